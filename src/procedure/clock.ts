/**
 * A Net in which the clock moves too: where a limit says what follows when time runs out, time can run out. Walks and ways are taken on it.
 *
 * A clock's move is nobody's, so it is none that people can make (`openMoves`). What it brings about is nothing new: an outcome leads where
 * that outcome leads, and a step passed to another role can be done, or decided, as before. So what verification, alignment and figures say
 * of the Net without it holds here too.
 */
import type { Procedure, Step } from './definition.ts';
import { escalationOf, lapseOf } from './limit.ts';
import { clockMoveOf, moveOf } from './move.ts';
import { type Marking, type Net, type Place, step as stepped, type Transition } from './net.ts';

/** Where a transition leads, whatever it goes by. */
const leads = (net: Net, transition: Transition): Transition => ({
  ...transition,
  produces: transition.produces.filter((place) => net.places[place] !== ''),
});

/** Every way in which the step is left, one of each outcome in the order of the definition, whoever signs it. */
const leaving = (net: Net, id: string): readonly Transition[] => {
  const own = net.transitions.filter(({ step, figure }) => step === id && figure === undefined);
  return [...new Set(own.map(({ mark }) => mark))].map((mark) =>
    leads(net, own.find((transition) => transition.mark === mark && !transition.undecided)!),
  );
};

const byClock = { silent: false, clock: true } as const;

/** Time runs out, and the gate counts as decided, wherever its signatures stand. */
const lapses = (net: Net, step: Step, waiting: readonly Place[]): readonly Transition[] => {
  const mark = lapseOf(step)?.mark;
  return leaving(net, step.id)
    .filter((way) => way.mark === mark)
    .flatMap((way) =>
      waiting.map((place): Transition => {
        const { kind, refusal, produces } = way;
        const move = clockMoveOf(step.id, way.mark);
        return { move, step: step.id, mark: way.mark, kind, refusal, ...byClock, consumes: [place], produces };
      }),
    );
};

/** Time runs out, and the step passes to another role, which then does or decides it alone. */
const passing = (net: Net, step: Step, waiting: readonly Place[], to: Place, role: string): readonly Transition[] => {
  const ways = leaving(net, step.id);
  const { kind } = ways[0]!;
  const move = clockMoveOf(step.id);
  const late = { move, step: step.id, mark: 'late', kind, refusal: false, ...byClock, undecided: true } as const;
  return [
    ...waiting.map((place): Transition => ({ ...late, consumes: [place], produces: [to] })),
    ...ways.map(({ mark, refusal, produces }): Transition => {
      const own = moveOf(step.id, mark, role);
      return { move: own, step: step.id, mark, kind, silent: false, refusal, signer: role, consumes: [to], produces };
    }),
  ];
};

/** The Net with the moves of the clock behind those of people; the same Net where no limit says what follows. */
export const withClock = (net: Net, { steps }: Procedure): Net => {
  const places = [...net.places];
  const passed = new Map<Place, string>();
  const clocked = steps.flatMap((step) => {
    const waiting = net.places.flatMap((id, place) => (id === step.id ? [place] : []));
    const role = escalationOf(step);
    if (role === undefined) return lapses(net, step, waiting);
    const to = places.push(step.id) - 1;
    passed.set(to, role);
    return passing(net, step, waiting, to, role);
  });
  return clocked.length === 0 ? net : { ...net, places, passed, transitions: [...net.transitions, ...clocked] };
};

/** What the clock can do to a step before which the case stands; undefined where nothing follows its limit, or all has. */
export const clockAt = (net: Net, marking: Marking, id: string): Transition | undefined =>
  net.transitions.find((transition) => transition.clock && transition.step === id && stepped(marking, transition));

/** The role that a step has passed to, where the case stands before it and time has run out. */
export const passedAt = (net: Net, marking: Marking, id: string): string | undefined => {
  const place = marking.find((here) => net.places[here] === id && net.passed?.has(here));
  return place === undefined ? undefined : net.passed!.get(place);
};
