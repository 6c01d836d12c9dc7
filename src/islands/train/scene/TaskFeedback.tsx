/** What the learner is told after a question at a task: right or not, what is right, and the row that says so. */

import type { Stop } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import { QuestionVerdict } from './Verdict.tsx';

interface Props {
  readonly procedure: string;
  readonly stop: Stop;
  readonly chosen: string;
}

export const TaskFeedback = ({ procedure, stop, chosen }: Props) => {
  const { asking, row, rowAddress } = useWords();
  const question = stop.question!;
  return (
    <QuestionVerdict question={question} chosen={chosen}>
      <blockquote class="train-ground">
        <p>{asking.reason(question)}</p>
        <footer>
          <a href={rowAddress(procedure, stop.step)}>{row(procedure, stop.step)}</a>
        </footer>
      </blockquote>
    </QuestionVerdict>
  );
};
