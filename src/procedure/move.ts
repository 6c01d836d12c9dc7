/** A move's written form: the step and the outcome chosen. Nobody else takes it apart. */

/** `approval:Y`, `draft:done`: the step and the outcome chosen; `done` for a task. Stable: URLs and logs carry it. */
export type Move = string;

export const moveOf = (step: string, mark: string): Move => `${step}:${mark}`;

/** The id of the step that is done. */
export const stepOf = (move: Move): string => move.slice(0, Math.max(0, move.lastIndexOf(':')));

/** The mark of the outcome chosen; `done` for a task. */
export const markOf = (move: Move): string => move.slice(move.lastIndexOf(':') + 1);
