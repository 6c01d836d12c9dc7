/** Document control on every page: the time of a print, the state on the day of reading, and whether a review is due. */
import { reviewStanding } from '../../procedure/index.ts';

/** By the clock of the reader: `2026-12-01T09:30`, and more. */
const now = (): string => new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString();

const tellTime = (): void => {
  for (const place of document.querySelectorAll('[data-print-time]')) place.textContent = now().slice(0, 16).replace('T', ' ');
};

const today = now().slice(0, 10);

/** Pages are built for the day on which all that is issued is in force; until then they say so. */
for (const place of document.querySelectorAll<HTMLElement>('[data-control-state]')) {
  const { from, until, toCome, inForce, sheet } = place.dataset;
  if (toCome && today < from!) {
    place.textContent = toCome;
    // The head of each printed sheet too.
    if (sheet) document.documentElement.style.setProperty('--sheet-edition', sheet);
  } else if (inForce && today < until!) place.textContent = inForce;
}
for (const mark of document.querySelectorAll<HTMLElement>('[data-void-from]')) mark.hidden = today < mark.dataset['voidFrom']!;
for (const note of document.querySelectorAll<HTMLElement>('[data-to-come-from]'))
  note.hidden = today >= note.dataset['toComeFrom']!;
for (const note of document.querySelectorAll<HTMLElement>('[data-review-due]')) {
  const { reviewDue: due, reviewFrom: from } = note.dataset;
  const standing = reviewStanding({ due: due!, from }, today);
  note.hidden = standing === 'not-due';
  note.dataset['standing'] = standing;
  for (const name of ['soon', 'overdue']) note.querySelector<HTMLElement>(`[data-${name}]`)!.hidden = standing !== name;
}
tellTime();
addEventListener('beforeprint', tellTime);
