/**
 * On the home page: what was begun in this browser, each shown only where there is something: the last walk, the learner's role and what is
 * due for repeating today, the last audit. Reads what the desks leave, and writes nothing.
 */

import { localHere } from '../../island/index.ts';
import { chosenRole } from '../../island/role.ts';
import { pageAt } from '../../island/site.served.ts';
import { isFields, parsedJson } from '../../procedure/index.ts';

const storage = localHere();
const part = (name: string): HTMLElement => document.querySelector<HTMLElement>(`[data-continue-${name}]`)!;

/** The document of a kind that was saved last, by its time. */
const lastOf = (prefix: string, time: string): Readonly<Record<string, unknown>> | undefined =>
  storage
    .keys(prefix)
    .flatMap((key) => {
      const document = parsedJson(storage.read(key) ?? '');
      return isFields(document) && typeof document[time] === 'number' ? [document] : [];
    })
    .sort((a, b) => Number(b[time]) - Number(a[time]))[0];

/** The card of a procedure that stands below. */
const titleOf = (id: string): string | undefined =>
  document.querySelector(`[data-procedure="${CSS.escape(id)}"] h3`)?.textContent?.trim();

const units = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;
/** How long ago, in the language of the page. */
const ago = (time: number): string => {
  const passed = Math.max(0, Date.now() - time);
  const [unit, length] = units.find(([, most]) => passed >= most) ?? units[2];
  return new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: 'auto' }).format(
    -Math.round(passed / length),
    unit,
  );
};

const show = (card: HTMLElement, href: string, title: string, more = ''): void => {
  const link = card.querySelector('a')!;
  link.href = pageAt(href);
  link.textContent = title;
  card.querySelector('small')!.textContent = more;
  card.hidden = false;
};

const showWalk = (): void => {
  const walk = lastOf('walk:', 'savedAt');
  const id = String(walk?.['procedure']);
  const title = titleOf(id);
  const card = part('walk');
  if (walk && title) show(card, `${card.dataset['at']}${id}/#walk`, title, ago(Number(walk['savedAt'])));
};

const showAudit = (): void => {
  const audit = lastOf('audit:', 'startedAt');
  const audited: unknown = audit?.['procedures'];
  const ids = Array.isArray(audited) ? audited.map((entry) => String(entry?.id)) : [];
  const card = part('audit');
  if (audit && titleOf(ids[0] ?? ''))
    show(
      card,
      `${card.dataset['at']}${ids[0]}/#audit=${audit['id']}`,
      ids.map((id) => titleOf(id) ?? id).join(' · '),
      ago(Number(audit['startedAt'])),
    );
};

const dueToday = (): number => {
  const today = new Date().setHours(23, 59, 59, 999);
  // As `islands/train` writes it: times in milliseconds, a question each.
  const kept = parsedJson(storage.read('train:due') ?? '[]');
  return Array.isArray(kept) ? kept.filter((time) => typeof time === 'number' && time <= today).length : 0;
};

const showTraining = (): void => {
  const card = part('training');
  const names: Record<string, string> = JSON.parse(card.dataset['roles']!);
  const role = chosenRole(storage);
  if (role !== undefined && Object.hasOwn(names, role)) show(card, card.dataset['at']!, names[role]!);
  const count = dueToday();
  if (count === 0) return;
  const due = part('due');
  show(due, `${card.dataset['at']}#train=repeat`, due.dataset[count === 1 ? 'one' : 'many']!.replace('#', String(count)));
};

showWalk();
showTraining();
showAudit();
const all = document.querySelector<HTMLElement>('[data-continue]')!;
all.hidden = all.querySelector('li:not([hidden])') === null;
