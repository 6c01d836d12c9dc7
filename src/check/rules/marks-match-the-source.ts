/** The outcomes drawn are as many as the marks counted in the source (`marks`), mark by mark. A difference is a misreading, or a fault of the source: mend the reading, or say so in a finding. */
import { type Procedure, signOf } from '../../procedure/index.ts';
import type { Rule } from './rule.ts';

const id = 'marks-match-the-source';

/** `YN · Y · OK · Y×5` as a count of each mark. */
const counted = (marks: string): Map<string, number> => {
  const counts = new Map<string, number>();
  const add = (mark: string, by: number) => counts.set(mark, (counts.get(mark) ?? 0) + by);
  for (const group of marks.split(/[·\s]+/).filter(Boolean)) {
    const [signs, times] = group.split('×');
    const by = Number(times ?? 1);
    if (/^[YN]+$/.test(signs!)) for (const sign of signs!) add(sign, by);
    else add(signs!, by);
  }
  return counts;
};

/** Marks of gates; branches by kind of case, and decisions that only the text has, are named by us. */
const drawn = (procedure: Procedure): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const step of procedure.steps) {
    if (step.kind !== 'gate') continue;
    for (const { mark } of step.outcomes) if (signOf(mark)) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  return counts;
};

export const marksMatchTheSource: Rule = {
  id,
  severity: 'warning',
  look: ({ procedures }) =>
    procedures
      .filter(({ marks }) => marks !== '')
      .flatMap((procedure) => {
        const [source, ours] = [counted(procedure.marks), drawn(procedure)];
        const differing = [...new Set([...source.keys(), ...ours.keys()])].filter(
          (mark) => source.get(mark) !== ours.get(mark),
        );
        if (differing.length === 0) return [];
        const tell = (counts: Map<string, number>) => differing.map((mark) => `${mark} ${counts.get(mark) ?? 0}`).join(', ');
        return [{ rule: id, at: procedure.id, detail: { source: tell(source), ours: tell(ours) } }];
      }),
};
