/** 由几个角色签批的决策点怎样说。 */

/** What is said of: who signs, how many of them have to agree, and whether one refusal ends it. */
export interface Signing {
  readonly signers: readonly string[];
  readonly inOrder: boolean;
  readonly need: number;
  readonly veto: boolean;
}

const everyone = ({ need, signers }: Signing): boolean => need === signers.length;
const anyone = ({ need }: Signing): boolean => need < 2;

export const signingZh = {
  /** 图上、表里标在角色旁边的几个字。 */
  short: (signing: Signing): string =>
    signing.inOrder
      ? '依次签'
      : everyone(signing)
        ? '会签'
        : anyone(signing)
          ? '或签'
          : `${signing.signers.length} 签 ${signing.need}`,
  /** 怎样签、怎样算定。 */
  rule: (signing: Signing): string => {
    const one = '任何一个角色拒绝，即按其结论办理，其余不再签。';
    if (signing.inOrder) return `依次签：按所列先后逐个签，全部同意才通过。${one}`;
    if (everyone(signing)) return `会签：各角色都要签，先后不限，全部同意才通过。${one}`;
    const passes = anyone(signing)
      ? '或签：一个角色同意即通过。'
      : `${signing.signers.length} 个角色中 ${signing.need} 个同意即通过，先后不限。`;
    return `${passes}${signing.veto ? one : anyone(signing) ? '全部拒绝才算拒绝。' : `同意的不可能再有 ${signing.need} 个时，即为拒绝。`}`;
  },
  again: '退回后再来到这里，全部重签。',
};
