/** A move's written form: the step, the outcome chosen, and who signs where several do. Nobody else takes it apart. */

/**
 * `approval:Y`, `draft:done`: the step and the outcome chosen; `done` for a task. `approval:Y@finance`: a signature by a role at a gate
 * that several sign. Stable: URLs and logs carry it. A mark has neither colon nor at.
 */
export type Move = string;

export const moveOf = (step: string, mark: string, signer?: string): Move =>
  signer === undefined ? `${step}:${mark}` : `${step}:${mark}@${signer}`;

/** The id of the step that is done. */
export const stepOf = (move: Move): string => move.slice(0, Math.max(0, move.lastIndexOf(':')));

const chosenIn = (move: Move): string => move.slice(move.lastIndexOf(':') + 1);

/** The mark of the outcome chosen; `done` for a task. */
export const markOf = (move: Move): string => chosenIn(move).replace(/@.*$/, '');

/** The role that signs; undefined where the step is not one that several sign. */
export const signerOf = (move: Move): string | undefined => /@(.+)$/.exec(chosenIn(move))?.[1];
