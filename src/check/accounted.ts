/** Reports of the rules that need no mending: waived with a reason, or answered by a finding; and what claims to account for nothing. */
import { error, type Issue } from './issue.ts';
import type { Outline } from './outline.ts';
import type { Content, Report } from './rules/index.ts';
import type { Source } from './yaml/source.ts';

/** A report that is accounted for. */
export interface Accounted {
  readonly rule: string;
  readonly at: string;
  readonly how: 'finding' | 'waiver';
  /** The finding, or the procedure whose waiver it is. */
  readonly by: string;
}

const within = (place: string, at: string): boolean => at === place || at.startsWith(`${place}/`);

const waives = (procedure: string, waiver: { rule: string; at?: string | undefined }, { rule, at }: Report): boolean =>
  waiver.rule === rule && (waiver.at === undefined ? within(procedure, at) : at === `${procedure}/${waiver.at}`);

/** A finding about a procedure answers for its steps; one about a step answers for that step. */
const answers = (finding: Content['findings'][number], rule: string, report: Report): boolean =>
  report.rule === rule && finding.at.some((place) => [report.at, ...(report.places ?? [])].some((at) => within(place, at)));

/** What accounts for a report: a finding first, for it is what the reader sees. */
export const accountFor = ({ findings, procedures }: Content, report: Report): Accounted | undefined => {
  const { rule, at } = report;
  const finding = findings.find((candidate) => candidate.answers.includes(rule) && answers(candidate, rule, report));
  if (finding) return { rule, at, how: 'finding', by: finding.id };
  const waiving = procedures.find(({ id, waivers }) => waivers.some((waiver) => waives(id, waiver, report)));
  return waiving && { rule, at, how: 'waiver', by: waiving.id };
};

const leftover = (code: string, source: Source, line: number, detail: Issue['detail'], at: string): Issue => ({
  ...error(code, source.file, line, detail, at),
  severity: 'warning',
});

/** Waivers of reports that are not made. */
const idleWaivers = ({ procedures }: Content, reports: readonly Report[], outlines: readonly Outline[]): Issue[] =>
  procedures.flatMap(({ id, waivers }) => {
    const { source } = outlines.find((outline) => outline.id === id)!;
    return waivers.flatMap((waiver, index) =>
      reports.some((report) => waives(id, waiver, report))
        ? []
        : [leftover('idle-waiver', source, source.lineOf(['waivers', index]), { rule: waiver.rule, at: waiver.at ?? id }, id)],
    );
  });

/** Findings that claim to answer a rule that reports nothing there. */
const idleAnswers = ({ findings }: Content, reports: readonly Report[], source: Source): Issue[] =>
  findings.flatMap((finding, index) =>
    finding.answers.flatMap((rule, at) =>
      reports.some((report) => answers(finding, rule, report))
        ? []
        : [leftover('idle-answer', source, source.lineOf([index, 'answers', at]), { rule }, finding.id)],
    ),
  );

/** Waivers and answers of existing rules that account for nothing. @param known the ids of the rules */
export const idle = (
  content: Content,
  reports: readonly Report[],
  outlines: readonly Outline[],
  findings: Source,
  known: readonly string[],
): Issue[] =>
  [...idleWaivers(content, reports, outlines), ...idleAnswers(content, reports, findings)].filter(({ detail }) =>
    known.includes(String(detail.rule)),
  );
