/** What came of an exam, and each miss with what is right, why, and the row that says so. */
import { isWork } from '../../../procedure/index.ts';
import type { ExamAnswers, Marked, Question } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import { Grounds } from '../scene/Told.tsx';
import type { CourseData } from '../words.ts';
import { CaseFacts } from './Facts.tsx';

interface Props {
  readonly taught: readonly CourseData[];
  readonly paper: readonly Question[];
  readonly answers: ExamAnswers;
  readonly result: Marked;
  readonly passMark: number;
}

const Why = ({ taught, question }: Pick<Props, 'taught'> & { question: Question }) => {
  const { asking, text, row, rowAddress } = useWords();
  const data = taught.find(({ procedure }) => procedure.id === question.procedure)!;
  const step = data.procedure.steps.filter(isWork).find(({ id }) => id === question.step)!;
  const entry =
    question.entry === undefined
      ? undefined
      : data.scenarios.find(({ id }) => id === question.scenario)?.course[question.entry];
  return (
    <>
      {entry ? <Grounds procedure={data.procedure} stop={{ step, entry }} /> : <p>{asking.reason(question)}</p>}
      {entry?.why && <p>{text(entry.why)}</p>}
      <p class="train-quiet">
        <a href={rowAddress(question.procedure, step)}>{row(question.procedure, step)}</a>
      </p>
    </>
  );
};

export const Review = ({ taught, paper, answers, result, passMark }: Props) => {
  const { t, asking } = useWords();
  return (
    <section class="train-report" data-exam-review={result.passed ? 'passed' : 'failed'}>
      <h3 tabIndex={-1} data-focus>
        {result.passed ? `✓ ${t.examPassed}` : `✗ ${t.examFailed}`}
      </h3>
      <p class="train-score">{t.examScore(`${result.right}`, `${result.asked}`, `${result.percent}`, `${passMark}`)}</p>
      {result.misses.length > 0 && <p>{t.examMisses}</p>}
      <ol aria-label={t.report}>
        {paper.map((question) => {
          const chosen = answers[question.id];
          const right = chosen === question.right;
          return (
            <li key={question.id} data-told={right ? 'right' : 'wrong'}>
              {question.kind === 'case' && !right && <CaseFacts taught={taught} question={question} />}
              <p>
                <strong>
                  {right ? '✓' : '✗'} {asking.prompt(question)}
                </strong>
              </p>
              <p>
                {chosen === undefined ? t.examNoAnswer : t.youChose(asking.option(question, chosen))}
                {!right && ` · ${t.shouldBe(asking.option(question, question.right))}`}
              </p>
              {!right && <Why taught={taught} question={question} />}
            </li>
          );
        })}
      </ol>
    </section>
  );
};
