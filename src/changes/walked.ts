/** Whether what was walked before can be walked now, and under which names. */
import { type Procedure, signingOf } from '../procedure/index.ts';
import type { Classed, Difference, StepChange } from './change.ts';

/** Steps that go on under another id: the earlier id, and the one of now. */
export const renamedSteps = ({ changed }: Difference): Readonly<Record<string, string>> =>
  Object.fromEntries(changed.filter(({ step, was }) => step !== was).map(({ step, was }) => [was, step]));

/** What a walk notices: where a matter goes, which outcomes there are, who signs. Another name, place or sentence changes no move, nor does what is called: a case of that is walked by itself. */
const changesMoves = (change: Classed<StepChange>, signed: boolean): boolean =>
  (change.class === 'flow' && change.kind !== 'call') ||
  (signed && (change.kind === 'role-added' || change.kind === 'role-removed'));

/** Whether a procedure is walked otherwise than before: some move of then may be none now, or there are moves that were none. */
export const isWalkedOtherwise = (after: Procedure, { head, added, removed, changed }: Difference): boolean => {
  if (added.length + removed.length > 0) return true;
  const signed = new Set(after.steps.filter((step) => signingOf(step)).map(({ id }) => id));
  const opaque = head.some((change) => change.class === 'flow' || (change.kind === 'other' && change.key === 'steps'));
  return opaque || changed.some(({ step, changes }) => changes.some((change) => changesMoves(change, signed.has(step))));
};
