/** The deviations of a log as a table, for a spreadsheet. The headings and the language are the caller's. */
import type { Locale } from '../../procedure/index.ts';
import type { CaseReport, Conformance, Verdict } from '../conformance.ts';
import type { Deviation, DeviationKind } from '../deviations/deviation.ts';
import { timeText } from '../log/wall-time.ts';

const deviationColumns = [
  'case',
  'verdict',
  'kind',
  'procedure',
  'no',
  'step',
  'person',
  'role',
  'nextPerson',
  'time',
  'row',
  'otherRow',
  'allowedBy',
  'sentence',
] as const;
export type DeviationColumn = (typeof deviationColumns)[number];

/** How verdicts and kinds of deviation are called. */
export interface VerdictWords {
  readonly verdicts: Readonly<Record<Verdict, string>>;
  readonly kinds: Readonly<Record<DeviationKind, string>>;
}

export interface TableWording {
  readonly locale: Locale;
  readonly words: VerdictWords;
  readonly headings: Readonly<Record<DeviationColumn, string>>;
  readonly sentenceOf: (deviation: Deviation) => string;
}

type Cells = Readonly<Record<DeviationColumn, string | number>>;

/** The headings, and every deviation a row; those allowed say by which entry of the list, from 1. */
export const deviationTable = (
  { cases, reading }: Conformance,
  { locale, words, headings, sentenceOf }: TableWording,
): (string | number)[][] => {
  const steps = new Map(reading.definition.procedure.steps.map((step) => [step.id, step]));
  const cells = (caseReport: CaseReport, deviation: Deviation): Cells => {
    const step = steps.get(deviation.step ?? '');
    return {
      case: caseReport.id,
      verdict: words.verdicts[caseReport.verdict],
      kind: words.kinds[deviation.kind],
      procedure: deviation.procedure,
      no: step?.no ?? '',
      step: step?.name[locale] ?? deviation.activity,
      person: deviation.person,
      role: deviation.role,
      nextPerson: deviation.nextPerson,
      time: deviation.time === null ? '' : timeText(deviation.time),
      row: deviation.row ?? '',
      otherRow: deviation.otherRow ?? '',
      allowedBy: deviation.allowedBy === null ? '' : deviation.allowedBy + 1,
      sentence: sentenceOf(deviation),
    };
  };
  const all = cases.flatMap((caseReport) => caseReport.deviations.map((deviation) => cells(caseReport, deviation)));
  return [headings, ...all].map((row) => deviationColumns.map((column) => row[column]));
};
