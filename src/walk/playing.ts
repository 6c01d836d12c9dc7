/** Walking as a role: the steps of others play by themselves, and their decisions are asked or follow a preset. */
import {
  at,
  type Deputising,
  hasEnded,
  type Move,
  type Net,
  openMoves,
  type Procedure,
  procedureAt,
  type Transition,
} from '../procedure/index.ts';
import { rolesOf } from './hand-offs.ts';
import { type Journey, replay, timesDone, type Visit } from './replay.ts';

/** How others decide at their gates: ask every time, always approve, or refuse on the first round and approve after it. */
export const presets = ['ask', 'approve', 'refuse-first'] as const;
export type Preset = (typeof presets)[number];

export interface Casting {
  /** The role one walks as; every role where absent. */
  readonly as?: string;
  readonly others: Preset;
  /** Whether that role also acts for others, who are away, wherever it may. */
  readonly deputises?: true | undefined;
}

/** Whether a step is for the walker to do: their own, or nobody's in particular. */
export const isMine = (procedure: Procedure, casting: Casting, step: string): boolean => {
  const roles = rolesOf(procedure, step);
  return casting.as === undefined || roles.length === 0 || roles.includes(casting.as);
};

/** Who may act for others at a step in hand: whoever may, where one walks as every role; else oneself, where one does so. */
export const deputiesFor = (
  { acting }: Net,
  { as, deputises }: Partial<Casting>,
  { marking, visits }: Journey,
  step: string,
): readonly Deputising[] => {
  if (as !== undefined && !deputises) return [];
  return acting?.at(marking, visits, step).filter(({ role }) => as === undefined || role === as) ?? [];
};

/** Those of them whom nothing keeps from it, as moves name them. */
export const actorsFor = (...given: Parameters<typeof deputiesFor>): readonly string[] =>
  deputiesFor(...given).flatMap(({ actor, hindrance }) => (hindrance ? [] : actor));

/** Whether an option speaks against the matter: a refusal, or a signature that refuses. */
const isAgainst = (net: Net, { step, mark, refusal }: Transition): boolean => {
  const signing = net.signings.get(step);
  if (signing) return mark !== signing.agrees;
  // By bands a signature that does not decide yet refuses as the one that does.
  return refusal || net.transitions.some((by) => by.step === step && by.mark === mark && by.refusal);
};

/** What others decide at a gate by preset; undefined where it has to be asked. A choice by kind of case is always asked. */
const decided = (net: Net, all: readonly Transition[], visits: readonly Visit[], others: Preset): Transition | undefined => {
  const first = all[0]!;
  const options = all.filter(({ signer }) => signer === first.signer);
  if (first.kind === 'task') return first;
  if (first.kind !== 'gate' || others === 'ask') return undefined;
  const refuse = others === 'refuse-first' && timesDone(visits, first.step) === 0;
  return options.find((option) => isAgainst(net, option) === refuse) ?? options.find((option) => !isAgainst(net, option));
};

/** What is open to others. Where the walker can sign too, others wait for that: they might decide without it. */
const openToOthers = (procedure: Procedure, casting: Casting, open: readonly Transition[]): readonly Transition[] => {
  const signable = new Set(open.filter(({ signer }) => signer !== undefined && signer === casting.as).map(({ step }) => step));
  return open.filter(({ step, signer }) => (signer === undefined ? !isMine(procedure, casting, step) : !signable.has(step)));
};

/** The next move that others make here by themselves, or undefined where it is the walker's turn. */
export const othersMove = (net: Net, procedure: Procedure, casting: Casting, moves: readonly Move[]): Move | undefined => {
  const journey = replay(net, moves);
  const { marking, visits } = journey;
  if (casting.as === undefined || hasEnded(net, marking)) return undefined;
  const kept = at(net, marking).filter((step) => actorsFor(net, casting, journey, step).length > 0);
  const open = openToOthers(
    procedureAt(net, procedure, marking),
    casting,
    openMoves(net, marking).filter(({ step }) => !kept.includes(step)),
  );
  for (const step of new Set(open.map((option) => option.step))) {
    const move = decided(
      net,
      open.filter((option) => option.step === step),
      visits,
      casting.others,
    );
    if (move) return move.move;
  }
  return undefined;
};

/** The moves others make one after another until it is the walker's turn; at most `limit`, should they go round for ever. */
export const playOthers = (
  net: Net,
  procedure: Procedure,
  casting: Casting,
  moves: readonly Move[],
  limit = 200,
): readonly Move[] => {
  const played: Move[] = [];
  while (played.length < limit) {
    const move = othersMove(net, procedure, casting, [...moves, ...played]);
    if (!move) break;
    played.push(move);
  }
  return played;
};

/** Whether a move was made by the walker or asked of them, so undo stops there. */
export const wasAsked = (procedure: Procedure, casting: Casting, visit: Visit): boolean =>
  (visit.signer === undefined
    ? isMine(procedure, casting, visit.step)
    : [undefined, visit.deputy ?? visit.signer].includes(casting.as)) ||
  visit.kind === 'choice' ||
  visit.clock === true ||
  (visit.kind === 'gate' && casting.others === 'ask');
