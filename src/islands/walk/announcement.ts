/** What the live region says after each happening. */
import { at, hasEnded, type Net, type Procedure } from '../../procedure/index.ts';
import { actorsFor, handOffs, isMine } from '../../walk/index.ts';
import type { WalkState } from './state.ts';
import type { Words } from './words.ts';

const did = ({ last }: WalkState, words: Words): string => {
  const { t } = words;
  if (last.kind === 'undone') return t.saidUndone;
  if (last.kind === 'redone') return t.saidRedone;
  if (last.kind === 'restarted') return t.saidRestarted;
  if (last.kind === 'jumped') return t.saidJumped;
  return last.visits.map(({ step, move }) => words.by(move, t.saidMoved(words.step(step), words.outcome(move)))).join(' ');
};

/** Sentences for the last happening: what was done, who it was handed to, where the case stands now. */
export const announcementOf = (net: Net, procedure: Procedure, state: WalkState, words: Words): string => {
  const { t } = words;
  const { marking, visits } = state.journey;
  if (hasEnded(net, marking)) return [did(state, words), t.saidEnded].join(' ');
  const handed =
    state.last.visits.length > 0 ? handOffs(procedure, visits).filter(({ index }) => index === visits.length - 1) : [];
  const here = at(net, marking);
  const mine =
    state.as !== undefined &&
    here.some((step) => isMine(procedure, state, step) || actorsFor(net, state, state.journey, step).length > 0);
  return [
    did(state, words),
    ...handed.map(({ from, to }) => t.handOff(words.roles(from), words.roles(to))),
    t.saidNow(here.map(words.step).join(t.and)),
    mine ? t.saidYourTurn : '',
  ]
    .filter(Boolean)
    .join(' ');
};
