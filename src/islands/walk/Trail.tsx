/** The history with its rounds; every entry goes back to where it was made. */
import { gathered, handOffs } from '../../walk/index.ts';
import { useWalk } from './context.ts';
import { Chips, Mark } from './Small.tsx';

export const Trail = () => {
  const { words, store, procedure, state } = useWalk();
  const { visits } = state.journey;
  const handed = new Map(handOffs(procedure, visits).map((handOff) => [handOff.index, handOff]));
  return (
    <>
      {visits.length === 0 && <p class="quiet">{words.t.historyNone}</p>}
      <ol class="walk-trail">
        {visits.map(({ index, step, kind, move, refusal, round, signer, deputy, clock, undecided, figure }) => (
          <li key={index} data-refusal={refusal || undefined} data-handed={handed.has(index) || undefined}>
            <button
              type="button"
              data-walk-jump={index}
              title={words.t.jump(words.step(step))}
              onClick={() => store.jump(index)}
            >
              <span>{words.step(step)}</span>
              {clock && <span class="quiet">◷ {words.t.timeUp}</span>}
              {figure !== undefined && <span class="quiet">{words.outcome(move)}</span>}
              {kind !== 'task' && figure === undefined && !(clock && undecided) && (
                <Mark sign={words.sign(move)} refusal={refusal} />
              )}
              {signer !== undefined && <Chips roles={[deputy ?? signer]} />}
              {deputy !== undefined && <span class="quiet">{words.acting?.whom(words.role(signer!))}</span>}
              {round > 1 && <span class="round">{words.t.round(round)}</span>}
            </button>
          </li>
        ))}
      </ol>
    </>
  );
};

/** Records made so far. */
export const Gathered = () => {
  const { words, procedure, state } = useWalk();
  const records = gathered(procedure, state.journey.visits);
  return (
    <>
      {records.length === 0 && <p class="quiet">{words.t.gatheredNone}</p>}
      <ul class="plain">
        {records.map(({ record, step }) => (
          <li key={record}>
            {words.record(record)} <small class="quiet">{words.t.madeAt(words.step(step))}</small>
          </li>
        ))}
      </ul>
    </>
  );
};
