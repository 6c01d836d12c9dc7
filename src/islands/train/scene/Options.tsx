/** A question at a task: the options with their keys. */
import type { Question } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import { Choice } from './Choice.tsx';

interface Props {
  readonly question: Question;
  choose(key: string): void;
}

export const Options = ({ question, choose }: Props) => {
  const { asking } = useWords();
  return (
    <fieldset class="train-choices" data-question={question.id}>
      <legend>{asking.prompt(question)}</legend>
      <ol>
        {question.options.map(({ key }, at) => (
          <Choice key={key} at={at} value={key} choose={choose}>
            <span>{asking.option(question, key)}</span>
          </Choice>
        ))}
      </ol>
    </fieldset>
  );
};
