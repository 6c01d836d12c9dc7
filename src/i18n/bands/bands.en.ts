/** How bands by a figure are spoken of. */
import { plural } from '../wording.ts';
import type { bandsZh } from './bands.zh.ts';
import { figureText } from './signs.ts';

export const bandsEn: typeof bandsZh = {
  range: ({ over, from, to, under }, unit) => {
    const lower = over !== undefined ? `over ${figureText(over)}` : from ? `from ${figureText(from)} (included)` : '';
    const upper =
      to !== undefined ? `up to and including ${figureText(to)}` : under !== undefined ? `below ${figureText(under)}` : '';
    const said = [lower, upper].filter(Boolean).join(' ');
    return said ? `${said} ${unit}` : 'whatever it is';
  },
  by: (figure) => `by ${figure}`,
  table: (figure, unit) => `Who decides, by ${figure} (${unit})`,
  row: (range, roles) => `${range}: ${roles}`,
  decided: (figure, unit) =>
    `Who decides depends on the ${figure} (${unit}); it is asked once in a case, and holds from then on.`,
  once: 'It is asked once in a case, and holds from then on.',
  alike: (figures) => `Cases of every class of ${figures} are assumed to be equally many, unless said otherwise.`,
  shares: (figure) => `How often is the ${figure} in each range?`,
  ask: (figure, unit) => `${figure}: how much is it (${unit})?`,
  tell: 'Go on with it',
  wrong: (decimals) =>
    `Type a number from 0 up, ${decimals === 0 ? 'without decimals' : `with at most ${plural('en', decimals, 'one decimal', `${decimals} decimals`)}`}.`,
  told: (figure, value) => `${figure}: ${value}`,
  value: (value, unit) => `${figureText(value)} ${unit}`,
};
