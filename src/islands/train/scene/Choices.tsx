/** A decision to make: the question, the outcomes with their keys, and the requirements on wish. */
import { type DecidingStep, markIn } from '../../../procedure/index.ts';
import { useWords } from '../context.ts';

interface Props {
  readonly step: DecidingStep;
  choose(mark: string): void;
}

export const Choices = ({ step, choose }: Props) => {
  const { t, text, locale } = useWords();
  return (
    <>
      <fieldset class="train-choices">
        <legend>{text(step.question)}</legend>
        <ol>
          {step.outcomes.map((outcome, at) => (
            <li key={outcome.mark}>
              <button type="button" class="train-choice" data-choice={outcome.mark} onClick={() => choose(outcome.mark)}>
                {markIn(outcome, locale) && (
                  <span class="mark" data-refusal={outcome.refusal || undefined}>
                    {markIn(outcome, locale)}
                  </span>
                )}
                <span>{text(outcome.name)}</span>
                <span class="key" aria-hidden="true">
                  {at + 1}
                </span>
              </button>
            </li>
          ))}
        </ol>
      </fieldset>
      <details class="train-requirements">
        <summary>{t.requirements}</summary>
        <ul>
          {step.requirements.map((requirement) => (
            <li key={text(requirement)}>{text(requirement)}</li>
          ))}
        </ul>
      </details>
    </>
  );
};
