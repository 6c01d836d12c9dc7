/** The report as Markdown. What was typed stays text: signs that Markdown or HTML would act on are escaped. */
import { type Audit, factOf, gradeOf, grades } from './audit.ts';
import { type Item, rowOfItem } from './item.ts';
import { fateOf, type Report, reportOf, type Sheet, unproven } from './report.ts';
import { sheetLines } from './sheet.ts';
import type { Wording } from './wording.ts';
import { questionOf, sheetParts } from './wording.ts';

/** Text that Markdown leaves alone. */
const plain = (text: string): string =>
  text
    .replaceAll(/[\\`*_[\]<>|#~]/g, (sign) => `\\${sign}`)
    .replaceAll(/\r\n?|\n/g, ' ')
    .replace(/^([-+]|\d+[.)])(?=\s)/, '\\$1');

const table = (rows: readonly (readonly string[])[]): string[] => {
  const [head, ...rest] = rows.map((row) => `| ${row.map(plain).join(' | ')} |`);
  return [head!, `|${' --- |'.repeat(rows[0]!.length)}`, ...rest, ''];
};

const facts = (pairs: readonly (readonly [string, string])[], none: string): string[] => [
  ...pairs.map(([label, text]) => `- **${plain(label)}**: ${text === '' ? none : plain(text)}`),
  '',
];

/** What stands at the head of a report: everything that tells which audit it is. */
export const headOf = (audit: Audit, { locale, words, when }: Wording, scope: string, sample: string) => {
  const { report } = words;
  const { number, edition, revision } = audit.document;
  return [
    [report.document, number],
    [report.edition, `${edition} / ${revision}`],
    [report.procedures, audit.procedures.map(({ id, title }) => `${id} ${title[locale]}`).join('; ')],
    [report.revision, audit.procedures.map(({ fingerprint, checklist }) => `${fingerprint} / ${checklist}`).join('; ')],
    [report.scope, scope],
    [report.sample, sample],
    [report.auditor, factOf(audit, 'auditor')],
    [report.auditee, factOf(audit, 'auditee')],
    [report.period, factOf(audit, 'period')],
    [report.started, when(audit.startedAt)],
    [report.closedOn, factOf(audit, 'closed')],
  ] as const;
};

const sheetText = (audit: Audit, sheet: Sheet, telling: Wording): string[] => {
  const { words } = telling;
  const { number, row, grade, lacks } = sheet;
  const title = `### ${words.report.sheet} ${number} · ${words.grades[grade]}`;
  if (lacks.length > 0) return [title, '', plain(words.lacking(number, row, lacks)), ''];
  const lines = sheetLines(audit, sheet, telling);
  return [
    title,
    '',
    ...sheetParts.flatMap((part) => [
      `#### ${words.sheetParts[part]}`,
      '',
      ...facts(
        lines[part].map(({ label, text }) => [label, text]),
        words.report.none,
      ),
    ]),
  ];
};

/** What was found, before anything else: nonconformities, observations, and where case records contradict a grade. */
const findingLines = (audit: Audit, { sheets, observations, contradicted }: Report, telling: Wording): string[] => {
  const { locale, words } = telling;
  const { report: t } = words;
  const asked = (item: Item) => `${rowOfItem(item)} ${questionOf(item, locale, words)}`;
  const said = ({ item, taken }: Sheet) => (item ? questionOf(item, locale, words) : taken!.sentence[locale]);
  const part = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [`### ${title}`, '', ...lines.map((line) => `- ${plain(line)}`), ''];
  return [
    `## ${t.findings}`,
    '',
    ...(sheets.length === 0
      ? [t.none, '']
      : table([
          [t.number, t.clause, t.grade, t.criterion, t.fact, t.owner, t.due],
          ...sheets.map((sheet) => [
            ...[sheet.number, sheet.row, words.grades[sheet.grade], said(sheet), sheet.answer?.note ?? sheet.taken?.note ?? ''],
            ...[sheet.action?.owner ?? '', sheet.action?.due ?? ''],
          ]),
        ])),
    ...part(
      t.observations,
      observations.map((item) => [asked(item), audit.answers[item.id]?.note].filter(Boolean).join(' — ')),
    ),
    ...part(t.contradicted, contradicted.map(asked)),
  ];
};

const itemTable = (audit: Audit, { locale, words, when }: Wording): string[] => {
  const { report } = words;
  const head = [
    report.clause,
    report.question,
    report.grade,
    report.note,
    report.evidence,
    report.case,
    report.by,
    report.when,
  ];
  const audited = audit.items.filter(({ id }) => gradeOf(audit, id) !== 'not-audited');
  const rows = audited.map((item) => {
    const answer = audit.answers[item.id];
    const said = answer ? [answer.note, answer.evidence, answer.case, answer.by, when(answer.at)] : ['', '', '', '', ''];
    return [rowOfItem(item), questionOf(item, locale, words), words.grades[answer?.grade ?? 'not-audited'], ...said];
  });
  return table([head, ...rows]);
};

const clauseTable = ({ clauses }: Report, { locale, words }: Wording): string[] =>
  table([
    [words.report.clause, words.report.procedures, ...grades.map((grade) => words.grades[grade])],
    ...clauses.map(({ row, name, counts }) => [row, name[locale], ...grades.map((grade) => `${counts[grade]}`)]),
  ]);

const leftOver = (audit: Audit, { locale, words, when }: Wording): string[] => {
  const { report } = words;
  const told = (entry: object) =>
    Object.entries(entry)
      .filter(([key, value]) => typeof value === 'string' && value !== '' && key !== 'by')
      .map(([key, value]) => (key === 'grade' ? words.grades[value as keyof typeof words.grades] : String(value)))
      .join(' · ');
  const disputes = audit.disputes.map(
    (dispute) => `- ${plain(`${dispute.key}: ${told(dispute.entry)} (${dispute.entry.by}, ${when(dispute.entry.at)})`)}`,
  );
  const overruled = audit.overruled.map(
    (rejected) => `- ${plain(`${rejected.key}: ${told(rejected.entry)} (${rejected.entry.by} → ${rejected.decidedBy})`)}`,
  );
  const fallen = audit.fallen.map((entry) => {
    const { item, answer } = entry;
    const found = `${words.grades[answer?.grade ?? 'not-audited']} ${answer?.note ?? ''}`;
    return `- ${plain(`${rowOfItem(item)} ${questionOf(item, locale, words)} — ${found} (${fateOf(entry, report)})`)}`;
  });
  const part = (title: string, lines: readonly string[]) => (lines.length > 0 ? [`## ${title}`, '', ...lines, ''] : []);
  return [...part(report.disputed, disputes), ...part(report.overruled, overruled), ...part(report.fallen, fallen)];
};

/** The whole report as Markdown; `scope` and `sample` say in words what was looked at. */
export const markdownOf = (audit: Audit, telling: Wording, scope: string, sample: string): string => {
  const { words } = telling;
  const { report: t } = words;
  const report = reportOf(audit);
  return [
    `# ${plain(factOf(audit, 'title') || t.title)}`,
    '',
    ...facts(headOf(audit, telling, scope, sample), t.none),
    `## ${t.conclusion}`,
    '',
    plain(factOf(audit, 'conclusion')) || t.none,
    '',
    ...findingLines(audit, report, telling),
    `## ${t.result}`,
    '',
    ...table([[t.grade, t.count], ...grades.map((grade) => [words.grades[grade], `${report.counts[grade]}`])]),
    `## ${t.byClause}`,
    '',
    ...clauseTable(report, telling),
    ...itemTable(audit, telling),
    ...(report.counts['not-audited'] > 0 ? [`${t.notAudited}: ${report.counts['not-audited']}`, ''] : []),
    `## ${t.cases}`,
    '',
    plain(report.cases.join('; ')) || t.none,
    '',
    `## ${t.sheets}`,
    '',
    ...(report.sheets.length === 0 ? [t.none, ''] : report.sheets.flatMap((sheet) => sheetText(audit, sheet, telling))),
    ...leftOver(audit, telling),
    `## ${t.limits}`,
    '',
    ...unproven.map((cause) => `- ${plain(words.unproven[cause])}`),
    '',
  ].join('\n');
};
