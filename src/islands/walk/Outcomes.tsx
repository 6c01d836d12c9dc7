/** A gate's question, and its outcomes with where each leads, before one is chosen. */
import { type DecidingStep, moveOf, type Outcome, stepOf } from '../../procedure/index.ts';
import { preview } from '../../walk/index.ts';
import { useWalk } from './context.ts';
import { Bases, Mark } from './Small.tsx';

const Choice = ({ step, outcome, nth }: { step: DecidingStep; outcome: Outcome; nth: number }) => {
  const { words, store, net, procedure, state } = useWalk();
  const move = moveOf(step.id, outcome.mark);
  const arrivals = preview(net, procedure, state.journey.marking, state.journey.visits, move);
  const planned =
    typeof state.plan === 'object' &&
    state.plan.from === 'here' &&
    state.plan.moves.find((it) => stepOf(it) === step.id) === move;
  return (
    <li>
      <button
        type="button"
        class="walk-outcome"
        data-outcome
        data-move={move}
        data-refusal={outcome.refusal || undefined}
        data-planned={planned || undefined}
        onClick={() => store.move(move)}
      >
        <Mark mark={outcome.mark} refusal={outcome.refusal} />
        <span class="walk-outcome-name">{words.text(outcome.name)}</span>
        <span class="walk-leads">→ {arrivals.map(words.arrival).join(words.t.and)}</span>
        <span aria-hidden="true" class="key">
          {nth}
        </span>
      </button>
      <Bases of={outcome} />
    </li>
  );
};

export const Outcomes = ({ step }: { step: DecidingStep }) => {
  const { words } = useWalk();
  return (
    <fieldset class="walk-decision">
      <legend>{words.text(step.question)}</legend>
      <ol>
        {step.outcomes.map((outcome, index) => (
          <Choice key={outcome.mark} step={step} outcome={outcome} nth={index + 1} />
        ))}
      </ol>
    </fieldset>
  );
};
