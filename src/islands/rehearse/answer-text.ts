/** The short answer in words and figures. */
import type { AnswerStrings } from '../../i18n/rehearse/answer.ts';
import { percent } from '../../i18n/wording.ts';
import type { Locale } from '../../procedure/index.ts';
import type { Overview } from '../../simulate/index.ts';

/** How a role, or an outcome by its move, is called. */
export type Names = (id: string) => string;

/** Minutes by the clock as days: to a tenth where they are few. */
const daysIn =
  ({ days }: AnswerStrings) =>
  (minutes: number): string =>
    days(minutes / 1440, minutes < 20 * 1440 ? 1 : 0);

const endingsTold = ({ outcomes }: Overview, names: Names, locale: Locale, t: AnswerStrings): string =>
  outcomes.length < 2
    ? ''
    : t.endings(outcomes.map(({ outcome, share }) => t.ending(names(outcome), percent(locale, share, 0))));

const relievedTold = ({ relieved }: NonNullable<Overview['busiest']>, t: AnswerStrings): string => {
  if (!relieved) return t.stop;
  return relieved.certain ? t.relieved(daysIn(t)(relieved.after.mean)) : t.notRelieved;
};

/** "A matter takes 15.7 days on average (…); one in twenty takes more than 41 days. Busiest: …" */
export const sentenceOf = (overview: Overview, names: Names, locale: Locale, t: AnswerStrings): string => {
  const { lead, p95, parts, busiest } = overview;
  const days = daysIn(t);
  return [
    endingsTold(overview, names, locale, t),
    t.takes(days(lead.mean)),
    parts ? t.parts(days(parts.wait), days(parts.off), days(parts.work)) : '',
    t.worst(days(p95.mean)),
    busiest ? t.busiest(names(busiest.role), percent(locale, busiest.load, 0)) + relievedTold(busiest, t) : '',
  ].join('');
};

/** The figures of the tiles, by their names. */
export const keysOf = (
  overview: Overview,
  names: Names,
  locale: Locale,
  t: AnswerStrings,
): Readonly<Record<string, string>> => {
  const { lead, p95, busiest } = overview;
  const days = daysIn(t);
  return {
    lead: days(lead.mean),
    p95: days(p95.mean),
    load: busiest ? percent(locale, busiest.load, 0) : '–',
    busiest: busiest ? names(busiest.role) : '',
    relieved: busiest?.relieved ? (busiest.relieved.certain ? days(busiest.relieved.after.mean) : t.same) : '–',
    more: busiest ? t.more(names(busiest.role)) : '',
  };
};

/** How it was found. */
export const noteOf = ({ period, replications, lead }: Overview, t: AnswerStrings): string =>
  period ? t.note(period.start, period.until, replications, daysIn(t)(lead.half ?? 0)) : '';
