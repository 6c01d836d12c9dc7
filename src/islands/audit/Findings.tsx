/** What was found, before anything else: nonconformities, observations, and grades that case records contradict. */
import { type Audit, type Item, type Report, rowOfItem, type Sheet } from '../../audit/index.ts';
import { HeadRow } from '../../island/HeadRow.tsx';
import { useAudit } from './context.ts';

const SheetRow = ({ sheet, heads }: { sheet: Sheet; heads: readonly string[] }) => {
  const { words } = useAudit();
  const { number, row, grade, item, taken, answer, action } = sheet;
  const cells = [
    number,
    row,
    words.a.grades[grade],
    item ? words.question(item) : words.a.report.fromRecords,
    [taken?.sentence[words.locale], (answer ?? taken)?.note].filter(Boolean).join(' · '),
    [action?.owner, action?.due].filter(Boolean).join(' · '),
  ];
  return (
    <tr data-graded={grade} data-finding={sheet.key}>
      {cells.map((text, at) => (
        <td key={heads[at]} data-label={heads[at]} data-long={at > 2 || undefined}>
          {text}
        </td>
      ))}
    </tr>
  );
};

const SheetTable = ({ sheets }: { sheets: readonly Sheet[] }) => {
  const { report: t } = useAudit().words.a;
  const heads = [t.number, t.clause, t.grade, t.question, t.fact, t.owner];
  if (sheets.length === 0) return <p>{t.none}</p>;
  return (
    <div class="sheet" tabIndex={0} role="region" aria-label={t.findings}>
      <table class="stack audit-rows" data-findings>
        <HeadRow heads={heads} />
        <tbody>
          {sheets.map((sheet) => (
            <SheetRow key={sheet.key} sheet={sheet} heads={heads} />
          ))}
        </tbody>
      </table>
    </div>
  );
};

const ItemList = ({ audit, title, items }: { audit: Audit; title: string; items: readonly Item[] }) => {
  const { words } = useAudit();
  if (items.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <span class="num">{rowOfItem(item)}</span> {words.question(item)}
            {audit.answers[item.id]?.note && ` — ${audit.answers[item.id]!.note}`}
          </li>
        ))}
      </ul>
    </>
  );
};

export const Findings = ({ audit, report }: { audit: Audit; report: Report }) => {
  const { report: t } = useAudit().words.a;
  return (
    <>
      <h3>{t.findings}</h3>
      <SheetTable sheets={report.sheets} />
      <ItemList audit={audit} title={t.observations} items={report.observations} />
      <ItemList audit={audit} title={t.contradicted} items={report.contradicted} />
    </>
  );
};
