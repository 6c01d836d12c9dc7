/** A decision to make: the question, the outcomes with their keys, and the requirements on wish. */
import { type DecidingStep, markIn } from '../../../procedure/index.ts';
import { useWords } from '../context.ts';
import { Choice } from './Choice.tsx';

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
            <Choice key={outcome.mark} at={at} value={outcome.mark} choose={choose}>
              {markIn(outcome, locale) && (
                <span class="mark" data-refusal={outcome.refusal || undefined}>
                  {markIn(outcome, locale)}
                </span>
              )}
              <span>{text(outcome.name)}</span>
            </Choice>
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
