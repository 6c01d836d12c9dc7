/** What is drawn of a run loads with the first of them: the plots are heavy, and many a reader never asks for one. */
import { useEffect, useState } from 'preact/hooks';

/** A part of the view, once it is wanted and there. */
export const useLater = <T>(isWanted: boolean, load: () => Promise<T>): T | undefined => {
  const [part, setPart] = useState<T>();
  useEffect(() => {
    if (isWanted && !part) load().then((loaded) => setPart(() => loaded), console.error);
  }, [isWanted]);
  return part;
};
