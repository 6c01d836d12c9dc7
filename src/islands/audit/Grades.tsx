/** A button for each grade, a quiet one for what does not apply; the digits 1 to 5 press them. Nothing pressed: not audited. */
import { type Grade, grades } from '../../audit/index.ts';
import { useAudit } from './context.ts';

const offered = grades.filter((grade) => grade !== 'not-audited');

interface Props {
  readonly grade: Grade;
  /** The question, for those who hear the buttons without it. */
  readonly label: string;
  /** Pressed once more a grade is taken away. */
  readonly onGrade: (grade: Grade) => void;
}

export const Grades = ({ grade, label, onGrade }: Props) => {
  const { words } = useAudit();
  return (
    <div class="audit-grades" role="group" aria-label={words.t.gradeOf(label)}>
      {offered.map((given, at) => (
        <button
          key={given}
          type="button"
          data-grade={given}
          aria-pressed={given === grade}
          onClick={() => onGrade(given === grade ? 'not-audited' : given)}
        >
          <kbd>{at + 1}</kbd> {words.a.grades[given]}
        </button>
      ))}
    </div>
  );
};
