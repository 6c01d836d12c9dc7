/** A nonconformity sheet, as it is printed and signed by three; one that lacks its fact or its evidence says so instead. */
import { type Audit, type Sheet, sheetLines, sheetParts } from '../../audit/index.ts';
import { useAudit } from './context.ts';

const Signature = ({ label }: { label: string }) => {
  const { a } = useAudit().words;
  return (
    <p class="audit-signature">
      <span>
        {label} {a.fieldSignature}
      </span>
      <span>{a.fieldDate}</span>
    </p>
  );
};

const Parts = ({ audit, sheet }: { audit: Audit; sheet: Sheet }) => {
  const { words } = useAudit();
  const lines = sheetLines(audit, sheet, words.wording);
  return (
    <>
      {sheetParts.map((part) => (
        <div key={part} data-part={part}>
          <h5>{words.a.sheetParts[part]}</h5>
          <dl>
            {lines[part].map(({ label, text, short }) => (
              <div key={label} data-short={short}>
                <dt>{label}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <Signature label={words.a.signatures[part]} />
        </div>
      ))}
    </>
  );
};

export const SheetView = ({ audit, sheet }: { audit: Audit; sheet: Sheet }) => {
  const { words } = useAudit();
  const { report: t, grades, lacking } = words.a;
  const { key, number, row, grade, lacks } = sheet;
  if (lacks.length > 0)
    return (
      <p class="note audit-lacking" data-lacking={key}>
        {lacking(number, row, lacks)}
      </p>
    );
  return (
    <section class="audit-sheet" data-sheet={key} id={number} aria-labelledby={`${number}-title`}>
      <h4 id={`${number}-title`}>
        {t.sheet} {number} <span data-graded={grade}>{grades[grade]}</span>
      </h4>
      <Parts audit={audit} sheet={sheet} />
    </section>
  );
};
