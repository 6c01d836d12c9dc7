/** The focus follows the training, so it is never lost when a button goes; what it is on comes into view, and nothing else moves. */
import { prefersStill, scrollIfHidden } from '../../island/focus.ts';
import { face, isOn } from '../../island/stage/state.ts';

/** Room between what is in view and what hides the rest, in pixels. */
const gap = 12;

/** Bring a verdict into view on the stage: below the strip of the drawing, on a phone, and above the foot of the card. */
const showVerdict = (verdict: Element): void => {
  const card = verdict.closest<HTMLElement>('.stage-card')!;
  const [outer, box] = [card.getBoundingClientRect(), verdict.getBoundingClientRect()];
  const drawing = card.closest('.stage-frame')!.querySelector('.stage-drawing')!.getBoundingClientRect();
  const foot = verdict.closest('.stage-view')!.querySelector('.stage-foot')!.getBoundingClientRect();
  const isStrip = drawing.left < outer.right && outer.left < drawing.right;
  const top = (isStrip ? drawing.bottom : outer.top) + gap;
  const bottom = Math.min(innerHeight, outer.bottom) - foot.height - gap;
  // Where a long question has gone, the card does not end above the end of the window, so that its foot stays where it was.
  const spare = isStrip ? Math.min(0, outer.bottom - innerHeight) : 0;
  const seen = box.top - spare >= top && box.bottom - spare <= bottom;
  // What is higher than there is room for begins at its head.
  const wanted = box.bottom - box.top > bottom - top || box.top < top ? box.top - top : box.bottom - bottom;
  const by = seen ? spare : Math.min(wanted, spare || wanted);
  if (by === 0) return;
  (isStrip ? window : card).scrollBy({ top: by, behavior: prefersStill() ? 'instant' : 'smooth' });
};

/** How high the foot of the card is, which stays in sight. */
const footOf = (place: Element): number =>
  place.closest('.stage-view')?.querySelector('.stage-foot')?.getBoundingClientRect().height ?? 0;

/** A part begins: on the stage at the top of its card, with the stage filling the window. */
const toTheTop = (place: Element): void => {
  face(place);
  place.closest('.stage-card')?.scrollTo(0, 0);
};

/**
 * Focus what is marked `data-focus` (headings, as a rule), and bring into view the verdict it heads, or the sheet around it.
 * @param which of several: the last, which is the newest, or the first, with which a part begins
 */
export const followFocus = (root: ParentNode, which: 'first' | 'last' = 'last'): void => {
  const place = [...root.querySelectorAll<HTMLElement>('[data-focus]')].at(which === 'first' ? 0 : -1);
  if (!place) return;
  place.focus({ preventScroll: true });
  const verdict = place.closest('.train-told');
  const onStage = isOn() && place.closest('.stage-card') !== null;
  if (verdict && onStage) showVerdict(verdict);
  else if (verdict) scrollIfHidden(verdict, { below: footOf(verdict) + gap, block: 'start' });
  else if (onStage) toTheTop(place);
  else scrollIfHidden(place.closest('[data-sheet]') ?? place);
};
