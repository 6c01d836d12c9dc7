/** On the home page: how much is due for repeating today, shown only where something is. Reads the list of dates the training leaves. */

import { localHere } from '../../island/index.ts';
import { parsedJson } from '../../procedure/index.ts';

/** As `islands/train` writes it: times in milliseconds, a question each. */
const key = 'train:due';

const datesKept = (): readonly number[] => {
  const kept = parsedJson(localHere().read(key) ?? '[]');
  return Array.isArray(kept) ? kept.filter((it) => typeof it === 'number') : [];
};

const place = document.querySelector<HTMLElement>('[data-due-today]');
const today = new Date().setHours(23, 59, 59, 999);
const count = datesKept().filter((due) => due <= today).length;
if (place && count > 0) {
  const words = place.getAttribute(count === 1 ? 'data-one' : 'data-many')!;
  place.querySelector('[data-due-count]')!.textContent = words.replace('#', String(count));
  place.hidden = false;
}
