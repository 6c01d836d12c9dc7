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
  /** 演练时：7 审批 Y 同意（工程师代厂长）。 */
  acted: (what: string, deputy: string, principal: string) => `${what}（${deputy}代${principal}）`,
  whom: (principal: string) => `代${principal}`,
  also: '别人不在时，凡可以代理的由我代理',
  who: '由谁办理',
  bears: (principal: string) => `以${principal}的名义办理，责任仍在${principal}，记录写明两者。`,
  beyond: (deputy: string, principal: string, value: string, most: string) =>
    `${deputy}在此不能代${principal}：现为 ${value}，至多可代到 ${most}。`,
  did: (deputy: string, principal: string, step: string) =>
    `${deputy}在此不能代${principal}：“${step}”是它代办的，自己经办的事不代为批准。`,
  signed: (deputy: string, principal: string, other: string) =>
    `${deputy}在此不能代${principal}：已代${other}签过，同一决定不签两次。`,
  note: '代理人以本角色的名义办理，责任仍在本角色，记录写明两者；自己经办的事不代为批准，同一决定不签两次。',
};
