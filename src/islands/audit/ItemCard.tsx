/** One item: a line with its question and its grade until it is opened to be graded; unfolded where there is something to note. */
import { type Audit, type Grade, gradeOf, type Item, isNonconformity, type Shown } from '../../audit/index.ts';
import { ActionFields } from './ActionFields.tsx';
import { useAudit } from './context.ts';
import { Disputed } from './Disputes.tsx';
import { Field } from './Field.tsx';
import { Grades } from './Grades.tsx';

interface Props {
  readonly audit: Audit;
  readonly item: Item;
  /** Its number as a nonconformity; empty where it is none. */
  readonly number: string;
  /** What case records show about it. */
  readonly shown: readonly Shown[];
  readonly isOpen: boolean;
  readonly unfolded: boolean;
  readonly onGrade: (grade: Grade) => void;
  readonly onToggle: () => void;
  readonly onUnfold: () => void;
}

const noteFields = [
  ['note', 'area'],
  ['evidence', 'text'],
  ['case', 'text'],
] as const;

const Noted = ({ audit, item }: Pick<Props, 'audit' | 'item'>) => {
  const { store, words } = useAudit();
  const { report: t } = words.a;
  const answer = audit.answers[item.id];
  const isFact = isNonconformity(gradeOf(audit, item.id));
  return (
    <div class="fields">
      {noteFields.map(([name, type]) => (
        <Field
          key={name}
          name={name}
          type={type}
          label={name === 'note' && isFact ? t.fact : t[name]}
          value={answer?.[name] ?? ''}
          onKeep={(text) => store.answer(item.id, { [name]: text })}
        />
      ))}
    </div>
  );
};

/** What was noted, and in an open item by whom and when. */
const Said = ({ audit, item, isOpen }: Pick<Props, 'audit' | 'item' | 'isOpen'>) => {
  const { words } = useAudit();
  const answer = audit.answers[item.id];
  const told = [answer?.note, answer?.evidence, answer?.case].filter(Boolean).join(' · ');
  if (!answer || (told === '' && !isOpen)) return null;
  return (
    <p class="quiet audit-said">
      {told && <span>{told}</span>}
      <span class="audit-by">{words.t.saidBy(answer.by || words.t.nameless, words.when(answer.at))}</span>
    </p>
  );
};

/** What case records show, and beside “conforms” the question whether it can stand. */
const ShownByRecords = ({ grade, shown }: { grade: Grade; shown: readonly Shown[] }) => {
  const { locale, t } = useAudit().words;
  if (shown.length === 0) return null;
  return (
    <div class="audit-shown" data-shown>
      {shown.map(({ key, taken }) => (
        <p key={key}>
          {t.recordsShow} {taken.sentence[locale]}
        </p>
      ))}
      {grade === 'conforms' && <p class="audit-contradicted">{t.contradicted}</p>}
    </div>
  );
};

/** What a folded item tells of itself beside its question. */
const Marks = ({ audit, item, number, shown }: Pick<Props, 'audit' | 'item' | 'number' | 'shown'>) => {
  const { t, a } = useAudit().words;
  const grade = gradeOf(audit, item.id);
  const isContradicted = grade === 'conforms' && shown.length > 0;
  return (
    <span class="audit-marks">
      {shown.map(({ key, taken: { found, of } }) => (
        <span key={key} class="audit-mark" data-contradicted={isContradicted || undefined}>
          {t.shownMark(found, of)}
        </span>
      ))}
      {audit.disputes.some(({ key }) => key === item.id) && <span class="audit-mark">{t.disputed}</span>}
      {number && <span class="audit-number">{number}</span>}
      {grade !== 'not-audited' && <span class="audit-grade">{a.grades[grade]}</span>}
    </span>
  );
};

const Body = ({ audit, item, shown, unfolded, onGrade, onUnfold }: Props) => {
  const { words } = useAudit();
  const grade = gradeOf(audit, item.id);
  return (
    <div class="audit-body">
      {item.why && <p class="why">{item.why[words.locale]}</p>}
      <ShownByRecords grade={grade} shown={shown} />
      <div class="audit-acts">
        <Grades grade={grade} label={words.question(item)} onGrade={onGrade} />
        <button type="button" class="link quiet no-print" aria-expanded={unfolded} data-unfold onClick={onUnfold}>
          {unfolded ? words.t.fold : words.t.unfold}
        </button>
      </div>
      <Disputed audit={audit} of={item.id} />
      {unfolded && (
        <>
          <Noted audit={audit} item={item} />
          {isNonconformity(grade) && <ActionFields audit={audit} of={item.id} />}
        </>
      )}
    </div>
  );
};

export const ItemCard = (props: Props) => {
  const { audit, item, isOpen, unfolded, onToggle } = props;
  const { words } = useAudit();
  return (
    <li class="audit-item" data-item={item.id} data-step={item.step.id} data-graded={gradeOf(audit, item.id)}>
      <button type="button" class="audit-ask" data-ask aria-expanded={isOpen} onClick={onToggle}>
        <span class="audit-question">
          <span class="audit-kind">{words.a.itemKinds[item.kind]}</span> {words.question(item)}{' '}
          {item.basis === 'inferred' && <span class="basis">{words.a.bases.inferred}</span>}
        </span>
        <Marks {...props} />
      </button>
      {!(isOpen && unfolded) && <Said audit={audit} item={item} isOpen={isOpen} />}
      {isOpen && <Body {...props} />}
    </li>
  );
};
