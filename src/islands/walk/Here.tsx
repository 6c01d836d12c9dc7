/** Where the case stands: a part for each marked step, or the summary; and what others did meanwhile. */
import { at, hasEnded } from '../../procedure/index.ts';
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

export const Here = () => {
  const { words, net, state } = useWalk();
  const { marking } = state.journey;
  if (hasEnded(net, marking)) return <Summary />;
  const here = at(net, marking);
  return (
    <>
      <Meanwhile />
      {here.length > 1 && <p class="quiet">{words.t.parts(here.length)}</p>}
      <div class="walk-parts">
        {here.map((id) => (
          <Part key={id} id={id} />
        ))}
      </div>
      <LetOthers />
    </>
  );
};
