/** Who learns a role, takes it. */
import type { ProgressStore } from '../progress/store.ts';

/** A learner's progress in which the first thing done for a role chooses it, where none was chosen before. */
export const takingRole = (progress: ProgressStore, role: string): ProgressStore => {
  const first =
    <A extends readonly unknown[]>(act: (...args: A) => void) =>
    (...args: A): void => {
      if (!progress.$progress.get().role?.id) progress.chooseRole(role);
      act(...args);
    };
  const { stage, read, keepCase, sit } = progress;
  return { ...progress, stage: first(stage), read: first(read), keepCase: first(keepCase), sit: first(sit) };
};
