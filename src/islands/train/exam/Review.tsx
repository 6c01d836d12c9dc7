/** What came of an exam, and each miss with what is right, why, and the row that says so. */
import type { ComponentChildren } from 'preact';
import { allAsked, type ExamAnswers, type Marked, type Question } from '../../../train/index.ts';
import { Debrief } from '../asked/Debrief.tsx';
import { useWords } from '../context.ts';
import type { CourseData } from '../course-data.ts';

interface Props {
  readonly taught: readonly CourseData[];
  readonly paper: readonly Question[];
  readonly answers: ExamAnswers;
  readonly result: Marked;
  readonly passMark: number;
  /** What comes next. */
  readonly onwards: ComponentChildren;
}

export const Review = ({ taught, paper, answers, result, passMark, onwards }: Props) => {
  const { t } = useWords();
  const asked = allAsked(taught, paper);
  return (
    <section class="train-report" data-exam-review={result.passed ? 'passed' : 'failed'}>
      <h3 tabIndex={-1} data-focus>
        {result.passed ? `✓ ${t.examPassed}` : `✗ ${t.examFailed}`}
      </h3>
      <p class="train-score">{t.examScore(result.right, result.asked, result.percent, passMark)}</p>
      <p class="tools-row">{onwards}</p>
      {result.misses.length > 0 && <p>{t.examMisses}</p>}
      <Debrief asked={asked} chosen={(at) => answers[asked[at]!.item]} facts />
    </section>
  );
};
