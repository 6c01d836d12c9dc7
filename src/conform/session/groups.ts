/** Deviations of a kind at a step, all cases together: what an auditor raises as one nonconformity. */
import type { Text } from '../../procedure/index.ts';
import type { CaseReport } from '../conformance.ts';
import type { Deviation, DeviationKind } from '../deviations/deviation.ts';

/** Case ids and rows that are named; of more, how many there are is told. */
const NAMED = 12;

export interface DeviationGroup {
  readonly kind: DeviationKind;
  readonly step: string | null;
  /** Of missing records, which. */
  readonly records: readonly string[];
  /** As the log has it, where it is of no step. */
  readonly activity: string;
  readonly deviations: number;
  /** Cases that show it, of how many there are. */
  readonly found: number;
  readonly of: number;
  /** The first of them, and the rows of the file that show it. */
  readonly cases: readonly string[];
  readonly rows: readonly number[];
}

export interface GroupRow extends DeviationGroup {
  readonly sentence: Text;
}

interface Gathered {
  readonly first: Deviation;
  deviations: number;
  readonly cases: Set<string>;
  readonly rows: number[];
}

const keyOf = ({ kind, step, activity, expected }: Deviation): string =>
  JSON.stringify([kind, step ?? activity, kind === 'missing-record' ? expected : []]);

const groupOf = ({ first, deviations, cases, rows }: Gathered, of: number): DeviationGroup => ({
  kind: first.kind,
  step: first.step,
  records: first.kind === 'missing-record' ? first.expected : [],
  activity: first.step === null ? first.activity : '',
  deviations,
  found: cases.size,
  of,
  cases: [...cases].slice(0, NAMED),
  rows: rows.slice(0, NAMED),
});

/** Every group of deviations that nothing allows, those of most cases first. */
export const groupsOf = (cases: readonly CaseReport[]): readonly DeviationGroup[] => {
  const gathered = new Map<string, Gathered>();
  for (const { id, deviations } of cases)
    for (const deviation of deviations) {
      if (deviation.allowedBy !== null) continue;
      const key = keyOf(deviation);
      const group = gathered.get(key) ?? { first: deviation, deviations: 0, cases: new Set(), rows: [] };
      gathered.set(key, group);
      group.deviations += 1;
      group.cases.add(id);
      if (deviation.row !== null) group.rows.push(deviation.row);
    }
  return [...gathered.values()].map((group) => groupOf(group, cases.length)).sort((a, b) => b.found - a.found);
};
