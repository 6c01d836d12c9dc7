/** The JSON that the page and `handbook conform --json` write; `report.schema.json` beside this file says what each key means. */
import { fingerprint } from '../procedure/index.ts';
import type { CaseReport, Conformance } from './conformance.ts';
import { toldOf } from './deviations/bands.ts';
import type { Deviation } from './deviations/deviation.ts';
import type { WallTime } from './log/wall-time.ts';
import { fitnessOf, type Overview, overview, undecidedFor } from './overview.ts';

const isoText = (time: WallTime | null): string | null => (time === null ? null : new Date(time).toISOString().slice(0, 19));

const rounded = (share: number | null): number | null => (share === null ? null : Math.round(share * 1e6) / 1e6);

const deviationJson = (deviation: Deviation, sentence: string) => ({
  kind: deviation.kind,
  step: deviation.step,
  other: deviation.other,
  turn: deviation.turn,
  mark: deviation.mark,
  followed: deviation.followed,
  expected: deviation.expected,
  activity: deviation.activity,
  person: deviation.person,
  role: deviation.role,
  nextPerson: deviation.nextPerson,
  time: isoText(deviation.time),
  row: deviation.row,
  otherRow: deviation.otherRow,
  ...(deviation.overdue && { overdue: { due: isoText(deviation.overdue.due), by: deviation.overdue.by } }),
  ...(deviation.capacities && { capacities: deviation.capacities }),
  ...(deviation.band && { band: deviation.band }),
  allowedBy: deviation.allowedBy,
  sentence,
});

const caseJson = (
  { variants, reading }: Conformance,
  caseReport: CaseReport,
  sentenceOf: (deviation: Deviation) => string,
  of: number,
) => {
  const { alignment } = caseReport;
  const row = (event: number | null): number | null => (event === null ? null : reading.log.row[caseReport.events[event]!]!);
  const moves = alignment?.kind === 'aligned' ? alignment.moves : [];
  return {
    case: caseReport.id,
    verdict: caseReport.verdict,
    why: undecidedFor(caseReport),
    underWay: caseReport.underWay,
    doubts: caseReport.doubts,
    ...(caseReport.limited > 0 && { untold: caseReport.untold }),
    ...(Object.keys(reading.log.figures).length > 0 && { figures: toldOf(reading.definition.procedure, reading.log, of) }),
    names: caseReport.names,
    cost: alignment?.kind === 'aligned' ? alignment.cost : null,
    fitness: rounded(fitnessOf(alignment, variants[caseReport.variant]!)),
    moves: moves
      .filter(({ kind }) => kind !== 'silent')
      .map(({ kind, step, move, event }) => ({ kind, step, move, row: row(event) })),
    deviations: caseReport.deviations.map((deviation) => deviationJson(deviation, sentenceOf(deviation))),
  };
};

/** Everything but the cases. */
const totalsJson = ({ reading, doubts }: Conformance, overview: Overview) => {
  const { procedure } = reading.definition;
  return {
    procedure: procedure.id,
    revision: fingerprint(procedure),
    totals: {
      cases: overview.cases,
      events: overview.events,
      variants: overview.variants,
      fitting: overview.verdicts.conforming + overview.verdicts.open,
      ...overview.verdicts,
      undecidedFor: overview.undecidedFor,
      fitness: rounded(overview.fitness),
      deviations: overview.deviations,
      allowed: overview.allowed,
      byKind: overview.byKind,
      byStep: Object.fromEntries(overview.byStep),
      byRole: Object.fromEntries(overview.byRole),
      byMonth: Object.fromEntries(overview.byMonth),
    },
    unchecked: overview.unchecked,
    ...(overview.limits && { limits: overview.limits }),
    ...(overview.bands && { bands: overview.bands }),
    ...(overview.called && { called: overview.called }),
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
  for (const [at, caseReport] of result.cases.entries())
    yield `    ${JSON.stringify(caseJson(result, caseReport, sentenceOf, at))}${at + 1 < result.cases.length ? ',' : ''}`;
  yield '  ]';
  yield '}';
}
