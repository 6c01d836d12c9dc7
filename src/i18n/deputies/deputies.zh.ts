/** 代理怎样说。 */
export const deputiesZh = {
  deputy: '代理人',
  standsIn: '不在时由谁代理',
  actsFor: '可以代理谁',
  /** 检验员（代质量部） */
  name: (deputy: string, principal: string) => `${deputy}（代${principal}）`,
  /** 工程师（超过 5,000 至 20,000 欧元） */
  reaching: (deputy: string, reach: string) => (reach ? `${deputy}（${reach}）` : deputy),
  rule: (principal: string, deputies: string) => `${principal}不在时，由${deputies}代理；责任仍在${principal}，记录写明两者。`,
  note: '代理人以本角色的名义办理，责任仍在本角色，记录写明两者；自己经办的事不代为批准，同一决定不签两次。',
};
