/** Arrangements and their differences in words. */
import type { Difference } from '../../simulate/index.ts';
import type { Choice, Offers } from './arrangements.ts';
import type { Words } from './words.ts';

const gateName = ({ t, step }: Words, gate: string): string => (gate === '' ? t.whatIf.everywhere : step(gate));

/** "Side by side", "One more Finance Manager". */
export const nameOf = (choice: Choice, offers: Offers, words: Words): string => {
  const t = words.t.whatIf;
  switch (choice.kind) {
    case 'side-by-side':
      return offers.runs.length > 1
        ? t.sideBySide(
            String(offers.runs[choice.run]!.length),
            offers.runs[choice.run]!.map(words.step).join(words.locale === 'zh' ? '、' : ', '),
          )
        : t.sideBySideName;
    case 'refusals':
      return choice.gate === ''
        ? choice.factor > 1
          ? t.more
          : t.less
        : t.factor(gateName(words, choice.gate), choice.factor > 1);
    case 'away':
      return t.awayName(words.role(choice.role), words.tell.number(choice.days));
    case 'one-more':
      return t.plusName(words.role(choice.role));
    case 'dropped':
      return t.droppedName(words.step(choice.gate));
    default:
      return t.kept(String(choice.number));
  }
};

const DAY = 1440;

/** "Side by side, half of the cases finish in 4.1 days instead of 7.8 days; difference 3.7 ± 0.2 days." */
export const sentenceOf = (name: string, { before, after, difference, certain }: Difference, { t, tell }: Words): string => {
  const apart = tell.number(Math.abs(difference.mean) / DAY);
  const span = difference.half === null ? tell.days(Math.abs(difference.mean)) : `${apart} ± ${tell.days(difference.half)}`;
  return t.whatIf[certain ? 'sentence' : 'unclear'](name, tell.days(after.mean), tell.days(before.mean), span);
};
