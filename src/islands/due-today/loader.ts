/**
 * On the home page: the role chosen, and how much is due for repeating today, each shown only where there is something. Reads what the
 * training leaves.
 */

import { localHere } from '../../island/index.ts';
import { chosenRole } from '../../island/role.ts';
import { parsedJson } from '../../procedure/index.ts';

/** As `islands/train` writes it: times in milliseconds, a question each. */
const key = 'train:due';

const datesKept = (): readonly number[] => {
  const kept = parsedJson(localHere().read(key) ?? '[]');
  return Array.isArray(kept) ? kept.filter((it) => typeof it === 'number') : [];
};

const showRole = (place: HTMLElement): void => {
  const role = chosenRole(localHere());
  const said: Record<string, string> = JSON.parse(place.getAttribute('data-roles')!);
  if (role === undefined || !Object.hasOwn(said, role)) return;
  place.querySelector('[data-role-said]')!.textContent = said[role]!;
  place.querySelector('a')!.href = `${place.getAttribute('data-at')}${role}/`;
  place.hidden = false;
};

const showDue = (place: HTMLElement): void => {
  const today = new Date().setHours(23, 59, 59, 999);
  const count = datesKept().filter((due) => due <= today).length;
  if (count === 0) return;
  const words = place.getAttribute(count === 1 ? 'data-one' : 'data-many')!;
  place.querySelector('[data-due-count]')!.textContent = words.replace('#', String(count));
  place.hidden = false;
};

const [role, due] = ['[data-role-today]', '[data-due-today]'].map((it) => document.querySelector<HTMLElement>(it));
if (role) showRole(role);
if (due) showDue(due);
