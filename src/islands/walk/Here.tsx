/** Where the case stands: the step in hand, or the summary; and what others did meanwhile. */
import { at, hasEnded, isWork, stepIn } from '../../procedure/index.ts';
import { handOffs, othersMove } from '../../walk/index.ts';
import { useWalk } from './context.ts';
import { Part } from './Part.tsx';
import { Summary } from './Summary.tsx';

/** What others did since the walker's last move, with the hand-offs. */
const Meanwhile = () => {
  const { words, procedure, state } = useWalk();
  const theirs = state.last.visits.slice(state.last.own);
  if (state.as === undefined || theirs.length === 0) return null;
  const handed = handOffs(procedure, state.journey.visits);
  return (
    <div class="walk-meanwhile">
      <p class="quiet">{words.t.meanwhile}</p>
      <ol>
        {theirs.map(({ index, move }) => (
          <li key={index}>
            {words.move(move)}
            {handed
              .filter((handOff) => handOff.index === index)
              .map(({ next, from, to }) => (
                <small key={next} class="why">
                  {words.t.handOff(words.roles(from), words.roles(to))}
                </small>
              ))}
          </li>
        ))}
      </ol>
    </div>
  );
};

/** Offered where others have the move and nothing is to be asked: after undo, say. */
const LetOthers = () => {
  const { words, store, net, procedure, state } = useWalk();
  if (!othersMove(net, procedure, state, state.moves.slice(0, state.cursor))) return null;
  return (
    <button type="button" class="button" data-walk-others-go onClick={store.letOthers}>
      {words.t.letOthers}
    </button>
  );
};

/** Where the case is at several steps at once, the one whose card is shown is chosen here. */
const Places = ({ here }: { here: readonly string[] }) => {
  const { words, procedure, shown, choose } = useWalk();
  return (
    <div class="walk-places">
      <p class="quiet">{words.t.parts(here.length)}</p>
      {here.map((id) => {
        const step = stepIn(procedure, id);
        return step && isWork(step) ? (
          <button key={id} type="button" class="button" aria-pressed={id === shown} onClick={() => choose(id)}>
            {words.step(id)}
          </button>
        ) : (
          <span key={id} class="quiet">
            {words.t.waiting}
          </span>
        );
      })}
    </div>
  );
};

export const Here = () => {
  const { net, state, shown, calling } = useWalk();
  const { marking } = state.journey;
  const from = state.from && calling && <calling.CalledFrom from={state.from} />;
  if (hasEnded(net, marking)) return <Summary />;
  const here = at(net, marking);
  return (
    <>
      {from}
      <Meanwhile />
      {here.length > 1 && <Places here={here} />}
      {shown !== undefined && <Part key={shown} id={shown} />}
      <LetOthers />
    </>
  );
};
