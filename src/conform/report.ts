/** The JSON that the page and `handbook conform --json` write; `report.schema.json` beside this file says what each key means. */
import { fingerprint } from '../procedure/index.ts';
import type { CaseReport, Conformance } from './conformance.ts';
import type { Deviation } from './deviations/deviation.ts';
import type { WallTime } from './log/wall-time.ts';
import { fitnessOf, type Overview, overview, undecidedFor } from './overview.ts';

const isoText = (time: WallTime | null): string | null => (time === null ? null : new Date(time).toISOString().slice(0, 19));

const rounded = (share: number | null): number | null => (share === null ? null : Math.round(share * 1e6) / 1e6);

const deviationJson = (it: Deviation, sentence: string) => ({
  kind: it.kind,
  step: it.step,
  other: it.other,
  turn: it.turn,
  mark: it.mark,
  followed: it.followed,
  expected: it.expected,
  activity: it.activity,
  person: it.person,
  role: it.role,
  nextPerson: it.nextPerson,
  time: isoText(it.time),
  row: it.row,
  otherRow: it.otherRow,
  allowedBy: it.allowedBy,
  sentence,
});

const caseJson = ({ variants, reading }: Conformance, it: CaseReport, sentenceOf: (deviation: Deviation) => string) => {
  const { alignment } = it;
  const row = (event: number | null): number | null => (event === null ? null : reading.log.row[it.events[event]!]!);
  const moves = alignment?.kind === 'aligned' ? alignment.moves : [];
  return {
    case: it.id,
    verdict: it.verdict,
    why: undecidedFor(it),
    underWay: it.underWay,
    doubts: it.doubts,
    names: it.names,
    cost: alignment?.kind === 'aligned' ? alignment.cost : null,
    fitness: rounded(fitnessOf(alignment, variants[it.variant]!)),
    moves: moves
      .filter(({ kind }) => kind !== 'silent')
      .map(({ kind, step, move, event }) => ({ kind, step, move, row: row(event) })),
    deviations: it.deviations.map((deviation) => deviationJson(deviation, sentenceOf(deviation))),
  };
};

/** Everything but the cases. */
const totalsJson = ({ reading, doubts }: Conformance, it: Overview) => {
  const { procedure } = reading.definition;
  return {
    procedure: procedure.id,
    revision: fingerprint(procedure),
    totals: {
      cases: it.cases,
      events: it.events,
      variants: it.variants,
      fitting: it.verdicts.conforming + it.verdicts.open,
      ...it.verdicts,
      undecidedFor: it.undecidedFor,
      fitness: rounded(it.fitness),
      deviations: it.deviations,
      allowed: it.allowed,
      byKind: it.byKind,
      byStep: Object.fromEntries(it.byStep),
      byRole: Object.fromEntries(it.byRole),
      byMonth: Object.fromEntries(it.byMonth),
    },
    unchecked: it.unchecked,
    doubts,
  };
};

/**
 * One case a line, so that a large report needs no large string. The lines are to be written one below the other, the last one too
 * with a line break after it.
 * @param file what stands in it of the file that was read
 * @param sentenceOf says a deviation in the reader's language
 */
export function* reportLines(
  result: Conformance,
  { reading, issues }: Readonly<Record<'reading' | 'issues', unknown>>,
  sentenceOf: (deviation: Deviation) => string,
): Generator<string, void> {
  const head = JSON.stringify({ ...totalsJson(result, overview(result)), reading, issues }, null, 2);
  yield `${head.slice(0, head.lastIndexOf('}')).trimEnd()},`;
  yield '  "cases": [';
  for (const [at, it] of result.cases.entries())
    yield `    ${JSON.stringify(caseJson(result, it, sentenceOf))}${at + 1 < result.cases.length ? ',' : ''}`;
  yield '  ]';
  yield '}';
}
