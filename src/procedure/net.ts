/**
 * The Net: a procedure as a Petri net, and the token game on it. Everything that moves a case calls `fire`.
 *
 * Compilation (after van der Aalst, "The Application of Petri Nets to Workflow Management", 1998):
 * a place per step says "the case stands before this step"; a join has one place per step that leads to it and
 * waits for all of them; an end is a place with nothing behind it. A task is one transition, a gate or choice one
 * per outcome, fork, join and merge one silent transition each. A gate that several sign has a place for every set of signatures
 * it can wait with, and a transition for every signature that can follow (`signing.ts`).
 */
import type { Acting } from './acted.ts';
import { type Asked, asClass } from './asked.ts';
import type { Kind, Outcome, Procedure, StandIn, Step, StepOf } from './definition.ts';
import { type Move, moveOf } from './move.ts';
import { nearest, Problem } from './problem.ts';
import { type Signatures, type Signing, signatures, signaturesKey, signingOf } from './signing.ts';

/** An index into `net.places`. */
export type Place = number;

/** Where a case stands: the places that hold a token, ascending; a place twice means two tokens (not safe). */
export type Marking = readonly Place[];

export interface Transition {
  readonly move: Move;
  /** Step id. */
  readonly step: string;
  /** The outcome's mark; `done` for a task, fork, join or merge. */
  readonly mark: string;
  readonly kind: Exclude<Kind, 'end'>;
  /** Fork, join and merge: nobody does them, they happen. */
  readonly silent: boolean;
  /** It turns the matter down; a refusing signature only where it decides the gate. */
  readonly refusal: boolean;
  /** The role that signs, at a gate that several sign. */
  readonly signer?: string;
  /** A signature after which the gate still waits for others, or time that runs out before somebody else does it. */
  readonly undecided?: true;
  /** It tells this figure of the case, and decides nothing. */
  readonly figure?: string;
  /** Time runs out: nobody's move. */
  readonly clock?: true;
  /** Done for `signer`, which remains responsible, by this role, where the case allows that (`acting.ts`). */
  readonly deputy?: StandIn;
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
  /** What has been signed at the places of gates that several sign, the place without signatures included. */
  readonly signed: ReadonlyMap<Place, Signatures>;
  /** By step id, how the gates that several sign are signed. */
  readonly signings: ReadonlyMap<string, Signing>;
  /** Where the clock moves too: the places before steps whose time has run out, with the role they have passed to. */
  readonly passed?: ReadonlyMap<Place, string>;
  /** Where figures are asked (`asking.ts`): of each gate that goes by one, what it asks; and the places that say what is known. */
  readonly asks?: ReadonlyMap<string, Asked>;
  readonly known?: ReadonlyMap<Place, { readonly figure: string; readonly value: number }>;
  /** Where deputies can act: who may, and what a case keeps them from. */
  readonly acting?: Acting;
}

type Arcs = Pick<Transition, 'mark' | 'refusal'> & { readonly targets: readonly string[] };
type Placing = (target: string, source: string) => Place;

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

/** Finds places by what waits in them, and makes those that are new. */
const placing = (places: string[]): ((key: string, step: string) => Place) => {
  const index = new Map<string, Place>();
  return (key, step) => {
    const seen = index.get(key);
    if (seen !== undefined) return seen;
    places.push(step);
    index.set(key, places.length - 1);
    return places.length - 1;
  };
};

const isSigned = (entry: readonly [string, Signing | undefined]): entry is [string, Signing] => entry[1] !== undefined;

const ascending = (marking: Place[]): Marking => marking.sort((a, b) => a - b);

/** A gate that several sign: a transition for each signature that can be given, after each set of signatures it may follow. */
const signatureTransitions = (
  step: StepOf<'gate'>,
  signing: Signing,
  waiting: (signatures: Signatures) => Place,
  place: Placing,
): readonly Transition[] => {
  const outcomes = new Map(step.outcomes.map((outcome) => [outcome.mark, outcome]));
  return signatures(signing, [...outcomes.keys()]).map(({ before, signer, mark, after }) => {
    const { next, refusal } = outcomes.get(mark)!;
    return {
      move: moveOf(step.id, mark, signer),
      step: step.id,
      mark,
      kind: 'gate',
      silent: false,
      refusal: refusal && after === undefined,
      signer,
      ...(after && { undecided: true }),
      consumes: [waiting(before)],
      produces: [after ? waiting(after) : place(next, step.id)],
    };
  });
};

/**
 * Compile a definition whose references hold (every `next` names a step) to its Net.
 * @throws Problem where `next` or `start` names no step; content that passed the check never does.
 */
export const compile = (procedure: Procedure): Net => {
  const steps = new Map(procedure.steps.map((step) => [step.id, step]));
  const signings = new Map(procedure.steps.map((step) => [step.id, signingOf(step)] as const).filter(isSigned));
  const places: string[] = [];
  const at = placing(places);
  const signed = new Map<Place, Signatures>();
  const known = (id: string): Step => {
    const step = steps.get(id);
    if (step) return step;
    const near = nearest(id, [...steps.keys()]);
    throw new Problem(
      `Procedure ${procedure.id} has no step "${id}".`,
      near ? `Did you mean "${near}"?` : 'Add it, or lead elsewhere.',
    );
  };
  const place: Placing = (target, source) => at(known(target).kind === 'join' ? `${target}<${source}` : target, target);
  const waiting = (id: string) => (given: Signatures) => {
    const here = given.by.length === 0 ? place(id, '') : at(`${id} ${signaturesKey(given)}`, id);
    signed.set(here, given);
    return here;
  };
  const incoming = (join: string): readonly string[] =>
    procedure.steps.filter((step) => targetsOf(step).includes(join)).map((step) => step.id);
  const transitionsOf = (step: Step): readonly Transition[] => {
    const signing = signings.get(step.id);
    if (signing) return signatureTransitions(step as StepOf<'gate'>, signing, waiting(step.id), place);
    const before = () => (step.kind === 'join' ? incoming(step.id).map((from) => place(step.id, from)) : [place(step.id, '')]);
    return arcsOf(step).map((arc) => ({
      move: moveOf(step.id, arc.mark),
      step: step.id,
      mark: arc.mark,
      kind: step.kind as Transition['kind'],
      silent: 'next' in step && step.kind !== 'task',
      refusal: arc.refusal,
      consumes: ascending(before()),
      produces: ascending(arc.targets.map((target) => place(target, step.id))),
    }));
  };
  const initial = [place(procedure.start, '')];
  const transitions = procedure.steps.flatMap(transitionsOf);
  const ends = places.flatMap((id, at) => (known(id).kind === 'end' ? [at] : []));
  return { id: procedure.id, places, transitions, initial, ends, signed, signings };
};

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
 * The transition of a move that a marking enables; else any of that move, else undefined. A signature has a transition for every set
 * of signatures it may follow, other moves have one.
 */
export const transitionOf = (net: Net, marking: Marking, move: Move): Transition | undefined => {
  const meant = asClass(net.asks, move);
  const all = net.transitions.filter((transition) => transition.move === meant);
  return all.find((transition) => step(marking, transition)) ?? all[0];
};

/**
 * The whole semantics: the marking after a move.
 * @throws Problem where the move is unknown or not enabled; the message lists the moves that are.
 */
export const fire = (net: Net, marking: Marking, move: Move): Marking => {
  const transition = transitionOf(net, marking, move);
  const next = transition && step(marking, transition);
  if (next) return next;
  const open = enabled(net, marking).map((candidate) => candidate.move);
  throw new Problem(
    transition ? `"${move}" is not enabled here.` : `Procedure ${net.id} has no move "${move}".`,
    open.length > 0 ? `Enabled: ${open.join(', ')}.` : 'Nothing is enabled: the case has ended.',
  );
};

/** The ids of the steps that hold a token, each once. */
export const at = (net: Net, marking: Marking): readonly string[] => [
  ...new Set(marking.map((place) => net.places[place]!).filter((step) => step !== '')),
];

/** Whether the case has ended properly: one token, in an end. */
export const hasEnded = (net: Net, marking: Marking): boolean => {
  const here = net.known ? marking.filter((place) => net.places[place] !== '') : marking;
  return here.length === 1 && net.ends.includes(here[0]!);
};

/** Fire forks, joins and merges until none is enabled: nobody does them, so a person never sees a marking before them. */
export const settle = (net: Net, marking: Marking): Marking => {
  let here = marking;
  for (let count = 0; count < 1000; count += 1) {
    const silent = net.transitions.find((transition) => transition.silent && step(here, transition));
    if (!silent) return here;
    here = step(here, silent)!;
  }
  return here;
};
