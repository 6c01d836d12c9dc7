/** Who is on record as having done a step that may pass to another role. */
import { escalationOf, type WorkStep } from '../../procedure/index.ts';
import type { Reading } from '../reading.ts';
import type { Doer } from './judge.ts';

/** By the role recorded at an event, who did its step. */
export const doerIn = ({ log, roles }: Reading, step: WorkStep, event: number): Doer => {
  if (log.role[event] === 0) return 'unrecorded';
  const { ids, doubtful } = roles(log.role[event]!);
  if (doubtful.length > 0) return 'unrecorded';
  if (ids.every((id) => id === escalationOf(step))) return 'taker';
  return ids.every((id) => id !== null && step.roles.includes(id)) ? 'own' : 'other';
};
