/** A question of an exam: a group of radio buttons, so that every keyboard and reader knows its way. */
import { askedOf, type Question } from '../../../train/index.ts';
import { AskedFacts } from '../asked/Facts.tsx';
import { useWords } from '../context.ts';
import type { CourseData } from '../course-data.ts';

interface Props {
  readonly taught: readonly CourseData[];
  readonly question: Question;
  readonly chosen: string | undefined;
  choose(key: string): void;
}

export const Ask = ({ taught, question, chosen, choose }: Props) => {
  const { asking } = useWords();
  const asked = askedOf(taught, question);
  const title = taught.find(({ procedure }) => procedure.id === question.procedure)?.procedure;
  return (
    <div class="train-ask">
      {asked && <AskedFacts asked={asked} titled />}
      <fieldset class="train-choices" data-question={question.id}>
        <legend>
          {taught.length > 1 && title && <span class="quiet">{title.id} · </span>}
          {asking.prompt(question)}
        </legend>
        {question.options.map(({ key }, at) => (
          <label key={key} class="train-choice" data-choice={key}>
            <input type="radio" name={question.id} value={key} checked={chosen === key} onChange={() => choose(key)} />
            <span>{asking.option(question, key)}</span>
            <span class="key" aria-hidden="true">
              {at + 1}
            </span>
          </label>
        ))}
      </fieldset>
    </div>
  );
};
