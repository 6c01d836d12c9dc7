/**
 * Which part of the training is open, kept in the address so that back, reload and links work: `#train=practise:gone-in-the-first-week`,
 * `#train=play:<seed>`, `#train=exam:<seed>`.
 */
import type { LearningStage, RoleStage } from '../../train/index.ts';

export const homeStages = ['path', 'repeat'] as const;
/** A stage in which a procedure or a role's part is learnt. */
export type Learning = LearningStage | RoleStage;
export type Stage = Learning | (typeof homeStages)[number];

export interface Route {
  readonly stage: Stage;
  /** What of it is open: a scenario, or the seed of a role play or an exam. */
  readonly open?: string | undefined;
}

/** The route a hash without its `#` names, or undefined where it is none of these stages (`3.1-7` is a row of the table). */
export const routeOf = (text: string, stages: readonly Stage[]): Route | undefined => {
  const [, stage, open] = /^train=(\w+)(?::([\w-]+))?$/.exec(text) ?? [];
  const known = stages.find((candidate) => candidate === stage);
  return known && { stage: known, ...(open ? { open } : {}) };
};

export const hashOf = ({ stage, open }: Route): string => `#train=${stage}${open ? `:${open}` : ''}`;
