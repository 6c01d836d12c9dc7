/** The history of the document: its editions and revisions, who answers for each, and when it is looked at again. */
import { z } from 'zod';
import { changeClasses } from './change-class.ts';
import { basis, clauseNumber, filled, kebab, text } from './schema-parts.ts';
import { isDay } from './stored.ts';

const day = z
  .string()
  .refine(isDay, { params: { code: 'not-a-day' } })
  .describe('A day of the calendar, as 2026-03-04');

const procedureId = clauseNumber.describe('A procedure by its number, quoted: "3.1"');

/** Who put their name to it. */
const person = z
  .strictObject({
    role: kebab.optional().describe('By register id; the title instead where the register has none'),
    title: text.optional().describe('What they are, where that is no role of the register'),
    name: filled,
    on: day.optional().describe('When they signed'),
  })
  .refine(({ role, title }) => role !== undefined || title !== undefined, { params: { code: 'person-without-role' } });

const review = z.strictObject({
  due: day.describe('By when it has to be looked at'),
  done: z
    .array(
      z.strictObject({
        on: day,
        by: z.array(person).min(1),
        result: z.enum(['keep', 'revise', 'withdraw']).describe('keep: it stands as it is · revise · withdraw'),
        note: text.optional().describe('What was looked at, and what was found'),
        due: day.optional().describe('By when it has to be looked at again; absent where it is not to be kept'),
      }),
    )
    .default([])
    .describe('Reviews that were held, the earliest first'),
});

const change = {
  class: z
    .enum(changeClasses)
    .optional()
    .describe('How far it reaches, as worked out from the difference: wording · clarified · duties · flow. Another is refused'),
  procedures: z.array(procedureId).default([]).describe('The procedures it touches'),
};

/** The content fingerprint of a procedure: 12 hexadecimal digits. */
const print = z.string().regex(/^[0-9a-f]{12}$/);

const edition = z.strictObject({
  edition: z
    .string()
    .regex(/^([A-Z]{1,2}|[1-9]\d*)$/)
    .describe('版次: A, B …'),
  revision: z.string().regex(/^\d+$/).describe('修改状态, quoted: "0" to "9", then the next edition'),
  state: z
    .literal('draft')
    .optional()
    .describe('draft: being worked on. Otherwise it is issued; whether it is in force or superseded follows from the dates'),
  basis: basis.optional().describe('What says that there is this edition'),
  why: text.optional().describe('Why it is read so; required where the basis is inferred'),
  effective: day.optional().describe('From which day it is in force; absent only where the source states none'),
  prepared: z.array(person).default([]).describe('编制'),
  reviewed: z.array(person).default([]).describe('审核'),
  approved: z.array(person).default([]).describe('批准'),
  reason: text.optional().describe('Why it was changed'),
  requests: z.array(filled).default([]).describe('Numbers of the change requests it answers'),
  ...change,
  corrections: z
    .array(z.strictObject({ on: day, reason: text, ...change }))
    .default([])
    .describe('Where this handbook had restated the edition wrongly: what was put right, without a revision of the document'),
  review: review.optional().describe('When it is looked at again, and what came of it; absent: nothing is stated'),
  fingerprints: z
    .record(procedureId, print)
    .default({})
    .describe('Content fingerprint of each procedure as issued; written by `npm run revise`'),
});

/** `content/history.yaml`: the earliest first. */
export const history_ = z
  .array(
    edition.refine((entry) => entry.basis !== 'inferred' || entry.why !== undefined, {
      path: ['why'],
      params: { code: 'inferred-without-why' },
    }),
  )
  .min(1);

/** The keys of the parts of an entry: what a mistaken key may have meant. */
export const historyKeys: Readonly<Record<'edition' | 'person' | 'review' | 'reviewed' | 'correction', readonly string[]>> = {
  edition: Object.keys(edition.shape),
  person: Object.keys(person.shape),
  review: Object.keys(review.shape),
  reviewed: Object.keys(review.shape.done.unwrap().element.shape),
  correction: Object.keys(edition.shape.corrections.unwrap().element.shape),
};
