/** Files dropped anywhere on the page. */
import { useEffect, useRef, useState } from 'preact/hooks';

/**
 * A file dropped beside the box is meant for it too; without this the browser would leave the page and open it.
 * @returns whether something is being dragged over the page
 */
export const useDrop = (offer: (files: readonly File[]) => void): boolean => {
  const [over, setOver] = useState(false);
  const taken = useRef(offer);
  taken.current = offer;
  useEffect(() => {
    const hasFiles = (event: DragEvent): boolean => !!event.dataTransfer?.types.includes('Files');
    const drag = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      taken.current([...event.dataTransfer!.files]);
    };
    addEventListener('dragover', drag);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    return () => {
      removeEventListener('dragover', drag);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
    };
  }, []);
  return over;
};
