/** The keys of a step that say how it is approved: how many sign, who by a figure, and by when; and the register of figures. */
import { z } from 'zod';
import { largestFigure, mostBands } from './most.ts';
import { filled, kebab, mark, text } from './schema-parts.ts';

const sign = z
  .union([z.enum(['one', 'all', 'any', 'order']), z.strictObject({ atLeast: z.int().min(1) })])
  .describe(
    'How many of its roles sign: one (the default): it is decided once, by those responsible together · all 会签: every one, in any order · any 或签: one is enough · order 依次: every one, in the order of "roles" · { atLeast: 2 }: so many of them. Two to six roles, one outcome that agrees, at least one that refuses; after a return all sign again',
  );
const veto = z
  .boolean()
  .describe(
    'Whether one refusal ends it at once, and leads where that outcome leads. With all and order always; with any and atLeast only where true: else it is refused when so many can no longer agree',
  );
/** The keys of a gate that several sign. */
export const signing = z.strictObject({ sign: sign.optional(), veto: veto.optional() });
/** How `sign` can be written. */
export const signs = ['one', 'all', 'any', 'order', '{ atLeast: 2 }'];
const limitUnits = ['working-days', 'days', 'working-hours', 'hours'] as const;
export const limit = z
  .strictObject({
    within: z.int().min(1).max(999).describe('How many of the unit'),
    unit: z
      .enum(limitUnits)
      .describe(
        'working-days 工作日 · days 日历日: the day it arrives does not count, the last one to its end · working-hours 工作小时 · hours: from the moment it arrives',
      ),
    remind: z
      .int()
      .min(1)
      .optional()
      .describe('After how many of the unit those responsible are reminded; fewer than "within"'),
    escalate: kebab.optional().describe('When time runs out: the role, by register id, that does or decides it instead'),
    outcome: mark
      .optional()
      .describe(
        'When time runs out: the outcome of this gate it then counts as, decided by nobody. Without either it is late, and still to be done',
      ),
  })
  .describe(
    'By when it is to be done, or decided: { within: 3, unit: working-days, escalate: director }. Time runs from when the case stands before the step, again after a return; where several sign, until it is decided. Drawing, tables, walk, ways, training, audit, case records, simulation, Word and what changed between editions know it. Verification has nothing to say about it: no clock leads where people could not. Working days and hours are those of the handbook’s calendar. Case records are held against it; a simulation lets time run out, and figures tell the chance of it where that has a closed form: a time and a limit in hours on one clock, nobody waited for, one who decides. Else they take the step as if its time never ran out, and say so',
  );

export const limitKeys = Object.keys(limit.shape);

const bound = (what: string) => z.number().min(0).max(largestFigure).optional().describe(what);
const band = z.strictObject({
  over: bound('Above this figure, itself not included'),
  from: bound('From this figure on, itself included'),
  to: bound('Up to this figure, itself included'),
  under: bound('Below this figure, itself not included'),
  roles: z.array(kebab).min(1).describe('Who decides then, by register id'),
});
export const bands = z
  .strictObject({
    figure: kebab.describe('The figure of the case it goes by, by its id in figures.yaml'),
    of: z
      .array(band)
      .min(2)
      .max(mostBands)
      .describe(
        'Every figure from 0 up falls in one of them, and in one only: { to: 50000, roles: [manager] }, { over: 50000, roles: [director] }',
      ),
  })
  .describe(
    'Who decides by a figure of the case, in place of "roles"; with "sign", how those of the band sign. Drawing, tables, walk, exact figures, simulation, training, audit, Word and what changed between editions know it. Verification and ways have nothing to say about it: whoever decides, the same outcomes are open and lead to the same steps. Case records hold who decided, and who signed, against the band of the case’s figure, from a column that is called as the figure or named by hand; where it is not on record, against all who may by some band, and of several signatures they take the one that decided',
  );
const upTo = z.strictObject({
  figure: kebab.describe('The figure of the case, by its id in figures.yaml; a gate of every procedure meant goes by it'),
  to: z.number().min(0).max(largestFigure).describe('Up to how much, itself included'),
});
const deputy = z.strictObject({
  role: kebab.describe('Who may act for this role, by register id'),
  where: z
    .array(filled)
    .min(1)
    .optional()
    .describe('In which procedures ("4.2.4") or at which steps ("4.2.4/release"); wherever this role acts, where absent'),
  upTo: upTo.optional().describe('Up to how much; whatever it is, where absent. Beyond it only this role itself acts'),
});
export const deputies = z
  .array(deputy)
  .min(1)
  .describe(
    'Who may act for this role when it is away: responsibility remains with it, and whoever acts is recorded beside it. Who acts at a step itself, did the work that is decided on, or decides on the work that is done, does not do so for another; nobody acts for a deputy, nor where a step has passed to this role because time ran out. Tables, roles’ pages, the delegation of authority, walk and case records know it: a deputy’s signature is that of the one it signs for, beyond how much it may act it is a role that is wrong, or none that signs, and one person on both sides of a decision is a nonconformity. Training, audit and Word do not yet; what changed between editions names the key and no more. Drawing, verification, ways, exact figures and simulation have nothing to say about it: a deputy’s act is the act of this role, leads where that leads, and the assumptions of people are of those responsible.',
  );
export const deputyKeys = { deputy: Object.keys(deputy.shape), upTo: Object.keys(upTo.shape) };
export const bandKeys = Object.keys(band.shape);
export const bandsKeys = Object.keys(bands.shape);

/** `content/figures.yaml` */
export const figures = z.array(
  z.strictObject({
    id: kebab,
    name: text.describe('What it is called: 采购金额, Purchase amount'),
    unit: text.describe('What it is counted in: 元, CNY'),
    kind: z
      .enum(['amount', 'days', 'number'])
      .describe('amount: money, with two decimals · days · number: anything else that is counted; both whole'),
    decimals: z
      .int()
      .min(0)
      .max(2)
      .optional()
      .describe('How many decimals it has, where that is not what its kind says: 1 for half days'),
  }),
);
