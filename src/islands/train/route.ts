/**
 * Which part of the training is open, kept in the address so that back, reload and links work: `#train=practise:loose-terminals`,
 * `#train=play:<seed>`, `#train=exam:<seed>`.
 */
import { type LearningStage, learningStages, type RoleStage, roleStages } from '../../train/index.ts';

export const homeStages = ['path', 'repeat'] as const;
export type Stage = LearningStage | RoleStage | (typeof homeStages)[number];

export interface Route {
  readonly stage: Stage;
  /** What of it is open: a scenario, or the seed of a role play or an exam. */
  readonly open?: string | undefined;
}

const prefix = '#train=';
const stages: readonly Stage[] = [...learningStages, ...roleStages, ...homeStages];

/** The route a hash names, or undefined where it is none of ours (`#3.1-7` is a row of the table). */
export const routeOf = (hash: string): Route | undefined => {
  if (!hash.startsWith(prefix)) return undefined;
  const [stage, open] = hash.slice(prefix.length).split(':');
  const known = stages.find((it) => it === stage);
  return known && { stage: known, ...(open ? { open } : {}) };
};

export const hashOf = ({ stage, open }: Route): string => `${prefix}${stage}${open ? `:${open}` : ''}`;
