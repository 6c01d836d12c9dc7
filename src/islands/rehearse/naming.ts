/** Arrangements and their differences in words. */
import { type Procedure, stepOf } from '../../procedure/index.ts';
import type { Choice, Difference, Differences, Offers, SetUp } from '../../simulate/index.ts';
import { measureDiffering } from './differing.ts';
import type { Words } from './words.ts';

const gateName = ({ t, step }: Words, gate: string): string => (gate === '' ? t.whatIf.everywhere : step(gate));

/** What a gate says where it says no, in its own words. */
const refusedIn = ({ refusing }: Offers, gate: string, words: Words): string =>
  words.list(
    (refusing.find(({ id }) => id === gate)?.outcomes ?? [])
      .filter(({ refusal }) => refusal)
      .map(({ name }) => words.text(name)),
  );

/** "Side by side", "One more Finance Manager". */
export const nameOf = (choice: Choice, offers: Offers, words: Words): string => {
  const t = words.t.whatIf;
  switch (choice.kind) {
    case 'side-by-side':
      return offers.runs.length > 1
        ? t.sideBySide(offers.runs[choice.run]!.length, words.list(offers.runs[choice.run]!.map(words.step)))
        : t.sideBySideName;
    case 'refusals':
      return choice.gate === ''
        ? choice.factor > 1
          ? t.more
          : t.less
        : t.factor(gateName(words, choice.gate), refusedIn(offers, choice.gate, words), choice.factor > 1);
    case 'away':
      return t.awayName(words.role(choice.role), choice.from, choice.to);
    case 'one-more':
      return t.plusName(words.role(choice.role));
    case 'dropped':
      return t.droppedName(words.step(choice.gate));
    default:
      return t.kept(choice.number);
  }
};

/** "Twice as often: half of the cases finish in 5.1 days instead of 6.5 days; faster by 1.4 days ± 0.2 days." */
export const sentenceOf = (name: string, difference: Difference, words: Words): string => {
  const { t, format } = words;
  return t.whatIf.sentence(
    name,
    format.days(difference.after.mean),
    format.days(difference.before.mean),
    measureDiffering(difference, 'p50', words),
  );
};

/** Whether a definition has the step of a final outcome. */
export const outcomeIn = ({ steps }: Procedure, outcome: string): boolean => steps.some(({ id }) => id === stepOf(outcome));

/** "Twice as often: how cases end: Start service on time 7.8% instead of 32.8%, …" */
export const outcomeSentence = (
  name: string,
  outcomes: Differences['outcomes'],
  setUps: readonly SetUp[],
  { t, format, outcome: told }: Words,
): string =>
  t.whatIf.endings(
    name,
    outcomes.flatMap(({ outcome, share }) => {
      const { procedure } = setUps.find((setUp) => outcomeIn(setUp.procedure, outcome)) ?? setUps[0]!;
      return share
        ? [t.whatIf.ending(told(outcome, procedure), format.percent(share.after.mean), format.percent(share.before.mean))]
        : [];
    }),
  );
