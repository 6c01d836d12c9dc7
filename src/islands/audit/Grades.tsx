/** Six buttons, one for each grade; the digits 1 to 6 press them. */
import { type Grade, grades } from '../../audit/index.ts';
import { useAudit } from './context.ts';

interface Props {
  readonly grade: Grade;
  /** The question, for those who hear the buttons without it. */
  readonly label: string;
  readonly onGrade: (grade: Grade) => void;
}

export const Grades = ({ grade, label, onGrade }: Props) => {
  const { words } = useAudit();
  return (
    <div class="audit-grades" role="group" aria-label={words.t.gradeOf(label)}>
      {grades.map((it, at) => (
        <button key={it} type="button" data-grade={it} aria-pressed={it === grade} onClick={() => onGrade(it)}>
          <kbd>{at + 1}</kbd> {words.a.grades[it]}
        </button>
      ))}
    </div>
  );
};
