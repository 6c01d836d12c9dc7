/** The stage of a role's part: the drawing of the procedure that is on, fetched when it is first walked on. */
import type { Highlights } from '../../../island/highlights.ts';
import { textFile } from '../../../island/site.served.ts';
import { type Stage, stageOn } from '../../../island/stage/stage.ts';

interface Loaded {
  readonly area: HTMLElement;
  readonly stage: Stage;
}

export interface RoleScene extends Pick<Stage, 'begin' | 'end'> {
  /** Shows where a case stands in a procedure. */
  show(procedure: string, highlights: Highlights): void;
}

/** @param addressOf where the drawing of a procedure is @param regionOf how it is called */
export const roleSceneOn = (
  root: HTMLElement,
  addressOf: (procedure: string) => string,
  regionOf: (procedure: string) => string,
): RoleScene => {
  const place = root.closest('[data-stage]')!.querySelector('[data-drawings-later]')!;
  const { begin, end } = stageOn(root);
  const known = new Map<string, Promise<Loaded>>();
  let wanted = '';
  const load = async (procedure: string): Promise<Loaded> => {
    // The style is that of a file alone: the page has one of its own, and allows no other.
    const text = (await textFile(addressOf(procedure))).replace(/<style>.*?<\/style>/s, '');
    const file = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    const area = Object.assign(document.createElement('div'), { className: 'drawing-area', tabIndex: 0, role: 'region' });
    area.setAttribute('data-kind', 'flowchart');
    area.ariaLabel = regionOf(procedure);
    area.append(document.importNode(file, true));
    place.replaceChildren(area);
    return { area, stage: stageOn(root, { current: true }) };
  };
  const loaded = (procedure: string): Promise<Loaded> => {
    const found = known.get(procedure) ?? load(procedure);
    known.set(procedure, found);
    found.catch(() => known.delete(procedure));
    return found;
  };
  return {
    begin,
    end,
    show: async (procedure, highlights) => {
      wanted = procedure;
      const found = await loaded(procedure).catch(console.error);
      if (!found || wanted !== procedure) return;
      if (!found.area.isConnected) place.replaceChildren(found.area);
      found.stage.show(highlights);
    },
  };
};
