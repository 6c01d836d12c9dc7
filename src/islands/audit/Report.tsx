/** The report on paper: head, result, clauses, sheets; each nonconformity sheet begins a page. */
import { type Audit, factOf, grades, headOf, reportOf, rowOfItem, unproven } from '../../audit/index.ts';
import { list } from '../../i18n/wording.ts';
import { HeadRow } from '../../island/HeadRow.tsx';
import { useAudit } from './context.ts';
import { Field } from './Field.tsx';
import { SetAside } from './SetAside.tsx';
import { SheetView } from './SheetView.tsx';

const ItemTable = ({ audit }: { audit: Audit }) => {
  const { words } = useAudit();
  const { report: t, grades: names } = words.a;
  return (
    <div class="sheet" tabIndex={0} role="region" aria-label={t.byClause}>
      <table class="stack">
        <caption>{t.byClause}</caption>
        <HeadRow heads={[t.clause, t.question, t.grade, t.note, t.by]} />
        <tbody>
          {audit.items.map((item) => {
            const answer = audit.answers[item.id];
            const told = [answer?.note, answer?.evidence, answer?.case].filter(Boolean).join(' · ');
            return (
              <tr key={item.id} data-graded={answer?.grade ?? 'not-audited'}>
                <td data-label={t.clause}>{rowOfItem(item)}</td>
                <td data-label={t.question}>{words.question(item)}</td>
                <td data-label={t.grade}>{names[answer?.grade ?? 'not-audited']}</td>
                <td data-label={t.note}>{told}</td>
                <td data-label={t.by}>{answer ? `${answer.by} ${words.when(answer.at)}` : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const Result = ({ audit }: { audit: Audit }) => {
  const { words } = useAudit();
  const { counts } = reportOf(audit);
  return (
    <dl class="keys">
      {grades.map((grade) => (
        <div key={grade} data-graded={grade}>
          <dt>{words.a.grades[grade]}</dt>
          <dd>{counts[grade]}</dd>
        </div>
      ))}
    </dl>
  );
};

const Facts = ({ audit }: { audit: Audit }) => {
  const { words } = useAudit();
  return (
    <dl class="head-card">
      {headOf(audit, words.telling, words.scope(audit), words.sample(audit)).map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text || words.a.report.none}</dd>
        </div>
      ))}
    </dl>
  );
};

/** Written on the screen, and on paper as it was written. */
const Conclusion = ({ audit }: { audit: Audit }) => {
  const { store, words } = useAudit();
  const { report: t } = words.a;
  return (
    <>
      <h3>{t.conclusion}</h3>
      <div class="no-print">
        <Field
          name="conclusion"
          type="area"
          label={t.conclusion}
          value={factOf(audit, 'conclusion')}
          onKeep={(text) => store.state('conclusion', text)}
        />
      </div>
      <p class="print-only">{factOf(audit, 'conclusion') || t.none}</p>
    </>
  );
};

/** What no audit proves. */
const Limits = () => {
  const { a } = useAudit().words;
  return (
    <>
      <h3>{a.report.limits}</h3>
      <ul>
        {unproven.map((limit) => (
          <li key={limit}>{a.unproven[limit]}</li>
        ))}
      </ul>
    </>
  );
};

/** Blanks on paper, for whoever signs. */
const Signing = () => {
  const { a } = useAudit().words;
  return (
    <dl class="audit-blanks print-only">
      {[a.fieldAuditor, a.fieldAuditee, a.fieldDate, a.fieldSignature].map((name) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd />
        </div>
      ))}
    </dl>
  );
};

export const Report = ({ audit }: { audit: Audit }) => {
  const { words } = useAudit();
  const { report: t } = words.a;
  const { sheets, cases } = reportOf(audit);
  return (
    <article class="audit-report" data-report>
      <p class="no-print tools-row">
        <button type="button" class="button" data-primary data-print onClick={() => print()}>
          {words.t.print}
        </button>
      </p>
      <p class="eyebrow">{t.title}</p>
      <h2>{factOf(audit, 'title') || t.title}</h2>
      <Facts audit={audit} />
      <Conclusion audit={audit} />
      <h3>{t.result}</h3>
      <Result audit={audit} />
      <ItemTable audit={audit} />
      <h3>{t.cases}</h3>
      <p>{list(words.locale, cases) || t.none}</p>
      <SetAside audit={audit} />
      <Limits />
      <Signing />
      <h3>{t.sheets}</h3>
      {sheets.length === 0 && <p>{t.none}</p>}
      {sheets.map((sheet) => (
        <SheetView key={sheet.key} sheet={sheet} of={sheets.length} />
      ))}
    </article>
  );
};
