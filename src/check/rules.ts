/** The document rules on the whole content: what is waived with a reason or answered by a finding is not reported again. */
import { nearest } from '../procedure/index.ts';
import { type Accounted, accountFor, idle } from './accounted.ts';
import { error, type Issue } from './issue.ts';
import type { Outline } from './outline.ts';
import { type Content, type Report, rules } from './rules/index.ts';
import type { Source } from './yaml/source.ts';

const ruleIds = rules.map(({ id }) => id);

type Sources = Readonly<Record<string, Source>>;

/** The line a report is about: its step, its procedure, or its entry in a register. */
const placed = ({ rule, at }: Report, outlines: readonly Outline[], sources: Sources): Pick<Issue, 'file' | 'line'> => {
  const [procedure, step] = at.split('/');
  const outline = outlines.find(({ id }) => id === procedure);
  if (outline) {
    const index = outline.steps.findIndex(({ id }) => id === step);
    return { file: outline.source.file, line: outline.source.lineOf(index < 0 ? ['id'] : ['steps', index, 'id']) };
  }
  const entryIn = ({ value }: Source): number =>
    Array.isArray(value) ? (value as { id?: unknown }[]).findIndex(({ id }) => id === at) : -1;
  const register = rule !== 'every-record-has-a-maker' && entryIn(sources.roles!) >= 0 ? sources.roles! : sources.records!;
  return { file: register.file, line: register.lineOf([Math.max(0, entryIn(register)), 'id']) };
};

const unknownRules = (content: Content, outlines: readonly Outline[], findings: Source): Issue[] => {
  const wrong = (rule: string, source: Source, line: number, at: string): Issue[] =>
    ruleIds.includes(rule)
      ? []
      : [error('unknown-rule', source.file, line, { rule, near: nearest(rule, ruleIds) ?? '', known: ruleIds.join(', ') }, at)];
  return [
    ...content.procedures.flatMap(({ id, waivers }) => {
      const { source } = outlines.find((outline) => outline.id === id)!;
      return waivers.flatMap(({ rule }, at) => wrong(rule, source, source.lineOf(['waivers', at, 'rule']), id));
    }),
    ...content.findings.flatMap((finding, index) =>
      finding.answers.flatMap((rule, at) => wrong(rule, findings, findings.lineOf([index, 'answers', at]), finding.id)),
    ),
  ];
};

/** What the rules say of content that has no errors, and what is accounted for. */
export const ruleIssues = (
  content: Content,
  outlines: readonly Outline[],
  sources: Sources,
): { issues: Issue[]; accounted: Accounted[] } => {
  const found = rules.flatMap(({ look, severity }) => look(content).map((report) => ({ report, severity })));
  const reports = found.map(({ report }) => report);
  return {
    accounted: reports.flatMap((report) => accountFor(content, report) ?? []),
    issues: [
      ...found
        .filter(({ report }) => !accountFor(content, report))
        .map(({ report, severity }): Issue => {
          const { rule, at, detail } = report;
          // What would do depends on whose words they are: a company mends or waives its own, and lists what a source has.
          const whose: Issue['detail'] = content.handbook.words === 'own' ? { own: 'own' } : {};
          return { code: rule, severity, ...placed(report, outlines, sources), at, detail: { ...detail, ...whose } };
        }),
      ...unknownRules(content, outlines, sources.findings!),
      ...idle(content, reports, outlines, sources.findings!, ruleIds),
    ],
  };
};
