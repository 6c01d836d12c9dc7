/** A question at a task: the options with their keys. */
import type { Question } from '../../../train/index.ts';
import { useWords } from '../context.ts';

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
          <li key={key}>
            <button type="button" class="train-choice" data-choice={key} onClick={() => choose(key)}>
              <span>{asking.option(question, key)}</span>
              <span class="key" aria-hidden="true">
                {at + 1}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </fieldset>
  );
};
