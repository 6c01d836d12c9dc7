/** What is still to be met before practising is done: outcomes no case so far called for, or more cases. */

import { useStore } from '@nanostores/preact';
import { moveOf, stepIn } from '../../../procedure/index.ts';
import { isEndedIn, leftToPractise } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import type { ProgressStore } from '../progress/store.ts';
import type { CourseData } from '../words.ts';

interface Props {
  readonly data: CourseData;
  readonly progress: ProgressStore;
}

export const StillToPractise = ({ data, progress }: Props) => {
  const { t, step: named, outcome } = useWords();
  const { procedure, scenarios } = data;
  const { outcomes, cases } = leftToPractise(scenarios, isEndedIn(useStore(progress.$progress), procedure.id));
  if (outcomes.length === 0 && cases === 0) return null;
  return (
    <details class="quiet" data-still={outcomes.length}>
      <summary>{outcomes.length > 0 ? t.practiseLeft(outcomes.length) : t.practiseMore(cases)}</summary>
      <ul>
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
