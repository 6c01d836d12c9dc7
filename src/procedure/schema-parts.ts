/** What every file of the definition format is made of. */
import { z } from 'zod';

export const filled = z.string().trim().min(1);

/** A text in both languages; neither may be missing or empty. */
export const text = z
  .strictObject({
    zh: filled.describe('中文, in the register of the document'),
    en: filled.describe('English, as a native procedure manual would say it'),
  })
  .describe('A text in both languages');

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

export const basis = z
  .enum(['text', 'chart', 'inferred'])
  .describe('text: a column of the source says it; chart: a box or mark of the source says it; inferred: our reading');
