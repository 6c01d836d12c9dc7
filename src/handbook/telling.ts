/** How changes are told in a language: by the names of both editions, the later first. */
import { changesWords } from '../i18n/changes/changes.ts';
import { list } from '../i18n/wording.ts';
import { type Locale, nameIn, type Procedure, type Registers, stepLabel } from '../procedure/index.ts';

interface Both<T> {
  readonly before: T;
  readonly after: T;
}

export const tellingOf = (locale: Locale, { before, after }: Both<Procedure>, registers: Both<Registers>) => ({
  locale,
  words: changesWords[locale],
  step: (id: string): string => {
    const step = [...after.steps, ...before.steps].find((candidate) => candidate.id === id);
    return step ? stepLabel(step, locale) : id;
  },
  role: (id: string): string => nameIn([...registers.after.roles, ...registers.before.roles], id, locale),
  record: (id: string): string => nameIn([...registers.after.records, ...registers.before.records], id, locale),
  list: (names: readonly string[]): string => list(locale, names),
});
