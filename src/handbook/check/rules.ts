/** The document rules on the whole content: what is waived with a reason or answered by a finding is not reported again. */
import { nearest } from '../../procedure/index.ts';
import { error, type Issue } from '../../procedure/issue.ts';
import { type Content, type Report, type Rule, rules } from '../../procedure/rules/index.ts';
import type { Source } from '../../procedure/yaml-source.ts';
import type { Outline } from './outline.ts';

const ruleIds = rules.map(({ id }) => id);

/** Findings that point nowhere; what points to a procedure that cannot be read is left until it can. */
export const findingPlaces = (
  source: Source | undefined,
  outlines: readonly Outline[],
  unreadable: readonly string[],
): Issue[] => {
  const places = outlines.flatMap((it) => [it.id, ...it.steps.map(({ id }) => `${it.id}/${id}`)]);
  const findings = Array.isArray(source?.value) ? (source.value as ({ id?: unknown; at?: unknown } | null)[]) : [];
  return findings.flatMap((finding, index) =>
    (Array.isArray(finding?.at) ? finding.at : []).flatMap((place: unknown, at: number) =>
      typeof place !== 'string' || places.includes(place) || unreadable.includes(place.split('/')[0]!)
        ? []
        : [
            error(
              'unknown-place',
              source!.file,
              source!.lineOf([index, 'at', at]),
              { place, near: nearest(place, places) ?? '' },
              String(finding?.id ?? ''),
            ),
          ],
    ),
  );
};

const waives = ({ procedures }: Content, { rule, at }: Report): boolean =>
  procedures.some(({ id, waivers }) =>
    waivers.some(
      (it) => it.rule === rule && (it.at === undefined ? at === id || at.startsWith(`${id}/`) : at === `${id}/${it.at}`),
    ),
  );

/** A finding about a procedure answers for its steps; one about a step answers for that step. */
const answers = ({ findings }: Content, { rule, at }: Report): boolean =>
  findings.some(
    (it) =>
      it.answers.includes(rule) &&
      it.at.some((place) => at === place || at.startsWith(`${place}/`) || (!/^\d/.test(at) && it.at.length > 0)),
  );

const placed = (
  report: Report,
  outlines: readonly Outline[],
  sources: Readonly<Record<string, Source>>,
): Pick<Issue, 'file' | 'line'> => {
  const [procedure, step] = report.at.split('/');
  const outline = outlines.find(({ id }) => id === procedure);
  if (outline) {
    const index = outline.steps.findIndex(({ id }) => id === step);
    return { file: outline.source.file, line: outline.source.lineOf(index < 0 ? ['id'] : ['steps', index, 'id']) };
  }
  const register = report.rule === 'every-role-acts' ? sources.roles! : sources.records!;
  const entries = Array.isArray(register.value) ? (register.value as { id?: unknown }[]) : [];
  const index = entries.findIndex(({ id }) => id === report.at);
  return { file: register.file, line: register.lineOf([Math.max(0, index), 'id']) };
};

const unknownRules = (content: Content, outlines: readonly Outline[], findings: Source): Issue[] => {
  const wrong = (rule: string, source: Source, line: number, at: string): Issue[] =>
    ruleIds.includes(rule)
      ? []
      : [error('unknown-rule', source.file, line, { rule, near: nearest(rule, ruleIds) ?? '', known: ruleIds.join(', ') }, at)];
  return [
    ...content.procedures.flatMap(({ id, waivers }) => {
      const { source } = outlines.find((it) => it.id === id)!;
      return waivers.flatMap(({ rule }, at) => wrong(rule, source, source.lineOf(['waivers', at, 'rule']), id));
    }),
    ...content.findings.flatMap((finding, index) =>
      finding.answers.flatMap((rule, at) => wrong(rule, findings, findings.lineOf([index, 'answers', at]), finding.id)),
    ),
  ];
};

/** Waivers of reports that are not made: leftovers. */
const idleWaivers = (content: Content, reports: readonly Report[], outlines: readonly Outline[]): Issue[] =>
  content.procedures.flatMap(({ id, waivers }) =>
    waivers.flatMap(({ rule, at }, index) => {
      const { source } = outlines.find((it) => it.id === id)!;
      const waived = reports.some(
        (it) => it.rule === rule && (at === undefined ? it.at.startsWith(id) : it.at === `${id}/${at}`),
      );
      return waived || !ruleIds.includes(rule)
        ? []
        : [
            {
              ...error('idle-waiver', source.file, source.lineOf(['waivers', index]), { rule, at: at ?? id }, id),
              severity: 'warning' as const,
            },
          ];
    }),
  );

const reported = (rule: Rule, content: Content): Report[] =>
  rule.look(content).filter((it) => !waives(content, it) && !answers(content, it));

/** What the rules say of content that has no errors. */
export const ruleIssues = (
  content: Content,
  outlines: readonly Outline[],
  sources: Readonly<Record<string, Source>>,
): Issue[] => [
  ...rules.flatMap((rule) =>
    reported(rule, content).map(
      (report): Issue => ({
        code: report.rule,
        severity: rule.severity,
        ...placed(report, outlines, sources),
        at: report.at,
        detail: report.detail,
      }),
    ),
  ),
  ...unknownRules(content, outlines, sources.findings!),
  ...idleWaivers(
    content,
    rules.flatMap((rule) => rule.look(content)),
    outlines,
  ),
];
