/** Whether something is walked on the stage, and where the window looks; light, for what stands on the page before an island wakes. */

const page = document.documentElement;

/** Whether something is being walked on this page. It stands on the root, where `public/theme.js` can put it before the first paint. */
export const isOn = (): boolean => page.hasAttribute('data-stage-on');

const stageOf = (place: Element): HTMLElement => place.closest<HTMLElement>('[data-stage]')!;

/** How far the stage is from where it fills the window below the head of the page, in pixels. */
const offset = (stage: HTMLElement): number => {
  const wanted = Number.parseFloat(getComputedStyle(stage).scrollMarginBlockStart) || 0;
  return stage.getBoundingClientRect().top - wanted;
};

/** Whether the reader is at the stage, and not somewhere else on the page. */
export const isFacing = (place: Element): boolean => Math.abs(offset(stageOf(place))) < innerHeight / 2;

/** Bring the stage to where it fills the window below the head of the page. */
export const face = (place: Element): void => {
  const by = offset(stageOf(place));
  if (!page.hasAttribute('data-stage-whole') && Math.abs(by) > 1) scrollBy({ top: by, behavior: 'instant' });
};

/** The stage begins: what is loaded for it finds its place free. @param asked by the reader, who is taken there */
export const beginStage = (place: Element, asked: boolean): void => {
  page.setAttribute('data-stage-on', '');
  if (asked) face(place);
};

export const endStage = (): void => page.removeAttribute('data-stage-on');

/** Whether this page is to open with the stage begun, in every language; for this tab, and read before the first paint. */
export const keepStage = (on: boolean): void => {
  const others = [...document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]')].map(({ pathname }) => pathname);
  for (const path of [location.pathname, ...others])
    try {
      if (on) sessionStorage.setItem(`handbook:walk-room:${path}`, 'on');
      else sessionStorage.removeItem(`handbook:walk-room:${path}`);
    } catch {
      // Storage is off or full: a reload opens the page for reading.
    }
};
