/** 检查对代理（roles.yaml 的 deputies）所说的话。 */
import { orZh, type Words } from './words.ts';

export const deputyMistakesZh = {
  'deputy-of-itself': {
    what: (X) => `“${X.role}”写成了自己的代理人。`,
    fix: () => '写另一个角色；没有人代理的，删去这一项。',
  },
  'deputy-twice': {
    what: (X) => `“${X.role}”在同样的地方写了两次：可以代理到多少，说不清。`,
    fix: () => '合并成一项，或让两项的 where 各不相同。',
  },
  'deputy-outside': {
    what: (X) => `代理人“${X.role}”不是本公司的，不能替本公司办理或决定。`,
    fix: () => '写本公司的角色。',
  },
  'deputy-circle': {
    what: (X) => `这些角色只有彼此代理：${X.roles}；都不在时，没有人可以办理。`,
    fix: () => '给其中一个另写一个代理人。',
  },
  'deputy-nowhere': {
    what: (X) => `where 里的“${X.place}”既不是程序，也不是有人办理的步骤。`,
    fix: orZh,
  },
  'deputy-for-nothing': {
    what: (X) => `“${X.principal}”${X.place ? `在 ${X.place} ` : '在任何程序里都'}没有要办理或决定的事，无可代理。`,
    fix: () => '改正 where，或删去这一项。',
  },
  'deputy-never-so-little': {
    what: (X) => `“${X.principal}”在这里决定的，${X.figure} 都超过 ${X.to}，“${X.role}”一次也代理不了。`,
    fix: () => '提高 upTo 的 to，或删去这一项。',
  },
  'deputy-own': {
    what: (X) => `“${X.role}”在 ${X.step} 自己就要签或办，不能再替“${X.principal}”：一个人不以两种身份签两次。`,
    fix: () => '写另一个角色；其他步骤可以代理的，在 where 里只写那些。',
  },
  'deputy-did': {
    what: (X) => `“${X.role}”办理了这里要决定的事（${X.step}），不能替“${X.principal}”批准自己的工作。`,
    fix: () => '写没有参与办理的角色；其他步骤可以代理的，在 where 里只写那些。',
  },
  'deputy-decides': {
    what: (X) => `“${X.role}”在 ${X.step} 对这件工作作决定，不能替“${X.principal}”来做它：否则就是批准自己的工作。`,
    fix: () => '写不作这个决定的角色；其他步骤可以代理的，在 where 里只写那些。',
  },
  'deputy-figure-elsewhere': {
    what: (X) => `${X.procedures} 里没有决策点按“${X.figure}”分档，办理时不知道它是多少，也就看不出代理人可不可以。`,
    fix: () => '在 where 里只写按它分档的程序；不论多少都可以代理的，删去 upTo。',
  },
} satisfies Record<string, Words>;
