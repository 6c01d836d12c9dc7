/** The report: head and conclusion, findings, result, what was audited, and the sheets to be signed, two a page. */
import {
  type Audit,
  factOf,
  gradeOf,
  grades,
  headOf,
  type Report as ReportOf,
  reportOf,
  rowOfItem,
  unproven,
} from '../../audit/index.ts';
import { list } from '../../i18n/wording.ts';
import { HeadRow } from '../../island/HeadRow.tsx';
import { useAudit } from './context.ts';
import { Field } from './Field.tsx';
import { Findings } from './Findings.tsx';
import { SetAside } from './SetAside.tsx';
import { SheetView } from './SheetView.tsx';

/** What was audited, an item a row; of the rest only how many there are. */
const ItemTable = ({ audit }: { audit: Audit }) => {
  const { words } = useAudit();
  const { report: t, grades: names } = words.a;
  const audited = audit.items.filter(({ id }) => gradeOf(audit, id) !== 'not-audited');
  if (audited.length === 0) return null;
  return (
    <div class="sheet" tabIndex={0} role="region" aria-label={t.byClause}>
      <table class="stack audit-rows">
        <caption>{t.byClause}</caption>
        <HeadRow heads={[t.clause, t.grade, t.question, t.note, t.by]} />
        <tbody>
          {audited.map((item) => {
            const answer = audit.answers[item.id];
            const told = [answer?.note, answer?.evidence, answer?.case].filter(Boolean).join(' · ');
            return (
              <tr key={item.id} data-graded={answer?.grade ?? 'not-audited'}>
                <td data-label={t.clause}>{rowOfItem(item)}</td>
                <td data-label={t.grade}>{names[answer?.grade ?? 'not-audited']}</td>
                <td data-label={t.question} data-long>
                  {words.question(item)}
                </td>
                <td data-label={t.note} data-long>
                  {told}
                </td>
                <td data-label={t.by}>{answer ? `${answer.by} ${words.when(answer.at)}` : ''}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

const Result = ({ counts }: Pick<ReportOf, 'counts'>) => {
  const { words } = useAudit();
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
      {headOf(audit, words.wording, words.scope(audit), words.sample(audit)).map(([label, text]) => (
        <div key={label} class={label === words.a.report.revision ? 'wide' : undefined}>
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
  const report = reportOf(audit);
  const { sheets, cases, counts } = report;
  return (
    <article class="audit-report" data-report>
      <p class="no-print tools-row">
        <button type="button" class="button" data-primary data-print onClick={() => print()}>
          {words.t.print}
        </button>
      </p>
      <p class="eyebrow print-only">{t.title}</p>
      <p class="audit-title print-only">{factOf(audit, 'title') || t.title}</p>
      <Facts audit={audit} />
      <Conclusion audit={audit} />
      <Findings audit={audit} report={report} />
      <h3>{t.result}</h3>
      <Result counts={counts} />
      <ItemTable audit={audit} />
      <h3>{t.cases}</h3>
      <p>{list(words.locale, cases) || t.none}</p>
      <SetAside audit={audit} />
      <Limits />
      <Signing />
      {sheets.length > 0 && (
        <div class="audit-sheets">
          <h3>{t.sheets}</h3>
          {sheets.map((sheet) => (
            <SheetView key={sheet.key} audit={audit} sheet={sheet} />
          ))}
        </div>
      )}
    </article>
  );
};
