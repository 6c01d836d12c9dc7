/** A nonconformity sheet as lines of words: page, print and Markdown say the same. */
import type { Action, Audit } from './audit.ts';
import type { Sheet } from './report.ts';
import { questionOf, type ReportLabel, type SheetPart, type Wording } from './wording.ts';

interface Line {
  readonly label: string;
  readonly text: string;
  /** A name, a day, a word: two stand side by side. */
  readonly short?: true;
}

/** What the sheet holds against the case: the document's clause and what it asks. */
const criterionOf = ({ document }: Audit, { row, asked, taken }: Sheet, { locale, words }: Wording): string =>
  words.criterion({
    document: (taken?.document ?? document).number,
    row,
    step: asked?.step.name[locale] ?? '',
    question: asked ? questionOf(asked, locale, words) : '',
  });

const findingLines = (audit: Audit, sheet: Sheet, telling: Wording): readonly Line[] => {
  const { locale, when, words } = telling;
  const { report: t } = words;
  const { taken, answer, clauses } = sheet;
  const { note, evidence, case: sampled, by, at } = (answer ?? taken)!;
  return [
    { label: t.criterion, text: criterionOf(audit, sheet, telling) },
    ...(clauses.length > 0 ? [{ label: t.related, text: words.list(clauses) }] : []),
    { label: t.fact, text: [taken?.sentence[locale] ?? '', note].filter(Boolean).join('\n') },
    { label: t.evidence, text: evidence },
    { label: t.case, text: sampled, short: true },
    { label: t.by, text: `${by} ${when(at)}`.trim(), short: true },
  ];
};

/** The lines of each part, empty where nothing was written. */
export const sheetLines = (audit: Audit, sheet: Sheet, telling: Wording): Readonly<Record<SheetPart, readonly Line[]>> => {
  const { report: t, effects } = telling.words;
  const { action } = sheet;
  const long = (field: ReportLabel & keyof Action): Line => ({ label: t[field], text: action?.[field] ?? '' });
  const short = (field: ReportLabel & keyof Action): Line => ({ ...long(field), short: true });
  return {
    finding: findingLines(audit, sheet, telling),
    action: [long('correction'), long('cause'), long('action'), short('owner'), short('due')],
    verification: [
      long('verified'),
      short('verifier'),
      short('verifiedOn'),
      { ...short('effect'), text: effects[action?.effect ?? ''] },
      short('closed'),
    ],
  };
};
