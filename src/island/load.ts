/**
 * When an island wakes. Until then its shell, HTML from the build, stands complete and quiet; what makes it live is loaded only
 * then.
 *
 * The shell carries `data-<name>`, and in it may stand, each marked `data-<name>-<part>`:
 * - `start`: a button that wakes it; nothing else the reader touches does then, and coming near does not,
 * - `opening`: shown while it is loaded,
 * - `failed`: shown where that could not be done; whatever wakes it tries again,
 * - `shell`: what the live island stands in the place of.
 *
 * How far it has come stands in `data-<name>-state`: none, then `opening`, then `live`.
 */
import { carries } from './hash.ts';

export interface Waking {
  /** By which its attributes go. */
  readonly name: string;
  /** The names of hashes that ask for it, when the page is opened or later. */
  readonly hashes?: readonly string[];
  /** Whether it wakes although nobody has asked for it: something of the reader's is kept for it. */
  readonly atOnce?: (root: HTMLElement) => boolean;
  /** Whether it wakes when it comes near the window; by default it does. */
  readonly whenNear?: (root: HTMLElement) => boolean;
  /** Fetches what opening it takes, once a pointer, a finger or the focus is on what wakes it: before it is pressed. */
  readonly prepare?: (root: HTMLElement) => Promise<unknown>;
}

/** Loads an island and brings it to life in its shell. @param asked by the reader, by touching it or by an address */
export type Open = (root: HTMLElement, asked: boolean) => Promise<void>;

/** What a reader, or a file drawn over it, does to a shell. */
const touches = ['focusin', 'pointerdown', 'click', 'dragenter'];

/** What comes before it is touched: a pointer or a finger comes onto it, or the keyboard. */
const approaches = ['pointerenter', 'focusin'];

/** How far from the window an island is near. */
const nearby = '200px';

const wake = async (root: HTMLElement, name: string, open: () => Promise<void>): Promise<void> => {
  const state = `data-${name}-state`;
  if (root.hasAttribute(state)) return;
  root.setAttribute(state, 'opening');
  const show = (part: string, shown: boolean): void => {
    const element = root.querySelector<HTMLElement>(`[data-${name}-${part}]`);
    if (element) element.hidden = !shown;
  };
  show('failed', false);
  show('opening', true);
  try {
    await open();
    show('shell', false);
    root.setAttribute(state, 'live');
  } catch (error) {
    console.error(error);
    root.removeAttribute(state);
    show('failed', true);
  } finally {
    show('opening', false);
  }
};

/** Until no pointer is down: what is pressed or dragged is not exchanged under the reader's hand, and its click is heard. */
let letGo: Promise<void> | undefined;
const awaitLetGo = (): void => {
  letGo = new Promise((resolve) => {
    for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => setTimeout(resolve), { once: true });
  });
};
addEventListener('pointerdown', awaitLetGo, true);

const onceNear = (root: HTMLElement, start: () => void): void => {
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      start();
    },
    { rootMargin: nearby },
  );
  near.observe(root);
};

const watch = (root: HTMLElement, { name, hashes = [], atOnce, whenNear, prepare }: Waking, open: Open): void => {
  const start = (asked: boolean) =>
    wake(root, name, async () => {
      await letGo;
      await open(root, asked);
    });
  const isNamed = (): boolean => hashes.some((hash) => carries(location.hash, hash));
  const button = root.querySelector<HTMLElement>(`[data-${name}-start]`);
  // What cannot be fetched is told by opening it.
  for (const approach of approaches)
    (button ?? root).addEventListener(approach, () => void prepare?.(root).catch(() => {}), { once: true });
  if (button) {
    button.hidden = false;
    button.addEventListener('click', () => start(true));
  } else {
    for (const touch of touches) root.addEventListener(touch, () => start(true));
  }
  addEventListener('hashchange', () => isNamed() && start(true));
  if (isNamed()) start(true);
  else if (atOnce?.(root)) start(false);
  else if (!button && (whenNear?.(root) ?? true)) onceNear(root, () => start(false));
};

/** Let every shell of an island on this page wake it. */
export const wakes = (waking: Waking, open: Open): void => {
  for (const root of document.querySelectorAll<HTMLElement>(`[data-${waking.name}]`)) watch(root, waking, open);
};
