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
  note: 'A deputy acts in the name of the role, which remains responsible, and the record names both. Nobody approves their own work for another, or signs one decision twice.',
};
