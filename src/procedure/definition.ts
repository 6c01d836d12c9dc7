/** The types of the definition, inferred from the schema. Import types from here: no zod reaches the page. */
import type { z } from 'zod';
import type { WorkingCalendar } from './calendar/working-calendar.ts';
import type { Text } from './locale.ts';
import type * as schema from './schema.ts';

export type Basis = z.infer<typeof schema.basis>;
export type Statement = z.infer<typeof schema.statement>;
export type Requirement = z.infer<typeof schema.requirement>;
export type Outcome = z.infer<typeof schema.outcome>;
export type Step = z.infer<typeof schema.step>;
export type Kind = Step['kind'];
export type StepOf<K extends Kind> = Extract<Step, { kind: K }>;
/** A step someone is responsible for: a task, a gate or a choice. */
export type WorkStep = StepOf<'task' | 'gate' | 'choice'>;
export type DecidingStep = StepOf<'gate' | 'choice'>;
export type Figure = z.infer<typeof schema.figures>[number];
export type Procedure = z.infer<typeof schema.procedure> & {
  /** Its roles that are not of the company, by the register: nobody queues for them, and they cost nothing. */
  readonly outside?: readonly string[];
  /** When the company works, by its handbook; absent where that does not say. */
  readonly calendar?: WorkingCalendar;
  /** What the handbook declares of the figures it goes by. */
  readonly figures?: readonly Figure[];
  /** Who may act for whom in it, by the register of roles; absent where nobody may. */
  readonly deputies?: readonly Deputy[];
  /** The procedures it calls, and those that they call, as far as they are named here; absent where it calls none. */
  readonly called?: readonly Called[];
};
/** A procedure that another calls: what it is called, and the steps in which records of it are written. */
export interface Called {
  readonly id: string;
  readonly title: Text;
  readonly steps: readonly Pick<WorkStep, 'id' | 'no' | 'name'>[];
}
export type Role = z.infer<typeof schema.roles>[number];
/** Who may act for whom in a procedure. */
export interface Deputy extends Pick<NonNullable<Role['deputies']>[number], 'role' | 'upTo'> {
  readonly principal: string;
  /** Step ids; wherever the principal acts, where absent. */
  readonly at?: readonly string[];
}
/** Who acts for another at a step: up to how much of which figure, and the steps whose work it must not have done for another. */
export interface StandIn extends Pick<Deputy, 'role' | 'upTo'> {
  readonly work: readonly string[];
}
export type RecordEntry = z.infer<typeof schema.records_>[number];
export type Finding = z.infer<typeof schema.findings>[number];
export type Scenario = z.infer<typeof schema.scenarios>[number];
export type Situation = z.infer<typeof schema.situations>[number];
export type ScenarioEntry = z.infer<typeof schema.scenarioEntry>;
export type Ground = z.infer<typeof schema.ground>;
export type Handbook = z.infer<typeof schema.handbook>;
/** An edition or revision of the document, as history.yaml has it. */
export type Issued = z.infer<typeof schema.history_>[number];
/** Who prepared, reviewed or approved. */
export type Signatory = Issued['approved'][number];

/** What an outcome rests on: that it can be decided so, and where it then leads. One basis may stand for both. */
export const groundsOf = ({ basis, why, target }: Outcome) => ({
  existence: { basis, why },
  target: target ?? { basis, why },
});

export const isWork = (step: Step): step is WorkStep => step.kind === 'task' || step.kind === 'gate' || step.kind === 'choice';
export const isDeciding = (step: Step): step is DecidingStep => step.kind === 'gate' || step.kind === 'choice';
