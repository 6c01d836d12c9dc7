/** What changed between two editions, told in sentences for a redline. */
import { differenceOf, rowAsSentence, rowsTold, tellingOf } from '../../changes/index.ts';
import type { ChapterChanges } from '../../exchange/word/index.ts';
import type { Content } from '../../handbook/read.ts';
import { changesIn } from '../../i18n/changes/changes.ts';
import type { Locale } from '../../i18n/locale.ts';
import type { Procedure } from '../../procedure/index.ts';

/** A procedure that is in one edition only: every word of it is marked, and there is nothing to tell. */
const untold: ChapterChanges = { sentences: [], nowCalled: (step) => step };

const told = (before: Procedure, after: Procedure, [old, now]: readonly [Content, Content], locale: Locale): ChapterChanges => {
  const telling = tellingOf(changesIn(locale), { before, after }, { before: old, after: now });
  const difference = differenceOf(before, after);
  const ids = new Map(difference.changed.map((entry) => [entry.was, entry.step]));
  return {
    sentences: [
      ...(difference.another ? [telling.words.another] : []),
      ...rowsTold(difference, telling).map((row) => rowAsSentence(row, telling)),
    ],
    nowCalled: (id) => ids.get(id) ?? id,
  };
};

/** The changes of each procedure that stands in both editions. */
export const changesBetween =
  (old: Content, now: Content, locale: Locale) =>
  (id: string): ChapterChanges => {
    const [before, after] = [old, now].map(({ procedures }) => procedures.find((candidate) => candidate.id === id));
    return before && after ? told(before, after, [old, now], locale) : untold;
  };
