/** What came of an exam, and each miss with what is right, why, and the row that says so. */
import { allAsked, type ExamAnswers, type Marked, type Question } from '../../../train/index.ts';
import { Debrief } from '../asked/Debrief.tsx';
import { useWords } from '../context.ts';
import type { CourseData } from '../words.ts';

interface Props {
  readonly taught: readonly CourseData[];
  readonly paper: readonly Question[];
  readonly answers: ExamAnswers;
  readonly result: Marked;
  readonly passMark: number;
  /** Brings the certificate, which stands below, into view. */
  toCertificate(): void;
}

export const Review = ({ taught, paper, answers, result, passMark, toCertificate }: Props) => {
  const { t } = useWords();
  const asked = allAsked(taught, paper);
  return (
    <section class="train-report" data-exam-review={result.passed ? 'passed' : 'failed'}>
      <h3 tabIndex={-1} data-focus>
        {result.passed ? `✓ ${t.examPassed}` : `✗ ${t.examFailed}`}
      </h3>
      <p class="train-score">{t.examScore(result.right, result.asked, result.percent, passMark)}</p>
      {result.passed && (
        <p class="tools-row">
          <button type="button" class="button" data-to-certificate onClick={toCertificate}>
            {t.certificateSee}
          </button>
        </p>
      )}
      {result.misses.length > 0 && <p>{t.examMisses}</p>}
      <Debrief asked={asked} chosen={(at) => answers[asked[at]!.item]} facts />
    </section>
  );
};
