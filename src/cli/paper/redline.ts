/** What changed between two editions, told in sentences for a redline. */
import { differenceOf, tellChange, tellHeadChange } from '../../changes/index.ts';
import type { ChapterChanges } from '../../exchange/word/index.ts';
import type { Content } from '../../handbook/read.ts';
import { changesWords } from '../../i18n/changes/changes.ts';
import type { Locale } from '../../i18n/locale.ts';
import { list, marks } from '../../i18n/wording.ts';
import { nameIn, type Procedure, stepLabel } from '../../procedure/index.ts';

/** A procedure that is in one edition only: every word of it is marked, and there is nothing to tell. */
const untold: ChapterChanges = { sentences: [], nowCalled: (step) => step };

const told = (before: Procedure, after: Procedure, [old, now]: readonly [Content, Content], locale: Locale): ChapterChanges => {
  const words = changesWords[locale];
  const step = (id: string): string => {
    const found = [...after.steps, ...before.steps].find((candidate) => candidate.id === id);
    return found ? stepLabel(found, locale) : id;
  };
  const telling = {
    locale,
    words,
    step,
    role: (id: string) => nameIn([...now.roles, ...old.roles], id, locale),
    record: (id: string) => nameIn([...now.records, ...old.records], id, locale),
    list: (names: readonly string[]) => list(locale, names),
  };
  const difference = differenceOf(before, after);
  const ids = new Map(difference.changed.map((entry) => [entry.was, entry.step]));
  return {
    sentences: [
      ...(difference.another ? [words.another] : []),
      ...difference.head.map((change) => tellHeadChange(change, telling)),
      ...difference.removed.map(({ id }) => words.removed(step(id))),
      ...difference.added.map(({ id }) => words.added(step(id))),
      ...difference.changed.map(({ step: id, changes }) =>
        [step(id), changes.map((change) => tellChange(change, telling)).join(marks[locale].clauses)].join(marks[locale].colon),
      ),
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
