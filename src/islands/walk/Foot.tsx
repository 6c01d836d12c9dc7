/** What is to be pressed now, always at the same height: done, an outcome, or what may follow the end. */
import { askedAt, hasEnded, isDeciding, isWork, moveOf, stepIn, type WorkStep } from '../../procedure/index.ts';
import { preview } from '../../walk/index.ts';
import { useWalk } from './context.ts';
import { Outcomes, TimeUp } from './Outcomes.tsx';

const Done = ({ step }: { step: WorkStep }) => {
  const { words, store, net, procedure, state, signer } = useWalk();
  const move = moveOf(step.id, 'done', signer);
  const to = preview(net, procedure, state.journey.marking, state.journey.visits, move).map(words.arrival).join(words.t.and);
  return (
    <button type="button" class="button walk-main" data-primary data-main data-move={move} onClick={() => store.move(move)}>
      <span>{words.t.doneTo(to)}</span>
      <span aria-hidden="true" class="key">
        ↵
      </span>
    </button>
  );
};

/** After the end nothing is thrown away by one more press: the first thing offered shows a way, and walks none. */
const AfterTheEnd = () => {
  const { words, store, openPanel, state, calling } = useWalk();
  const showNext = () => {
    openPanel('coverage');
    store.plan();
  };
  return (
    <div class="walk-after">
      <button type="button" class="button" data-begin-anew onClick={store.restart}>
        {words.t.again}
      </button>
      {state.from && calling ? (
        <calling.BackAtEnd from={state.from} />
      ) : (
        <button type="button" class="button walk-main" data-primary data-walk-next-way onClick={showNext}>
          {words.t.untried}
        </button>
      )}
    </div>
  );
};

export const Foot = () => {
  const { net, procedure, state, shown, Ask, deputies } = useWalk();
  const step = shown === undefined ? undefined : stepIn(procedure, shown);
  return (
    <div class="stage-foot walk-foot">
      {hasEnded(net, state.journey.marking) && <AfterTheEnd key="end" />}
      {step &&
        isWork(step) &&
        (isDeciding(step) && Ask && askedAt(net, state.journey.marking, step.id) !== undefined ? (
          <Ask key={step.id} step={step} />
        ) : isDeciding(step) ? (
          <Outcomes key={step.id} step={step} />
        ) : (
          <>
            {deputies && <deputies.Capacities step={step} />}
            <Done key={step.id} step={step} />
            <TimeUp step={step.id} />
          </>
        ))}
    </div>
  );
};
