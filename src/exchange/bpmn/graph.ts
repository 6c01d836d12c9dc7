/**
 * A procedure as the nodes and flows BPMN has for it, before anything is said in XML.
 *
 * As the Net has it (`procedure/net.ts`), so that tokens stand where they stand there:
 * - a task is a user task or a call activity; a gate a user task and, behind it, an exclusive gateway; a choice that gateway alone;
 * - whoever has several ways in has an exclusive gateway before it, because an activity with two incoming flows is a merge nobody sees;
 * - a join waits for each step that leads to it once: the ways in from one step merge before they join;
 * - a limit is a boundary timer: what follows it interrupts the step, a reminder and mere lateness do not.
 *
 * Ids are made of step ids, so they are ASCII, stable, and the same as in the Mermaid text: `s_draft`, and with another first letter what
 * stands for the same step beside it. `bpmn/in` reads them back.
 */
import {
  callOf,
  escalationOf,
  isDeciding,
  isWork,
  lapseOf,
  limitOf,
  type Outcome,
  type Procedure,
  type Step,
  targetsOf,
} from '../../procedure/index.ts';
import { nodeOf, roleLanes } from '../mermaid.ts';

type NodeKind = 'start' | 'end' | 'user' | 'call' | 'exclusive' | 'parallel' | 'timer';

/** Of its step: the step itself, what meets before it, the decision behind it, its timers, and who takes over when time runs out. */
type Part =
  | 'start'
  | 'step'
  | 'merge'
  | 'decision'
  | 'over'
  | 'remind'
  | 'late'
  | 'reminded'
  | 'noted'
  | 'taken'
  | 'taken-decision';

export interface BpmnNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly part: Part;
  /** The step it stands for; at the start the first one. */
  readonly step: Step;
  /** The role whose lane it stands in; undefined where nobody is named. */
  readonly lane: string | undefined;
  /** The node a timer is attached to, and whether it interrupts that. */
  readonly attached?: { readonly to: string; readonly interrupts: boolean };
}

export interface BpmnFlow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  /** The outcome it stands for, where it leaves a decision, and which of the step's nodes decides. */
  readonly outcome?: Outcome;
  /** Taken where no other condition holds. */
  readonly otherwise?: true;
}

export interface BpmnGraph {
  readonly nodes: readonly BpmnNode[];
  readonly flows: readonly BpmnFlow[];
}

/** A flow that knows the step it leads to, and not yet by which node. */
interface Exit extends Pick<BpmnFlow, 'from' | 'outcome' | 'otherwise'> {
  readonly target: string;
  /** The step it leaves. */
  readonly step: string;
}

/** A flow before it has a name. */
interface Led extends Omit<BpmnFlow, 'id'> {
  readonly exit?: Exit;
}

const led = (exit: Exit, to: string): Led => ({ from: exit.from, to, outcome: exit.outcome, otherwise: exit.otherwise, exit });

/** The node of another part of a step: `m_draft`. */
const partOf = (letter: string, { id }: Step): string => `${letter}${nodeOf(id).slice(1)}`;

/** The outcome that is taken where none is told, or one that nobody knows: one that lets nothing pass, where there is one. */
const otherwiseOf = (outcomes: readonly Outcome[]): Outcome | undefined =>
  outcomes.findLast(({ refusal }) => refusal) ?? outcomes.at(-1);

const kinds: Readonly<Record<Step['kind'], NodeKind>> = {
  task: 'user',
  gate: 'user',
  choice: 'exclusive',
  fork: 'parallel',
  join: 'parallel',
  merge: 'exclusive',
  end: 'end',
};

class Building {
  readonly nodes: BpmnNode[] = [];
  readonly inner: Led[] = [];
  readonly exits: Exit[] = [];
  readonly #lanes: ReadonlyMap<string, string | undefined>;

  constructor(procedure: Procedure) {
    this.#lanes = new Map(roleLanes(procedure).flatMap(({ role, steps }) => steps.map((step) => [step.id, role] as const)));
  }

  laneOf(step: Step): string | undefined {
    return this.#lanes.get(step.id);
  }

  add(id: string, kind: NodeKind, part: Part, step: Step, more: Partial<BpmnNode> = {}): string {
    this.nodes.push({ id, kind, part, step, lane: this.laneOf(step), ...more });
    return id;
  }

  /** The ways out of a step from one of its nodes: through a decision, where there is one to take. */
  leave(from: string, step: Step, decision: string, part: Part, lane: string | undefined): void {
    if (!isDeciding(step)) {
      for (const target of targetsOf(step)) this.exits.push({ from, target, step: step.id });
      return;
    }
    const { outcomes } = step;
    const decides = step.kind === 'gate' && outcomes.length > 1;
    if (decides) {
      this.add(decision, 'exclusive', part, step, { lane });
      this.inner.push({ from, to: decision });
    }
    const otherwise = outcomes.length > 1 ? otherwiseOf(outcomes) : undefined;
    for (const outcome of outcomes)
      this.exits.push({
        from: decides ? decision : from,
        target: outcome.next,
        step: step.id,
        outcome,
        ...(outcome === otherwise && { otherwise: true as const }),
      });
  }

  /** The timers of a step, and what follows them. */
  limit(host: string, step: Step): void {
    const limit = limitOf(step);
    if (!limit) return;
    const note = (letter: string, part: Part, then: Part): void => {
      const timer = this.add(partOf(letter, step), 'timer', part, step, { attached: { to: host, interrupts: false } });
      const noted = this.add(`${letter}${partOf('n', step)}`, 'end', then, step);
      this.inner.push({ from: timer, to: noted });
    };
    if (limit.remind !== undefined) note('a', 'remind', 'reminded');
    const [role, lapse] = [escalationOf(step), lapseOf(step)];
    if (role === undefined && !lapse) {
      note('l', 'late', 'noted');
      return;
    }
    const timer = this.add(partOf('o', step), 'timer', 'over', step, { attached: { to: host, interrupts: true } });
    if (role === undefined) {
      this.exits.push({ from: timer, target: lapse!.next, step: step.id, outcome: lapse! });
      return;
    }
    const taken = this.add(partOf('t', step), callOf(step) === undefined ? 'user' : 'call', 'taken', step, { lane: role });
    this.inner.push({ from: timer, to: taken });
    this.leave(taken, step, partOf('u', step), 'taken-decision', role);
  }

  step(step: Step): void {
    const kind = callOf(step) === undefined ? kinds[step.kind] : 'call';
    const host = this.add(nodeOf(step.id), kind, 'step', step);
    this.leave(host, step, partOf('d', step), 'decision', this.laneOf(step));
    if (isWork(step)) this.limit(host, step);
  }

  /** Ways in that meet before a node: the flows that lead to it, or to the gateway before it. */
  #meeting(into: readonly Exit[], to: string, gateway: string, step: Step): Led[] {
    if (into.length < 2) return into.map((exit) => led(exit, to));
    this.add(gateway, 'exclusive', 'merge', step);
    return [...into.map((exit) => led(exit, gateway)), { from: gateway, to }];
  }

  /** The flows into a step. */
  into(step: Step): Led[] {
    const [into, to] = [this.exits.filter(({ target }) => target === step.id), nodeOf(step.id)];
    if (step.kind === 'merge') return into.map((exit) => led(exit, to));
    if (step.kind !== 'join') return this.#meeting(into, to, partOf('m', step), step);
    return [...new Set(into.map((exit) => exit.step))].flatMap((from) => {
      const mine = into.filter((exit) => exit.step === from);
      return this.#meeting(mine, to, `${partOf('m', step)}.${nodeOf(from)}`, step);
    });
  }
}

/** What stands for a step, in the order in which a case comes to it. */
const order: readonly Part[] = [
  'start',
  'merge',
  'step',
  'remind',
  'late',
  'over',
  'reminded',
  'noted',
  'decision',
  'taken',
  'taken-decision',
];

/** The nodes and flows of a definition whose references hold. */
export const graphOf = (procedure: Procedure): BpmnGraph => {
  const building = new Building(procedure);
  const first = procedure.steps.find(({ id }) => id === procedure.start)!;
  building.add('start', 'start', 'start', first);
  building.exits.push({ from: 'start', target: procedure.start, step: '' });
  for (const step of procedure.steps) building.step(step);
  const rank = new Map(procedure.steps.map(({ id }, at) => [id, at]));
  const place = ({ step, part }: BpmnNode): number => rank.get(step.id)! * order.length + order.indexOf(part);
  const into = procedure.steps.flatMap((step) => building.into(step));
  const nodes = [...building.nodes].sort((a, b) => place(a) - place(b));
  // Those of a node in the order of its outcomes, whatever they lead to.
  const flows = nodes.flatMap(({ id }) =>
    [
      ...building.inner,
      ...building.exits.flatMap((exit) => into.filter((flow) => flow.exit === exit)),
      ...into.filter(({ exit }) => !exit),
    ]
      .filter(({ from }) => from === id)
      .map(({ from, to, outcome, otherwise }, at): BpmnFlow => {
        return { id: `f_${from}_${at + 1}`, from, to, ...(outcome && { outcome }), ...(otherwise && { otherwise }) };
      }),
  );
  return { nodes, flows };
};
