/** Training: what a learner does with a procedure, as data. Pure. */

export * from './asked.ts';
export type { Weighed } from './balance.ts';
export * from './chance.ts';
export * from './cmi.ts';
export { minutesFor, minutesForRole, type StageMinutes } from './estimate.ts';
export * from './exam.ts';
export * from './grounds.ts';
export * from './items.ts';
export * from './learners.ts';
export * from './learning-path.ts';
export * from './memory.ts';
export * from './playing.ts';
export * from './pool.ts';
export * from './practice.ts';
export * from './progress.ts';
export * from './questions/index.ts';
export * from './read-and-understood.ts';
export * from './reading.ts';
export * from './renewal.ts';
export * from './results.ts';
export * from './resuming.ts';
export * from './role-path.ts';
export * from './role-play.ts';
export * from './shots.ts';
export * from './statements.ts';
export * from './taught.ts';
