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

export const mark = z
  .string()
  .regex(/^[\p{L}\p{N}][\p{L}\p{N}-]{0,19}$/u)
  .describe(
    'The mark on the arrow, as the source has it (Y, N, OK, 退), or a word of ours in small letters, for which readers see the name; unique within the step',
  );

export const basis = z
  .enum(['text', 'chart', 'inferred'])
  .describe('text: a column of the source says it; chart: a box or mark of the source says it; inferred: our reading');
