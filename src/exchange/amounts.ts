/**
 * Figures as logs in China and elsewhere write them: 20000, ¥20,000.00, 2.5万元, 20 000,50, ２００００. Whether 20,000 is twenty thousand or
 * twenty is settled by the other figures of the file or by a person, never guessed; another currency is no figure of the case.
 */
import { canBe, decimalsOf, type Figure, sayings } from '../procedure/index.ts';

/** Which sign a number has before its decimals; the other one parts its thousands. */
export const decimalSigns = ['.', ','] as const;
export type DecimalSign = (typeof decimalSigns)[number];

export interface ReadAmount {
  /** What it is by each sign that may stand before its decimals; a sign by which it is no figure there can be has none. */
  readonly by: Readonly<Partial<Record<DecimalSign, number>>>;
  /** The one sign that its digits can be meant with; undefined where either may be. */
  readonly settles?: DecimalSign;
}

/** `none`: the cell says there is no figure; `currency`: it is of another currency; `unread`: it is no figure there can be. */
export type AmountRead = ReadAmount | 'none' | 'currency' | 'unread';

const powers: Readonly<Record<string, number>> = {
  千: 3,
  k: 3,
  thousand: 3,
  万: 4,
  萬: 4,
  十万: 5,
  百万: 6,
  million: 6,
  千万: 7,
  亿: 8,
  億: 8,
};
const multiplied = new RegExp(
  `^(${Object.keys(powers)
    .sort((a, b) => b.length - a.length)
    .join('|')})\\s*(.*)$`,
  'u',
);

/** Each currency by the ways it is written; a sign that several share is each of theirs. */
const currencies: readonly ReadonlySet<string>[] = [
  '元 圆 块 人民币 人民币元 元人民币 rmb cny yuan renminbi ¥ cn¥ rmb¥',
  '欧元 € eur euro euros',
  '美元 $ us$ usd dollar dollars',
  '日元 円 ¥ jpy jp¥ yen',
  '英镑 £ gbp pound pounds',
  '港元 港币 hk$ hkd $',
  '新台币 nt$ twd $',
  '瑞士法郎 chf francs',
].map((words) => new Set(words.split(' ')));

/** Counters that are written of days and numbers, whatever the unit is called. */
const counters: Readonly<Record<Figure['kind'], string>> = {
  amount: '',
  days: '天 日 d day days 个工作日 工作日 working days',
  number: '件 个 pcs pieces 台 套',
};

const missing = /^(?:[-–—―/\\]+|无|没有|空|n\/?a|null|none|nil)$/u;
const parted = /^([^\d.,]*)([.,]?\d[\d.,'’ ]*)(.*)$/su;
const grouped = /^\d{1,3}(?:[ '’]\d{3})+(?=[.,]|$)/u;
/** Thousands parted alike, or as in India. */
const inGroups = (text: string, sign: DecimalSign): boolean =>
  new RegExp(`^[1-9]\\d{0,2}(?:[${sign}]\\d{3})+$|^[1-9]\\d?(?:[${sign}]\\d{2})+[${sign}]\\d{3}$`).test(text);
const partingBeside = (sign: DecimalSign): DecimalSign => (sign === '.' ? ',' : '.');

/** The digits before and behind the decimal sign, thousands unparted; undefined where they are no such number. */
const digits = (text: string, sign: DecimalSign): readonly [string, string] | undefined => {
  const [whole = '', behind = '', more] = text.split(sign);
  if (more !== undefined || (text.includes(sign) && behind === '')) return undefined;
  const group = partingBeside(sign);
  if (behind.includes(group)) return undefined;
  if (!whole.includes(group)) return [whole, behind];
  return inGroups(whole, group) ? [whole.replaceAll(group, ''), behind] : undefined;
};

const tidy = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{C}+/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

/** What the words around a number, or behind a heading, say it is counted in. */
interface Units {
  /** Words that mean the figure's own unit. */
  readonly own: ReadonlySet<string>;
  /** Words of any other currency. */
  readonly other: ReadonlySet<string>;
}

const unitsOf = ({ unit, kind }: Figure): Units => {
  const said = [...sayings(unit).map(tidy), ...counters[kind].split(' ')].filter(Boolean);
  const own = new Set([
    ...said,
    ...currencies.filter((words) => said.some((word) => words.has(word))).flatMap((words) => [...words]),
  ]);
  return { own, other: new Set(currencies.flatMap((words) => [...words]).filter((word) => !own.has(word))) };
};

/** The power of ten that a unit stands for: 万元 4, € 0. */
const powerOf = (text: string, { own, other }: Units): number | 'currency' | 'unread' => {
  const word = text.replace(/[整正]$/u, '').trim();
  if (word === '' || own.has(word)) return 0;
  if (other.has(word)) return 'currency';
  const [, power, rest = ''] = multiplied.exec(word) ?? [];
  if (power === undefined) return 'unread';
  if (rest === '' || own.has(rest)) return powers[power]!;
  return other.has(rest) ? 'currency' : 'unread';
};

/** What a heading says its figures are counted in, behind the name: 采购金额（万元） 4, 采购金额（含税） 0. */
export const headingPower = (heading: string, figure: Figure): number | 'currency' => {
  const said = /[（(［[【/:：,，]\s*([^（(［[【/:：,，]*?)\s*[）)］\]】]?\s*$/u.exec(heading)?.[1] ?? '';
  const power = powerOf(tidy(said).replace(/^(?:单位|in|unit)\s*[:：]?\s*/u, ''), unitsOf(figure));
  return power === 'unread' ? 0 : power;
};

/** Decimals that a workbook leaves behind by its sums: 0.30000000000000004. */
const isNoise = (behind: string): boolean => behind.length > 9;

/** Reads the cells of one column. @param power of ten by which its heading multiplies them */
export const amountReader = (figure: Figure, power = 0): ((cell: string) => AmountRead) => {
  const [units, decimals] = [unitsOf(figure), decimalsOf(figure)];
  const figureIn = ([whole, behind]: readonly [string, string], by: number): number | undefined => {
    const value = Number(`${whole || '0'}.${behind || '0'}e${by}`);
    const rounded = isNoise(behind) ? Number(value.toFixed(decimals)) : value;
    return canBe(rounded, decimals) && Math.abs(rounded - value) < 1e-6 ? rounded : undefined;
  };
  return (cell) => {
    const text = tidy(cell);
    if (text === '' || missing.test(text)) return 'none';
    const [, before = '', number = '', after = ''] = parted.exec(text) ?? [];
    const [first, last] = [powerOf(before.trim(), units), powerOf(after.trim(), units)];
    if (first === 'currency' || last === 'currency') return 'currency';
    if (number === '' || first === 'unread' || last === 'unread' || first > 0) return 'unread';
    const plain = number.trim();
    if (/[ '’]/u.test(plain) && !grouped.test(plain)) return 'unread';
    const bare = plain.replace(/[ '’]/gu, '');
    // Thousands are parted in one way: where by spaces, a sign is the decimals'.
    const meant = decimalSigns.filter((sign) => bare === plain || !bare.includes(partingBeside(sign)));
    const found = meant.flatMap((sign) => {
      const number = digits(bare, sign);
      return number ? [[sign, figureIn(number, power + last)] as const] : [];
    });
    const by = Object.fromEntries(found.filter(([, value]) => value !== undefined));
    if (Object.keys(by).length === 0) return 'unread';
    return found.length === 1 && /[.,]/.test(bare) ? { by, settles: found[0]![0] } : { by };
  };
};
