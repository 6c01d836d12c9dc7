/**
 * The definition format: what a person writes in `content/`, and nothing else. Types are inferred from here
 * (`definition.ts` re-exports them without zod), and so is the JSON Schema that editors read.
 */
import { z } from 'zod';
import { locales } from './locale.ts';
import { bands, deputies, limit, signing } from './schema-approvals.ts';
import { basis, clauseNumber, filled, kebab, mark, marks, rowNumber, text, textWith, withSigns } from './schema-parts.ts';
import { isFields } from './stored.ts';

export { bandKeys, bandsKeys, deputyKeys, figures, limitKeys, signing, signs } from './schema-approvals.ts';
export { calendarKeys } from './schema-calendar.ts';
export { handbook } from './schema-handbook.ts';
export * from './schema-history.ts';
export { basis, inLanguages, isClauseNumber, text } from './schema-parts.ts';
export * from './schema-training.ts';

const grounds = {
  basis: basis.optional(),
  why: text.optional().describe('Why it is read so; required where the basis is inferred'),
};

const inferredSaysWhy = (fact: { basis?: string; why?: unknown }) => fact.basis !== 'inferred' || fact.why !== undefined;
const sayWhy = { path: ['why'], params: { code: 'inferred-without-why' } };

/** A statement with its basis: a purpose, a scope. */
export const statement = textWith(grounds).refine(inferredSaysWhy, sayWhy);

const ofRequirement = {
  ...grounds,
  roles: z
    .array(kebab)
    .min(1)
    .optional()
    .describe('Whom the sentence itself names to do it, where that is not everyone responsible for the step, by register id'),
};
/** One checkable sentence of the standard, with its basis. */
export const requirement = textWith(ofRequirement).refine(inferredSaysWhy, sayWhy);

const outcomeOf = z.strictObject({
  mark,
  signs: marks.optional().describe('Where the mark differs by language; read from a mark written by language'),
  name: text.describe('What choosing it means'),
  next: kebab.describe('The step it leads to'),
  refusal: z.boolean().default(false).describe('true where this outcome turns the matter down or sends it back'),
  basis: basis.optional().describe('What says that it can be decided so'),
  why: grounds.why,
  target: z
    .strictObject({ ...grounds, basis })
    .refine(inferredSaysWhy, sayWhy)
    .optional()
    .describe('What says where it leads, where that is not what says that it can be decided so'),
});
export const outcome = z.preprocess(withSigns, outcomeOf).refine(inferredSaysWhy, sayWhy);

const records = z
  .strictObject({
    in: z.array(kebab).default([]).describe('Records the step uses, by register id'),
    out: z.array(kebab).default([]).describe('Records the step makes or adds to, by register id'),
    by: z
      .array(kebab)
      .min(1)
      .optional()
      .describe(
        'Who makes them, by register id, where a sentence of the row says so and that is not everyone responsible; said beside the records of the step, and nowhere else asked about',
      ),
    why: text
      .optional()
      .describe('Where the source lists them elsewhere or not at all: why they are read so; shown as inferred'),
  })
  .default({ in: [], out: [] });

const common = {
  id: kebab,
  no: rowNumber.describe(
    'The number of the row in the document, quoted: "7", "9a", "1.1"; x behind it stands for a step the chart has no box for',
  ),
  name: text.describe('The text of the box, exactly as the document has it'),
  roles: z.array(kebab).default([]).describe('Who is responsible, by register id'),
  requirements: z.array(requirement).default([]).describe('What the standard asks: one checkable sentence each'),
  records,
  ...grounds,
};

const limited = { limit: limit.optional() };
const calls = clauseNumber.describe(
  'Another procedure of the handbook that is gone through here, quoted: "8.5". The case comes back when that has ended, however it has, and goes on with "next". No circle of calls. Drawings, tables, roles’ pages, walk and Word lead to it, and its own page says where it is called; a walk goes over to it and comes back to the very step with what ended there. Training asks where it is called, an audit whether its record of the case is there, and what changed tells another as a change of where the matter goes. What the called procedure takes is not worked out from it: figures and simulations take this step’s own time, which is to hold it, because its people and chances are assumptions of its own page; case records of it are compared with it by themselves, and where its steps stand in a case of this one they are left out of account, and told; ways and the delegation of authority have nothing to say about it: who may decide there, its own gates say',
);
const task = z.strictObject({
  kind: z.literal('task').default('task'),
  ...common,
  ...limited,
  calls: calls.optional(),
  next: kebab,
});
const deciding = { ...common, question: text, outcomes: z.array(outcome) };
const gate = z.strictObject({ kind: z.literal('gate'), ...deciding, ...signing.shape, bands: bands.optional(), ...limited });
const choice = z.strictObject({ kind: z.literal('choice'), ...deciding, no: common.no.optional() });
const routing = { id: kebab, name: text, no: common.no.optional(), ...grounds };
const fork = z.strictObject({
  kind: z.literal('fork'),
  ...routing,
  next: z.array(kebab).describe('The steps that run side by side'),
});
const join = z.strictObject({ kind: z.literal('join'), ...routing, next: kebab });
const merge = z.strictObject({
  kind: z
    .literal('merge')
    .describe(
      'Alternatives meet: whichever comes goes on at once, so that a branch before a join may be left out, or be one of several, without a step that nobody does. Drawing, lanes, tables, walk, ways, figures, simulation, case records, training, audit, Word and what changed between editions pass through it; as nobody does it, none asks about it',
    ),
  ...routing,
  next: kebab,
});
const end = z.strictObject({ kind: z.literal('end'), ...routing });

export const kinds = ['task', 'gate', 'choice', 'fork', 'join', 'merge', 'end'] as const;
/** The keys each kind of step takes, and those of an outcome: what a mistaken key may have meant. */
export const stepKeys: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({ task, gate, choice, fork, join, merge, end }).map(([kind, { shape }]) => [kind, Object.keys(shape)]),
);
export const outcomeKeys = [...Object.keys(outcomeOf.shape).filter((key) => key !== 'signs'), 'id'];
export const requirementKeys = [...locales, ...Object.keys(ofRequirement)];
export const recordKeys = ['in', 'out', 'by', 'why'];

/** Who may decide by bands is who is responsible; where roles are given as well, they are left for the check to tell. */
const withBandRoles = (raw: object): object => {
  const of = 'bands' in raw && isFields(raw.bands) && Array.isArray(raw.bands['of']) ? raw.bands['of'] : [];
  const roles = of.flatMap((band: unknown) => (isFields(band) && Array.isArray(band['roles']) ? band['roles'] : []));
  return of.length === 0 || 'roles' in raw ? raw : { ...raw, roles: [...new Set(roles)] };
};

/** A step; `kind` decides which keys it takes (no kind: a task). */
export const step = z
  .preprocess(
    (raw) => (typeof raw === 'object' && raw !== null ? ('kind' in raw ? withBandRoles(raw) : { kind: 'task', ...raw }) : raw),
    z.discriminatedUnion('kind', [task.extend({ kind: z.literal('task') }), gate, choice, fork, join, merge, end]),
  )
  .refine(inferredSaysWhy, sayWhy);

/** One report of a document rule that we accept, and why. */
export const waiver = z.strictObject({
  rule: kebab.describe('The rule whose report is accepted'),
  at: z.string().optional().describe('The step id it is accepted at; the whole procedure where absent'),
  why: text,
});

/** `content/procedures/<id>-<slug>/procedure.yaml` */
export const procedure = z.strictObject({
  id: clauseNumber.describe('The clause number in the document, quoted: "3.1", "4.2.4", "SOP-CAPA"'),
  slug: kebab,
  title: text.describe("The flow's title, as the document has it"),
  heading: text.optional().describe('The heading over it, where it differs from the title'),
  summary: text.describe("One sentence of ours on what it is for; shown as the handbook's words, not the document's"),
  purpose: z.array(statement).default([]).describe('Empty: the source states none'),
  scope: z.array(statement).default([]).describe('Empty: the source states none'),
  owner: kebab
    .optional()
    .describe('The role that answers for the procedure itself, by register id; none of its steps is done by it for that'),
  objectives: z
    .array(textWith({ measure: text.optional().describe('By what it is seen whether it is reached') }))
    .min(1)
    .optional()
    .describe('What it is to reach; shown, printed and asked about in an audit, nothing is worked out from it'),
  definitions: z
    .array(z.strictObject({ term: text, means: text }))
    .min(1)
    .optional()
    .describe('Words the document defines, in its own words'),
  marks: z.string().default('').describe('The Y/N marks as they stand in the source, as a check on the reading'),
  clauses: z
    .array(filled)
    .optional()
    .describe(
      'Clauses of standards it is related to, ours: "ISO 9001:2015 8.2.3"; nonconformity sheets name them, other readers have nothing to say about it',
    ),
  start: kebab.describe('The step every case begins with'),
  steps: z.array(step).min(1),
  waivers: z.array(waiver).default([]),
});

/** `content/roles.yaml` */
export const roles = z.array(
  z.strictObject({
    id: kebab,
    name: text,
    family: kebab
      .optional()
      .describe(
        'Among whom a reader looks for it where roles are chosen: a family of handbook.yaml, or outside: not of the company, so that nobody there queues or costs anything in a rehearsal',
      ),
    hue: z.number().int().min(0).max(359).describe('The hue this role keeps in every lane, chip and row'),
    aliases: z.array(filled).default([]).describe('Other spellings in the source'),
    deputies: deputies.optional(),
  }),
);

/** `content/records.yaml` */
export const records_ = z.array(
  z.strictObject({
    id: kebab,
    name: text,
    kind: z
      .enum(['record', 'information'])
      .default('record')
      .describe('record: a named document; information: figures or facts'),
    origin: z.enum(['step', 'outside']).default('step').describe('outside: made outside this handbook, so no step makes it'),
    aliases: z.array(filled).default([]),
    number: filled.optional().describe('The number of the form or record'),
    owner: kebab.optional().describe('The role that keeps it, by register id'),
    retention: text.optional().describe('How long it is kept'),
    form: filled.optional().describe('The blank form: a file below public/ of the content folder, "forms/qr-8-01.xlsx"'),
  }),
);

const findingKinds = ['gap', 'contradiction', 'undefined-term', 'missing-control', 'wording', 'form'] as const;

/** `content/findings.yaml` */
export const findings = z.array(
  z.strictObject({
    id: kebab,
    kind: z
      .enum(findingKinds)
      .default('gap')
      .describe(
        'gap: something needed is not said · contradiction: two places disagree · undefined-term: a word nobody can apply · missing-control: nobody checks · wording: names and slips · form: how the document is laid out and controlled',
      ),
    at: z.array(z.string()).min(1).describe('Procedures ("3.4") or steps ("3.4/credentials") it is about'),
    title: text,
    detail: text,
    should: text.optional().describe('What the issuer should do'),
    roles: z.array(kebab).default([]).describe('Roles whose own part or name it leaves unclear: said on their learning paths'),
    answers: z.array(kebab).default([]).describe('The document rules whose reports at these places this finding answers'),
  }),
);

/** What a value has against a schema, as zod tells it. */
export type Mismatch = z.core.$ZodIssue;
