/** All languages say the same: the same figures stand in each, and a sentence in one is not several in another. Bring the weaker one up to the stronger. */
import { isWork, type Procedure, sayings, type Text } from '../../procedure/index.ts';
import type { Report, Rule } from './rule.ts';

const id = 'languages-say-the-same';

const sentences = (text: string): number => text.split(/[。！？]|[.!?](?=\s|$)/u).filter((part) => part.trim() !== '').length;
const figures = (text: string): string => (text.match(/\d+(?:\.\d+)*/g) ?? []).sort().join(' ');

const differs = (first: string, second: string): string | undefined => {
  if (figures(first) !== figures(second)) return 'figures';
  return sentences(first) !== sentences(second) ? 'sentences' : undefined;
};

/** Statements only: explanations may be put in as many sentences as a language needs. */
const texts = (procedure: Procedure): { at: string; text: Text }[] => [
  ...[...procedure.purpose, ...procedure.scope].map((text) => ({ at: procedure.id, text })),
  ...procedure.steps
    .filter(isWork)
    .flatMap((step) => step.requirements.map((text) => ({ at: `${procedure.id}/${step.id}`, text }))),
];

export const languagesSayTheSame: Rule = {
  id,
  severity: 'warning',
  look: ({ procedures }) =>
    procedures.flatMap((procedure) =>
      texts(procedure).flatMap(({ at, text }): Report[] => {
        const [first = '', ...others] = sayings(text);
        return others.flatMap((second) => {
          const what = differs(first, second);
          return what ? [{ rule: id, at, detail: { what, first, second } }] : [];
        });
      }),
    ),
};
