/** The difference between two editions of a whole document. */
import { type ChangeClass, farther, type Procedure, type Registers } from '../procedure/index.ts';
import type { Difference } from './change.ts';
import { differenceOf } from './difference.ts';

/** What of a document is controlled: its procedures, and the registers by which their ids are read. */
interface Body extends Registers {
  readonly procedures: readonly Procedure[];
}

interface ProcedureDifference {
  readonly before: Procedure;
  readonly after: Procedure;
  readonly difference: Difference;
}

export interface EditionDifference {
  /** Whole procedures, by the later edition and the earlier one. */
  readonly added: readonly Procedure[];
  readonly removed: readonly Procedure[];
  /** Only those that changed, in the order of the later edition. */
  readonly changed: readonly ProcedureDifference[];
  /** The ids of all of them. */
  readonly touched: readonly string[];
  /** The farthest reaching; undefined where nothing changed. */
  readonly class: ChangeClass | undefined;
}

const byNumber = (a: string, b: string): number => a.localeCompare(b, 'en', { numeric: true });

/** What changed from one edition of the document to another. A procedure is known by its number. */
export const betweenEditions = (before: Body, after: Body): EditionDifference => {
  const [old, now] = [before, after].map(({ procedures }) => new Map(procedures.map((procedure) => [procedure.id, procedure])));
  const added = after.procedures.filter(({ id }) => !old!.has(id));
  const removed = before.procedures.filter(({ id }) => !now!.has(id));
  const changed = after.procedures.flatMap((procedure): ProcedureDifference[] => {
    const earlier = old!.get(procedure.id);
    if (!earlier) return [];
    const difference = differenceOf(earlier, procedure, { before, after });
    return difference.class === undefined ? [] : [{ before: earlier, after: procedure, difference }];
  });
  const classes = changed.map(({ difference }) => difference.class!);
  const whole: readonly ChangeClass[] = added.length + removed.length > 0 ? ['flow'] : [];
  const reach = [...whole, ...classes];
  return {
    added,
    removed,
    changed,
    touched: [...added, ...removed, ...changed.map(({ after: procedure }) => procedure)].map(({ id }) => id).sort(byNumber),
    class: reach.length === 0 ? undefined : reach.reduce(farther),
  };
};
