/** Document control on every page: the time of a print, the state on the day of reading, and whether a review is due. */
import { reviewStanding } from '../../procedure/index.ts';

const two = (value: number): string => String(value).padStart(2, '0');
/** By the clock of the reader. */
const dayOf = (date: Date): string => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

const tellTime = (): void => {
  const now = new Date();
  for (const place of document.querySelectorAll('[data-print-time]'))
    place.textContent = `${dayOf(now)} ${two(now.getHours())}:${two(now.getMinutes())}`;
};

const today = dayOf(new Date());

/** Pages are built for the day on which all that is issued is in force; until then they say so. */
for (const place of document.querySelectorAll<HTMLElement>('[data-control-state]')) {
  const { from, until, toCome, inForce } = place.dataset;
  if (from && toCome && today < from) place.textContent = toCome;
  else if (until && inForce && today < until) place.textContent = inForce;
}
for (const mark of document.querySelectorAll<HTMLElement>('[data-void-from]')) mark.hidden = today < mark.dataset['voidFrom']!;
for (const note of document.querySelectorAll<HTMLElement>('[data-to-come-from]'))
  note.hidden = today >= note.dataset['toComeFrom']!;
for (const note of document.querySelectorAll<HTMLElement>('[data-review-due]')) {
  const { reviewDue: due, reviewFrom: from } = note.dataset;
  const standing = reviewStanding({ due: due!, from }, today);
  note.hidden = standing === 'not-due';
  note.dataset['standing'] = standing;
  for (const [name, said] of [
    ['soon', '[data-soon]'],
    ['overdue', '[data-overdue]'],
  ] as const)
    note.querySelector<HTMLElement>(said)!.hidden = standing !== name;
}
tellTime();
addEventListener('beforeprint', tellTime);
