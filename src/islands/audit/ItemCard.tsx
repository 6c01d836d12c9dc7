/** One item: its question, its grade, and what is noted about it, unfolded when there is something to note. */
import { type Audit, type Grade, gradeOf, type Item, isNonconformity } from '../../audit/index.ts';
import { ActionFields } from './ActionFields.tsx';
import { useAudit } from './context.ts';
import { Disputed } from './Disputes.tsx';
import { Field } from './Field.tsx';
import { Grades } from './Grades.tsx';

interface Props {
  readonly audit: Audit;
  readonly item: Item;
  readonly isCurrent: boolean;
  readonly unfolded: boolean;
  readonly onGrade: (grade: Grade) => void;
  readonly onUnfold: () => void;
}

const noteFields = [
  ['note', 'area'],
  ['evidence', 'text'],
  ['case', 'text'],
] as const;

const Noted = ({ audit, item }: { audit: Audit; item: Item }) => {
  const { store, words } = useAudit();
  const answer = audit.answers[item.id];
  return (
    <div class="fields">
      {noteFields.map(([name, type]) => (
        <Field
          key={name}
          name={name}
          type={type}
          label={words.a.report[name]}
          value={answer?.[name] ?? ''}
          onKeep={(text) => store.answer(item.id, { [name]: text })}
        />
      ))}
    </div>
  );
};

const Said = ({ audit, item }: { audit: Audit; item: Item }) => {
  const { words } = useAudit();
  const answer = audit.answers[item.id];
  if (!answer) return null;
  const told = [answer.note, answer.evidence, answer.case].filter(Boolean).join(' · ');
  return (
    <p class="quiet audit-said">
      {told && <span>{told} — </span>}
      {words.t.saidBy(answer.by || words.t.nameless, words.when(answer.at))}
    </p>
  );
};

export const ItemCard = ({ audit, item, isCurrent, unfolded, onGrade, onUnfold }: Props) => {
  const { words } = useAudit();
  const grade = gradeOf(audit, item.id);
  const question = words.question(item);
  return (
    <li class="audit-item" data-item={item.id} data-step={item.step.id} data-graded={grade}>
      <div class="audit-ask" tabIndex={isCurrent ? 0 : -1} data-ask>
        <p>
          <span class="audit-kind">{words.a.itemKinds[item.kind]}</span> {question}{' '}
          {item.basis === 'inferred' && <span class="basis">{words.a.bases.inferred}</span>}
        </p>
        {item.why && <p class="why">{item.why[words.locale]}</p>}
      </div>
      <Grades grade={grade} label={question} onGrade={onGrade} />
      <Disputed audit={audit} of={item.id} />
      {unfolded ? (
        <>
          <Noted audit={audit} item={item} />
          {isNonconformity(grade) && <ActionFields audit={audit} of={item.id} />}
        </>
      ) : (
        <Said audit={audit} item={item} />
      )}
      <button type="button" class="link quiet no-print" aria-expanded={unfolded} data-unfold onClick={onUnfold}>
        {unfolded ? words.t.fold : words.t.unfold}
      </button>
    </li>
  );
};
