/** A nonconformity sheet, as it is printed and signed. */
import type { Sheet } from '../../audit/index.ts';
import { useAudit } from './context.ts';

export const SheetView = ({ sheet, of }: { sheet: Sheet; of: number }) => {
  const { words } = useAudit();
  const { report: t, grades, fieldSignature } = words.a;
  const { item, taken, answer, action } = sheet;
  const told = (answer ?? taken)!;
  const clause = [sheet.row, item?.step.name[words.locale]].filter(Boolean).join(' ');
  const lines = [
    [t.clause, clause],
    [t.grade, grades[sheet.grade]],
    [t.finding, item ? words.question(item) : taken!.sentence[words.locale]],
    [t.note, told.note],
    [t.evidence, told.evidence],
    [t.case, told.case],
    [t.by, `${told.by} ${words.when(told.at)}`],
    [t.cause, action?.cause],
    [t.action, action?.action],
    [t.owner, action?.owner],
    [t.due, action?.due],
    [t.closed, action?.closed],
    [t.verified, action?.verified],
    [fieldSignature, ''],
  ] as const;
  return (
    <section class="audit-sheet" data-sheet={sheet.key}>
      <h4>
        {t.sheet} {sheet.number} / {of}
      </h4>
      <dl>
        {lines.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
