/** Which outcome of a deciding step the log records: by mark, by name in either language, or by the plain words of agreement. */
import { isDeciding, leadsTo, type Outcome, type Procedure, type Step, sayings } from '../../procedure/index.ts';
import { certain, type Finder, nameIndex } from './name-index.ts';
import { opinionIn, type Sense } from './opinions.ts';

const only = (outcomes: readonly Outcome[]): string | null => (outcomes.length === 1 ? outcomes[0]!.mark : null);

/** A gate that gives or refuses its consent: its refusal leads back, or one of its outcomes is called by the plain words for it. */
const consents = (procedure: Procedure, { id }: Step, outcomes: readonly Outcome[]): boolean =>
  outcomes.some(
    ({ name, next, refusal }) =>
      (refusal && leadsTo(procedure, next, id)) || sayings(name).some((word) => opinionIn(word).sense !== null),
  );

const nothing = { id: null, nearest: [], proposed: null };

/** @returns finds the outcome's mark; none where the text says none for certain. A step without outcomes has none. */
export const outcomeFinder = (procedure: Procedure, step: Step): Finder<string> => {
  if (!isDeciding(step)) return () => nothing;
  const { outcomes } = step;
  const { find: named } = nameIndex(
    outcomes.map(({ mark, signs, name }) => ({
      id: mark,
      names: [mark, ...(signs ? sayings(signs) : []), ...sayings(name)],
      also: sayings(name).map((word) => mark + word),
    })),
  );
  // By what it does, a refusal or not; where several do the same, by what it is called.
  const meaning = (sense: Sense): string | null =>
    only(outcomes.filter(({ refusal }) => refusal === (sense === 'refused'))) ??
    only(outcomes.filter(({ name }) => sayings(name).some((word) => opinionIn(word).sense === sense)));
  const meant = { refused: meaning('refused'), agreed: meaning('agreed') };
  const isConsent = step.kind === 'gate' && consents(procedure, step, outcomes);
  const all = outcomes.map(({ mark }) => mark);
  return (text) => {
    const found = named(text);
    // What asks is no decision, unless the outcome is called so.
    const asks = /[?？]/u.test(text) && !outcomes.some(({ name }) => sayings(name).includes(text.trim()));
    if (found.id !== null && !asks) return found;
    if (step.kind === 'choice') return { ...found, nearest: all };
    const { sense, likely, answers } = opinionIn(text);
    const mark = sense === null ? null : meant[sense];
    if (mark !== null && (answers || isConsent)) return certain(mark);
    return { id: null, nearest: all, proposed: (likely === null ? null : meant[likely]) ?? found.id ?? found.proposed };
  };
};
