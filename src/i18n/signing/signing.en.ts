/** How a gate that several roles sign is spoken of. */
import type { Signing, signingZh } from './signing.zh.ts';

const everyone = ({ need, signers }: Signing): boolean => need === signers.length;
const anyone = ({ need }: Signing): boolean => need < 2;

export const signingEn: typeof signingZh = {
  short: (signing) =>
    signing.inOrder
      ? 'in order'
      : everyone(signing)
        ? 'all sign'
        : anyone(signing)
          ? 'any signs'
          : `${signing.need} of ${signing.signers.length} sign`,
  rule: (signing) => {
    const one = 'The first refusal ends it: the case goes where that outcome leads, and nobody else signs.';
    if (signing.inOrder) return `Signed one after another, in the order listed; it passes when all have agreed. ${one}`;
    if (everyone(signing)) return `Countersigned by all, in any order; it passes when all have agreed. ${one}`;
    const passes = anyone(signing)
      ? 'One agreement is enough.'
      : `It passes when ${signing.need} of the ${signing.signers.length} agree, in any order.`;
    const refused = anyone(signing)
      ? 'It is refused only when all refuse.'
      : `It is refused as soon as ${signing.need} can no longer agree.`;
    return `${passes} ${signing.veto ? one : refused}`;
  },
  again: 'When the case comes back after a return, all sign again.',
};
