/** What an auditor takes along: the deviations as a table, and everything in the form of the command line's JSON. */
import { type CaseReport, type Conformance, caseJson, type Deviation, overview, totalsJson } from '../../conform/index.ts';
import { csvOf, timeText } from '../../exchange/index.ts';
import { conformWords } from '../../i18n/conform.ts';
import type { Locale } from '../../procedure/index.ts';
import type { ReadSummary } from './protocol.ts';

/** Every deviation a row; those allowed say by which entry. */
export const deviationsCsv = (
  { cases, reading }: Conformance,
  heads: readonly string[],
  locale: Locale,
  tell: (deviation: Deviation) => string,
): string => {
  const words = conformWords[locale];
  const steps = new Map(reading.definition.procedure.steps.map((step) => [step.id, step]));
  const row = (it: CaseReport, deviation: Deviation): (string | number)[] => {
    const step = steps.get(deviation.step ?? '');
    return [
      ...[it.id, words.verdicts[it.verdict], words.kinds[deviation.kind], deviation.procedure, step?.no ?? ''],
      ...[
        step?.name[locale] ?? deviation.activity,
        deviation.person,
        deviation.role,
        deviation.nextPerson,
        deviation.time === null ? '' : timeText(deviation.time),
      ],
      ...[deviation.row ?? '', deviation.otherRow ?? '', deviation.allowedBy === null ? '' : deviation.allowedBy + 1],
      tell(deviation),
    ];
  };
  return csvOf([heads, ...cases.flatMap((it) => it.deviations.map((deviation) => row(it, deviation)))]);
};

/** Cases joined at a time: a million in one string would be too long. */
const AT_A_TIME = 500;

/** `report.schema.json` of the command line, in pieces. */
export const reportJson = (
  result: Conformance,
  { issues, reading, told }: ReadSummary,
  tell: (deviation: Deviation) => string,
): string[] => {
  const head = JSON.stringify(
    { ...totalsJson(result, overview(result)), reading: { ...reading, sentences: told }, issues },
    null,
    2,
  );
  const pieces = [`${head.slice(0, head.lastIndexOf('}')).trimEnd()},\n  "cases": [\n`];
  for (let at = 0; at < result.cases.length; at += AT_A_TIME) {
    const some = result.cases.slice(at, at + AT_A_TIME).map((it) => `    ${JSON.stringify(caseJson(result, it, tell))}`);
    pieces.push(`${some.join(',\n')}${at + AT_A_TIME < result.cases.length ? ',' : ''}\n`);
  }
  return [...pieces, '  ]\n}\n'];
};
