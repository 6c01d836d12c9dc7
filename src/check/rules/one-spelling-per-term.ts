/** A term has one spelling: no text of the original uses a role's or record's other spelling, and no two entries share a name. Use the register's name; other spellings stand in `aliases`. */
import { isWork, type Locale, locales, originalOf, type Text, type WorkStep } from '../../procedure/index.ts';
import type { Content, Report, Rule } from './rule.ts';

const id = 'one-spelling-per-term';

/** Aliases worth looking for: long enough to be no part of an ordinary word, and no part of the name itself. */
const variants = ({ roles, records }: Content, original: Locale) =>
  [...roles, ...records].flatMap(({ name: { [original]: name }, aliases }) =>
    aliases
      .filter((alias) => alias.length >= 2 && !name.includes(alias) && !alias.includes(name))
      .map((alias) => ({ alias, name })),
  );

const sameNames = (entries: readonly { id: string; name: Text }[]): Report[] =>
  entries.flatMap((entry, at) => {
    const first = entries
      .slice(0, at)
      .find(({ name }) => locales.some((locale) => name[locale] !== undefined && name[locale] === entry.name[locale]));
    return first ? [{ rule: id, at: entry.id, detail: { first: first.id, name: entry.name } }] : [];
  });

/** Whether a step's words use a term; a word within the title of another record 《…》 is part of that name. */
const uses = (step: WorkStep, term: string, original: Locale): boolean => {
  const words = [step.name, ...step.requirements].map((text) => text[original]).join('\n');
  return (term.startsWith('《') ? words : words.replace(/《[^》]*》/g, '')).includes(term);
};

export const oneSpellingPerTerm: Rule = {
  id,
  severity: 'warning',
  look: (content) => {
    const original = originalOf(content.handbook);
    const known = variants(content, original);
    const used = content.procedures.flatMap((procedure) =>
      procedure.steps
        .filter(isWork)
        .flatMap((step) =>
          known
            .filter(({ alias }) => uses(step, alias, original))
            .map(({ alias, name }): Report => ({ rule: id, at: `${procedure.id}/${step.id}`, detail: { alias, name } })),
        ),
    );
    return [...used, ...sameNames(content.roles), ...sameNames(content.records)];
  },
};
