/** What is still to be met before practising is done: outcomes no case so far called for, or more cases. */

import { useStore } from '@nanostores/preact';
import { moveOf, stepIn } from '../../../procedure/index.ts';
import { endedCases, leftToPractise } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import type { CourseData } from '../course-data.ts';
import type { ProgressStore } from '../progress/store.ts';
import { learntBy } from './standing.ts';

interface Props {
  readonly data: CourseData;
  readonly progress: ProgressStore;
}

export const StillToPractise = ({ data, progress }: Props) => {
  const { t, step: named, outcome } = useWords();
  const { procedure, scenarios } = data;
  const kept = useStore(progress.$progress);
  const { steps, outcomes, cases } = leftToPractise(scenarios, endedCases(learntBy(data, kept), kept));
  if (steps.length === 0 && outcomes.length === 0 && cases === 0) return null;
  const least = outcomes.length > 0 ? t.practiseLeft(outcomes.length) : t.practiseMore(cases);
  return (
    <details class="quiet" data-still={outcomes.length}>
      <summary>{steps.length > 0 ? t.practiseTouched(steps.length) : least}</summary>
      <ul>
        {steps.map((id) => (
          <li key={id}>{named(stepIn(procedure, id)!)}</li>
        ))}
        {outcomes.map(({ step: id, mark }) => {
          const step = stepIn(procedure, id)!;
          return (
            <li key={moveOf(id, mark)}>
              {named(step)}: {outcome(step, mark)}
            </li>
          );
        })}
      </ul>
    </details>
  );
};
