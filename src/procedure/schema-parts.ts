/** What every file of the definition format is made of. */
import { z } from 'zod';
import { inEach, type Locale, locales, usual } from './locale.ts';
import { isFields } from './stored.ts';

export const filled = z.string().trim().min(1);

const registers: Readonly<Record<string, string>> = {
  zh: '中文, in the register of the document',
  en: 'English, as a native procedure manual would say it',
};

/** The languages of the handbook that is being read, that which governs first: parsing waits for nothing, so they hold for one parse. */
let spoken: readonly Locale[] = usual;

/** Parse by schemas whose texts have these languages, each of them and no other. */
export const inLanguages = <T>(languages: readonly Locale[], parse: () => T): T => {
  const before = spoken;
  spoken = languages;
  try {
    return parse();
  } finally {
    spoken = before;
  }
};

const inLanguage = inEach((locale) => filled.describe(registers[locale] ?? `In the language ${locale}`));

/** Stands for the text in a language that the handbook is not in, while it is held against the schema. */
const absent = '-';

/** A text of a handbook of one language may stand alone. */
const byLanguage = (raw: unknown): unknown => {
  const texts = typeof raw === 'string' && spoken.length === 1 ? { [spoken[0]!]: raw } : raw;
  if (!isFields(texts)) return texts;
  const others = locales.filter((locale) => !spoken.includes(locale));
  return others.length === 0 ? texts : { ...texts, ...Object.fromEntries(others.map((locale) => [locale, absent])) };
};

/** The languages in their order, without those that only stood for the schema; then the other keys. */
const asSpoken = <T extends object>(read: T): T => {
  const own = Object.entries(read).filter(([key]) => !locales.includes(key as Locale));
  return Object.fromEntries([...spoken.map((locale) => [locale, read[locale as keyof T]]), ...own]) as T;
};

/** A text in every language of the handbook, with further keys; none may be missing or empty, others are left aside. */
export const textWith = <S extends z.ZodRawShape>(keys: S) =>
  z
    .preprocess(byLanguage, z.strictObject({ ...inLanguage, ...keys }))
    .transform(asSpoken)
    .describe('A text in each language of the handbook; where that is one, it may stand alone');

export const text = textWith({});

export const kebab = z
  .string()
  .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)
  .describe('kebab-case: small letters, digits, single hyphens; it stands in URLs and logs, so it is stable for ever');

/** A number as a standard numbers its clauses: 3.1, 4.2.4, A.1, SOP-CAPA. It stands in addresses, names of files and ids; with a digit or a capital letter in it, it is no page of the site. */
const clauseShape = /^(?=.*[A-Z0-9])[A-Za-z0-9]{1,12}([.-][A-Za-z0-9]{1,12}){0,5}$/;
/** A number of a row, 7, 9a, 1.1, A.1: with a digit in it, so that it is no word of a record. */
const rowShape = /^(?=.*\d)[A-Za-z0-9]{1,12}([.-][A-Za-z0-9]{1,12}){0,5}$/;
/** Where small letters and capitals are one, these are names of pages and devices. */
const reserved = /^(records|results|roles|registers|approvals|con|prn|aux|nul|(com|lpt)\d)$/i;

export const clauseNumber = z
  .string()
  .regex(clauseShape)
  .refine((entry) => !clauseShape.test(entry) || !reserved.test(entry), { params: { code: 'wrong-procedure-id' } });

export const rowNumber = z.string().regex(rowShape);

/** Whether a text is of the shape of a clause's number. */
export const isClauseNumber = (text: string): boolean => clauseNumber.safeParse(text).success;

export const mark = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}-]{0,19}$/u)
  .describe(
    'The mark on the arrow, as the source has it (Y, N, OK, 退), or a word of ours in small letters, for which readers see the name; unique within the step',
  );

/** A mark in each language. */
export const marks = z
  .preprocess(byLanguage, z.strictObject({ ...inEach(() => mark) }))
  .transform(asSpoken)
  .describe('A mark in each language of the handbook');

/**
 * A mark may be written by language, { zh: 退, en: R }: then it is known by the outcome's `id`, or, where it has none, by the mark in the
 * language that governs. Walks, logs, links and cases know an outcome by that.
 */
export const withSigns = (raw: unknown): unknown => {
  if (!isFields(raw) || !isFields(raw['mark'])) return raw;
  const { id, mark: signs, ...rest } = raw;
  return { ...rest, mark: id ?? signs[spoken[0]!], signs };
};

export const basis = z
  .enum(['text', 'chart', 'inferred'])
  .describe('text: a column of the source says it; chart: a box or mark of the source says it; inferred: our reading');
