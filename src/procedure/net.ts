/**
 * The Net: a procedure as a Petri net, and the token game on it. Everything that moves a case calls `fire`.
 *
 * Compilation (after van der Aalst, "The Application of Petri Nets to Workflow Management", 1998):
 * a place per step says "the case stands before this step"; a join has one place per step that leads to it and
 * waits for all of them; an end is a place with nothing behind it. A task is one transition, a gate or choice one
 * per outcome, fork and join one silent transition each.
 */
import { closure } from './closure.ts';
import type { Kind, Outcome, Procedure, Step } from './definition.ts';
import { type Move, moveOf } from './move.ts';
import { nearest, Problem } from './problem.ts';

/** An index into `net.places`. */
export type Place = number;

/** Where a case stands: the places that hold a token, ascending; a place twice means two tokens (not safe). */
export type Marking = readonly Place[];

export interface Transition {
  readonly move: Move;
  /** Step id. */
  readonly step: string;
  /** The outcome's mark; `done` for a task, fork or join. */
  readonly mark: string;
  readonly kind: Exclude<Kind, 'end'>;
  /** Fork and join: nobody does them, they happen. */
  readonly silent: boolean;
  readonly refusal: boolean;
  readonly consumes: Marking;
  readonly produces: Marking;
}

export interface Net {
  readonly id: string;
  /** Place index to the id of the step it stands before. */
  readonly places: readonly string[];
  readonly transitions: readonly Transition[];
  readonly initial: Marking;
  /** Places of end steps. */
  readonly ends: readonly Place[];
}

type Arcs = Pick<Transition, 'mark' | 'refusal'> & { readonly targets: readonly string[] };

const arcsOf = (step: Step): readonly Arcs[] => {
  switch (step.kind) {
    case 'end':
      return [];
    case 'gate':
    case 'choice':
      return step.outcomes.map((o: Outcome) => ({ mark: o.mark, refusal: o.refusal, targets: [o.next] }));
    case 'fork':
      return [{ mark: 'done', refusal: false, targets: step.next }];
    default:
      return [{ mark: 'done', refusal: false, targets: [step.next] }];
  }
};

/** Steps each outcome of a step leads to, in the order of the definition. */
export const targetsOf = (step: Step): readonly string[] => arcsOf(step).flatMap((arc) => arc.targets);

/** Whether a way leads from a step to another; a step leads to itself. */
export const leadsTo = ({ steps }: Procedure, from: string, to: string): boolean => {
  return closure([from], (id) => targetsOf(steps.find((step) => step.id === id)!)).has(to);
};

/**
 * Compile a definition whose references hold (every `next` names a step) to its Net.
 * @throws Problem where `next` or `start` names no step; content that passed the check never does.
 */
export const compile = (procedure: Procedure): Net => {
  const steps = new Map(procedure.steps.map((step) => [step.id, step]));
  const places: string[] = [];
  const index = new Map<string, Place>();
  const known = (id: string): Step => {
    const step = steps.get(id);
    if (step) return step;
    const near = nearest(id, [...steps.keys()]);
    throw new Problem(
      `Procedure ${procedure.id} has no step "${id}".`,
      near ? `Did you mean "${near}"?` : 'Add it, or lead elsewhere.',
    );
  };
  /** The place in which a token from `source` waits before `target`. */
  const place = (target: string, source: string): Place => {
    const key = known(target).kind === 'join' ? `${target}<${source}` : target;
    const seen = index.get(key);
    if (seen !== undefined) return seen;
    places.push(target);
    index.set(key, places.length - 1);
    return places.length - 1;
  };
  const incoming = (join: string): readonly string[] =>
    procedure.steps.filter((step) => targetsOf(step).includes(join)).map((step) => step.id);
  const ascending = (marking: Place[]): Marking => marking.sort((a, b) => a - b);

  const initial = [place(procedure.start, '')];
  const transitions = procedure.steps.flatMap((step) =>
    arcsOf(step).map(
      (arc): Transition => ({
        move: moveOf(step.id, arc.mark),
        step: step.id,
        mark: arc.mark,
        kind: step.kind as Transition['kind'],
        silent: step.kind === 'fork' || step.kind === 'join',
        refusal: arc.refusal,
        consumes: ascending(
          step.kind === 'join' ? incoming(step.id).map((from) => place(step.id, from)) : [place(step.id, '')],
        ),
        produces: ascending(arc.targets.map((target) => place(target, step.id))),
      }),
    ),
  );
  const ends = places.flatMap((id, at) => (known(id).kind === 'end' ? [at] : []));
  return { id: procedure.id, places, transitions, initial, ends };
};

/** The steps that arrows lead to from some steps, they themselves included. */
export const onward = (net: Net, from: readonly string[]): ReadonlySet<string> =>
  closure(from, (id) =>
    net.transitions
      .filter((transition) => transition.step === id)
      .flatMap(({ produces }) => produces.map((place) => net.places[place]!)),
  );

/** `marking` less `consumed`, or undefined where a token is missing. */
const take = (marking: Marking, consumed: Marking): Place[] | undefined => {
  const rest = [...marking];
  for (const place of consumed) {
    const at = rest.indexOf(place);
    if (at < 0) return undefined;
    rest.splice(at, 1);
  }
  return rest;
};

/** The marking after a transition, or undefined where it is not enabled. */
export const step = (marking: Marking, transition: Transition): Marking | undefined => {
  if (transition.consumes.length === 0) return undefined;
  const rest = take(marking, transition.consumes);
  return rest && [...rest, ...transition.produces].sort((a, b) => a - b);
};

/** The transitions a marking enables, in the order of the definition. */
export const enabled = (net: Net, marking: Marking): readonly Transition[] =>
  net.transitions.filter((transition) => step(marking, transition) !== undefined);

/**
 * The whole semantics: the marking after a move.
 * @throws Problem where the move is unknown or not enabled; the message lists the moves that are.
 */
export const fire = (net: Net, marking: Marking, move: Move): Marking => {
  const transition = net.transitions.find((candidate) => candidate.move === move);
  const next = transition && step(marking, transition);
  if (next) return next;
  const open = enabled(net, marking).map((candidate) => candidate.move);
  throw new Problem(
    transition ? `"${move}" is not enabled here.` : `Procedure ${net.id} has no move "${move}".`,
    open.length > 0 ? `Enabled: ${open.join(', ')}.` : 'Nothing is enabled: the case has ended.',
  );
};

/** The ids of the steps that hold a token, each once. */
export const at = (net: Net, marking: Marking): readonly string[] => [...new Set(marking.map((place) => net.places[place]!))];

/** Whether the case has ended properly: one token, in an end. */
export const hasEnded = (net: Net, marking: Marking): boolean => marking.length === 1 && net.ends.includes(marking[0]!);

/** Fire forks and joins until none is enabled: nobody does them, so a person never sees a marking before them. */
export const settle = (net: Net, marking: Marking): Marking => {
  let here = marking;
  for (let count = 0; count < 1000; count += 1) {
    const silent = net.transitions.find((transition) => transition.silent && step(here, transition));
    if (!silent) return here;
    here = step(here, silent)!;
  }
  return here;
};
