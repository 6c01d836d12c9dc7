/** How a gate that several roles sign is spoken of. */
import type { Signing, signingZh } from './signing.zh.ts';

const everyone = ({ need, signers }: Signing): boolean => need === signers.length;
const anyone = ({ need }: Signing): boolean => need < 2;

export const signingEn: typeof signingZh = {
  short: (it) =>
    it.inOrder ? 'in order' : everyone(it) ? 'all sign' : anyone(it) ? 'any signs' : `${it.need} of ${it.signers.length} sign`,
  rule: (it) => {
    const one = 'The first refusal ends it: the case goes where that outcome leads, and nobody else signs.';
    if (it.inOrder) return `Signed one after another, in the order listed; it passes when all have agreed. ${one}`;
    if (everyone(it)) return `Countersigned by all, in any order; it passes when all have agreed. ${one}`;
    const passes = anyone(it)
      ? 'One agreement is enough.'
      : `It passes when ${it.need} of the ${it.signers.length} agree, in any order.`;
    const refused = anyone(it)
      ? 'It is refused only when all refuse.'
      : `It is refused as soon as ${it.need} can no longer agree.`;
    return `${passes} ${it.veto ? one : refused}`;
  },
  again: 'When the case comes back after a return, all sign again.',
};
