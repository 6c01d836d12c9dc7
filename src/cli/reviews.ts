/** `handbook reviews [--on day]`: when the document is looked at again; a scheduler reads the exit code. */
import { controlWords } from '../i18n/control/control.ts';
import { controlOf, isDay, reviewDue, reviewStanding, withoutHistory } from '../procedure/index.ts';
import { type Command, type Given, Misuse } from './command.ts';

const today = (): string => {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
};

/** The exit code: 0 nothing is due, 1 a review is due soon or overdue. */
const run = ({ locale, words, content, options, say }: Given): number => {
  const day = typeof options.on === 'string' ? options.on : today();
  if (!isDay(day)) throw new Misuse(words.notADay('--on', day));
  const { issued, current } = controlOf(content.history ?? withoutHistory(content.handbook));
  const edition = issued ?? current;
  const due = reviewDue(edition.entry);
  const standing = due && reviewStanding(due, day);
  const t = controlWords[locale];
  if (options.json)
    say(
      JSON.stringify({ number: content.handbook.number, edition: edition.name, on: day, ...due, standing: standing ?? 'none' }),
    );
  else if (!due) say(`${content.handbook.number} · ${t.noReview}`);
  else {
    const told = { 'not-due': `${t.reviewDue} ${due.due}`, soon: t.dueSoon(due.due), overdue: t.overdue(due.due) };
    say(`${content.handbook.number} · ${told[standing!]}`);
  }
  return standing === 'soon' || standing === 'overdue' ? 1 : 0;
};

export const reviewsCommand: Command = {
  places: '',
  example: 'reviews --on 2027-11-01 --json',
  options: { on: 'date', json: undefined },
  run,
};
