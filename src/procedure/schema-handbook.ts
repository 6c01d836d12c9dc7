/** What stands at the head of a handbook. */
import { z } from 'zod';
import { type Locale, locales, usual } from './locale.ts';
import { calendar } from './schema-calendar.ts';
import { filled, kebab, text } from './schema-parts.ts';

const handbookKeys = z.strictObject({
  number: filled.describe('Document number'),
  title: text,
  name: text.optional().describe('What the site is called, at its head and in the titles of its pages; the title where absent'),
  issuer: text,
  languages: z
    .array(z.enum(locales as [Locale, ...Locale[]]))
    .min(1)
    .refine((named) => new Set(named).size === named.length, { params: { code: 'language-twice' } })
    .optional()
    .describe(
      'The languages it is in, in the order in which they are offered: what stands at / is in the first. Every text has each of them, and every procedure a page in each; where there is one, texts may be written without naming it. Absent: [zh, en]',
    ),
  original: z
    .enum(locales)
    .optional()
    .describe('Whose text governs, said on pages in the others; absent: the first of its languages, and nothing is said'),
  words: z
    .enum(['restated', 'own'])
    .default('restated')
    .describe(
      'Whose words the procedures are. restated: of a document somebody else issued, so that what it says, what its chart says and what is our reading are told apart, and its gaps are listed; own: of the company that issues this handbook, so that nothing stands behind them: no basis, no findings',
    ),
  currency: text
    .optional()
    .describe('What costs are counted in, where they are rehearsed: { zh: 元, en: yuan }; without it figures stand alone'),
  families: z
    .record(kebab, text)
    .default({})
    .describe(
      'The families of roles, in the order in which they are listed; outside, for those not of the company, is there without being named, and may be',
    ),
  edition: filled,
  revision: filled,
  level: text,
  kind: text.describe('What sort of document it is'),
  calendar: calendar.optional(),
  training: z
    .strictObject({
      questions: z.int().min(4).max(60).default(12).describe('Questions in an exam, where there are as many to ask'),
      passMark: z.int().min(1).max(100).default(80).describe('Per cent of the questions that must be right'),
    })
    .default({ questions: 12, passMark: 80 })
    .describe('How exams are set; ours, not the document’s'),
});

/** `content/handbook.yaml` */
export const handbook = handbookKeys.refine(({ languages = usual, original }) => !original || languages.includes(original), {
  path: ['original'],
  params: { code: 'original-not-among' },
});
