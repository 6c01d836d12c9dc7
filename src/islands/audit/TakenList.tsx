/** Nonconformities taken from case records, graded and followed up as items are. */
import { type Audit, isNonconformity, type Taken } from '../../audit/index.ts';
import { ActionFields } from './ActionFields.tsx';
import { useAudit } from './context.ts';
import { Disputed } from './Disputes.tsx';
import { Field } from './Field.tsx';
import { Grades } from './Grades.tsx';

const TakenCard = ({ audit, id, taken }: { audit: Audit; id: string; taken: Taken }) => {
  const { store, words } = useAudit();
  const sentence = taken.sentence[words.locale];
  return (
    <li class="audit-item" data-taken={id} data-graded={taken.grade}>
      <p tabIndex={-1} data-ask>
        {sentence}
      </p>
      <Grades grade={taken.grade} label={sentence} onGrade={(grade) => store.regrade(id, { grade })} />
      <Disputed audit={audit} of={id} />
      <div class="fields">
        <Field
          name="note"
          type="area"
          label={words.a.report.note}
          value={taken.note}
          onKeep={(note) => store.regrade(id, { note })}
        />
        <Field
          name="evidence"
          label={words.a.report.evidence}
          value={taken.evidence}
          onKeep={(evidence) => store.regrade(id, { evidence })}
        />
      </div>
      {isNonconformity(taken.grade) && <ActionFields audit={audit} of={id} />}
    </li>
  );
};

export const TakenList = ({ audit }: { audit: Audit }) => {
  const { words, records } = useAudit();
  const all = Object.entries(audit.taken);
  return (
    <section aria-labelledby="audit-taken">
      <h3 id="audit-taken">{words.t.takenTitle}</h3>
      {all.length === 0 && <p class="quiet">{words.t.takenNone}</p>}
      <ul class="audit-items">
        {all.map(([id, taken]) => (
          <TakenCard key={id} audit={audit} id={id} taken={taken} />
        ))}
      </ul>
      <p class="no-print">
        {audit.procedures.map(({ id, title }) => (
          <a key={id} class="button" href={records(id)}>
            {words.t.checkRecords(`${id} ${title[words.locale]}`)}
          </a>
        ))}
      </p>
    </section>
  );
};
