/** A move's written form: the step, the outcome chosen, and who signs where several do. Or that time runs out. Nobody else takes it apart. */

/**
 * `approval:Y`, `draft:done`: the step and the outcome chosen; `done` for a task. `approval:Y@finance`: a signature by a role at a gate
 * that several sign. `approval:Y@head_engineer`: what a deputy does, for whom and who. Stable: URLs and logs carry it. A mark has neither colon nor at.
 */
export type Move = string;

export const moveOf = (step: string, mark: string, signer?: string): Move =>
  signer === undefined ? `${step}:${mark}` : `${step}:${mark}@${signer}`;

/** No role's id. */
const clock = '!';

/** Time runs out: `approval:N@!`, the gate counts as decided so; `approval:late@!`, the step passes to another role. */
export const clockMoveOf = (step: string, mark = 'late'): Move => moveOf(step, mark, clock);

/** No role's id either. */
const told = '=';

/** A figure of the case is told, at the gate that asks it: `approval:120000@=`. */
export const figureMoveOf = (step: string, value: string): Move => moveOf(step, value, told);

/** Whether a move tells a figure. */
export const isFigureMove = (move: Move): boolean => move.endsWith(`@${told}`);

/** The same move at a step that is called otherwise. */
export const moveAt = (step: string, move: Move): Move => `${step}${move.slice(move.lastIndexOf(':'))}`;

/** Whether a move is the clock's. */
export const isByClock = (move: Move): boolean => move.endsWith(`@${clock}`);

/** The id of the step that is done. */
export const stepOf = (move: Move): string => move.slice(0, Math.max(0, move.lastIndexOf(':')));

const chosenIn = (move: Move): string => move.slice(move.lastIndexOf(':') + 1);

/** The mark of the outcome chosen; `done` for a task. */
export const markOf = (move: Move): string => chosenIn(move).replace(/@.*$/, '');

/** The role that signs, or does what has passed to it, or for which a deputy acts; undefined where a step is done by those responsible, together. */
export const signerOf = (move: Move): string | undefined => /@([^!=_]+)/.exec(chosenIn(move))?.[1];

/** The role that acts for the signer of a move; undefined where nobody does. */
export const deputyOf = (move: Move): string | undefined => /@[^!=_]+_(.+)$/.exec(chosenIn(move))?.[1];

/** How a move names a deputy: no role's id has an underscore. */
export const actorOf = (principal: string, deputy: string): string => `${principal}_${deputy}`;

/** Who somebody is that a move names: the role, and which one acts for it. */
export const partsOf = (actor: string): readonly [role: string, deputy?: string] => actor.split('_') as [string, string?];
