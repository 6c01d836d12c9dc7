/** What all walks of this browser have tried, and the next untried way. */
import { type Tally, tally, type UntriedWay } from '../../walk/index.ts';
import { useWalk } from './context.ts';

const Bar = ({ of }: { of: keyof Tally }) => {
  const { words, net, state } = useWalk();
  const share = tally(net, state.coverage)[of];
  if (share.of === 0) return null;
  return (
    <label class="walk-bar">
      <span>{words.t[of]}</span> <span class="num">{words.t.ofAll(share.tried, share.of)}</span>
      <progress value={share.tried} max={share.of} data-walk-coverage={of} />
    </label>
  );
};

const tries = { outcome: 'triesOutcome', pair: 'triesPair', step: 'triesStep' } as const;

const Plan = ({ plan }: { plan: UntriedWay }) => {
  const { words, store } = useWalk();
  const { t } = words;
  return (
    <div class="walk-plan">
      <p>
        <strong>{t[tries[plan.tries.kind]](words.move(plan.tries.move))}</strong>
      </p>
      <p>
        {plan.from === 'here' ? t.untriedHere : t.untriedStart}
        {plan.moves.map(words.move).join(' → ')}
      </p>
      <button type="button" class="button" data-walk-follow onClick={store.follow}>
        {t.follow}
      </button>
    </div>
  );
};

export const Coverage = () => {
  const { words, store, state } = useWalk();
  return (
    <>
      <p class="quiet">{words.t.coverageNote}</p>
      <Bar of="steps" />
      <Bar of="outcomes" />
      <Bar of="pairs" />
      <button type="button" class="button" data-walk-untried onClick={store.plan}>
        {words.t.untried}
      </button>
      <div role="status">
        {state.plan === 'none' && <p class="walk-plan">{words.t.untriedNone}</p>}
        {typeof state.plan === 'object' && <Plan plan={state.plan} />}
      </div>
    </>
  );
};
