/** Both languages say the same: the same figures stand in both, and a sentence in one is not several in the other. Bring the weaker one up to the stronger. */
import { isWork, type Procedure, type Text } from '../../procedure/index.ts';
import type { Report, Rule } from './rule.ts';

const id = 'languages-say-the-same';

const sentences = (text: string): number => text.split(/[。！？]|[.!?](?=\s|$)/u).filter((part) => part.trim() !== '').length;
const figures = (text: string): string => (text.match(/\d+(?:\.\d+)*/g) ?? []).sort().join(' ');

const differs = (text: Text): string | undefined => {
  if (figures(text.zh) !== figures(text.en)) return 'figures';
  return sentences(text.zh) !== sentences(text.en) ? 'sentences' : undefined;
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
        const what = differs(text);
        return what ? [{ rule: id, at, detail: { what, zh: text.zh, en: text.en } }] : [];
      }),
    ),
};
