/** What training is written in: cases that go through a procedure, and situations at single steps. */
import { z } from 'zod';
import { kebab, mark, text } from './schema-parts.ts';

/** What an expected decision rests on. */
export const ground = z
  .union([z.number().int().min(1), z.string().regex(/^(question|[1-9]\d*|[a-z][a-z0-9-]*\/[1-9]\d*)$/)])
  .describe(
    '"2": the second requirement of this step; "approval/1": the first of another; "question": what the gate itself asks',
  );

export const scenarioEntry = z.strictObject({
  step: kebab.describe('The step the case has come to'),
  facts: z
    .array(text)
    .default([])
    .describe('What the learner sees here, one fact each: figures, documents, what somebody said'),
  decide: mark.optional().describe('The outcome that facts and requirements call for; for gates and choices'),
  because: z.array(ground).default([]).describe('What decides it'),
  why: text.optional().describe('Why, in terms of this case'),
  wrong: z.record(z.string(), text).default({}).describe('For every other outcome, what would have gone wrong'),
});

/** `content/procedures/<id>-<slug>/scenarios.yaml`: training cases; their facts are invented, and shown as such. */
export const scenarios = z.array(
  z.strictObject({
    id: kebab,
    kind: z
      .enum(['smooth', 'refusal', 'temptation', 'judgement'])
      .describe(
        'smooth: nothing is refused · refusal: something is · temptation: a wrong turn lures · judgement: facts point both ways',
      ),
    title: text,
    situation: text.describe('Who the learner is, whom they deal with, and the case at hand'),
    course: z
      .array(scenarioEntry)
      .min(1)
      .describe('In the order of the case: every gate and choice each time it is met; tasks where there is something to tell'),
  }),
);

const asked = ['decide', 'record', 'first', 'missing', 'tell', 'error'] as const;

/** `content/procedures/<id>-<slug>/situations.yaml`: what meets somebody at one step; invented like the cases, and shown as such. */
export const situations = z.array(
  z.strictObject({
    id: kebab,
    step: kebab.describe('The step at which it happens'),
    use: z
      .enum(['practice', 'exam'])
      .describe('practice: told with its answer where a role practises · exam: kept back for exams'),
    asks: z
      .enum(asked)
      .describe(
        'decide: the outcome of a gate or choice · record: which record is used or made · first: what is done first · missing: what is not there yet · tell: what somebody is told · error: which entry breaks the procedure',
      ),
    facts: z.array(text).min(1).describe('What is known, one fact each'),
    question: text.optional().describe('What is asked, where it is not what the kind or the gate asks'),
    decide: mark.optional().describe('The outcome the facts call for; for "decide"'),
    options: z
      .array(text)
      .default([])
      .describe('What can be answered, for all kinds but "decide"; of "missing" and "error" they are the entries, in order'),
    right: z.int().min(1).optional().describe('Which option is right, counted from 1'),
    because: z.array(ground).default([]).describe('What decides it'),
    why: text.describe('Why, in terms of these facts'),
  }),
);
