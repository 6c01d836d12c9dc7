/** 检查对签批方式（sign、veto）所说的话。 */
import type { Words } from './words.ts';

export const signingMistakesZh = {
  'too-few-signers': {
    what: (X) => `由多人签批，却${X.count === '0' ? '没有写角色' : '只有一个角色'}。`,
    fix: () => '在 roles 里写上二至六个签批的角色；只由一个角色决定的，删去 sign。',
  },
  'too-many-signers': {
    what: (X) => `签批的角色有 ${X.count} 个，最多 ${X.most} 个。`,
    fix: () => '减少角色，或分成前后两个决策点。',
  },
  'same-signer': {
    what: (X) => `角色“${X.role}”在 roles 里写了两次，而每个角色只签一次。`,
    fix: () => '删去其中一个；应由另一角色签的，写另一角色。',
  },
  'nobody-agrees': {
    what: () => '签批的决策点没有同意的结论。',
    fix: () => '让恰好一个结论不带 refusal: true，它就是同意。',
  },
  'several-agree': {
    what: (X) =>
      X.refuses
        ? `签批的决策点有几个都算同意的结论：${X.marks}。各人签得不同，就说不出作了什么决定。`
        : `签批的决策点没有拒绝的结论（${X.marks} 都算同意）。`,
    fix: () => '恰好一个结论表示同意，其余写上 refusal: true；按种类分路的，另立一个 choice。',
  },
  'not-so-many-signers': {
    what: (X) => `要求至少 ${X.least} 个角色签批，而 roles 里只有 ${X.count} 个。`,
    fix: () => '减小 atLeast，或在 roles 里补上角色。',
  },
  'at-least-is-plain': {
    what: (X) =>
      X.would === 'any'
        ? '至少一个签批，就是任一签批（或签）。'
        : `共 ${X.count} 个角色，至少 ${X.least} 个签批，就是全部签批（会签）。`,
    fix: (X) => `写“sign: ${X.would}”。`,
  },
  'refusals-without-veto': {
    what: (X) => `没有一票否决，却有几个拒绝的结论：${X.marks}。几个人拒绝得不同，就说不出按哪一个办。`,
    fix: () => '只留一个拒绝的结论，或写 veto: true：第一个拒绝即告终结，按它的结论办。',
  },
  'veto-without-effect': {
    what: (X) => `${X.sign === 'order' ? '依次' : '全部'}签批时，一个拒绝就已使“全部同意”不再可能，veto: false 不起作用。`,
    fix: () => '删去 veto；允许少数不同意的，写 sign: { atLeast: … }。',
  },
  'veto-of-one': {
    what: () => '这个决策点不由多人签批，veto 不起作用。',
    fix: () => '删去 veto，或写上 sign：all、any、order 或 { atLeast: 2 }。',
  },
} satisfies Record<string, Words>;
