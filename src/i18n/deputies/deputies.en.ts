/** How deputies are spoken of. */
import type { deputiesZh } from './deputies.zh.ts';

export const deputiesEn: typeof deputiesZh = {
  deputy: 'Deputy',
  standsIn: 'Who stands in for you',
  actsFor: 'For whom you may act',
  name: (deputy, principal) => `${deputy} for ${principal}`,
  reaching: (deputy, reach) => (reach ? `${deputy} (${reach})` : deputy),
  rule: (principal, deputies) =>
    `When ${principal} is away, ${deputies} may act; ${principal} remains responsible, and the record names both.`,
  acted: (what, deputy, principal) => `${what} (${deputy} for ${principal})`,
  whom: (principal) => `for ${principal}`,
  also: 'Act for those who are away, wherever I may',
  who: 'Who does it',
  bears: (principal) => `Done in the name of ${principal}, who remains responsible; the record names both.`,
  beyond: (deputy, principal, value, most) =>
    `${deputy} may not act for ${principal} here: it is ${value}, and ${most} is the most.`,
  did: (deputy, principal, step) =>
    `${deputy} may not act for ${principal} here, having done “${step}” for another: nobody approves their own work.`,
  signed: (deputy, principal, other) =>
    `${deputy} may not act for ${principal} here, having signed for ${other}: nobody signs one decision twice.`,
  note: 'A deputy acts in the name of the role, which remains responsible, and the record names both. Nobody approves their own work for another, or signs one decision twice.',
};
