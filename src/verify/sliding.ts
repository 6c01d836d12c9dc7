/**
 * The net explored with tasks done at once. A task takes the only token its place gives and passes it on, whatever else happens, so
 * doing it early shuts out nothing: fusion of series places (Murata, "Petri Nets: Properties, Analysis and Applications", 1989), which
 * keeps safeness and soundness. Each edge names the tasks done, so runs replay as they stand.
 */
import { type Marking, moving, type Net, type Onward, type Place, step, type Transition } from '../procedure/index.ts';

/** The task that moves a token on from each place; none where something else may, nor where tasks lead round in a circle. */
const tasksByPlace = (net: Net): ReadonlyMap<Place, Transition> => {
  const users = net.places.map((_, place) => net.transitions.filter((transition) => transition.consumes.includes(place)));
  const tasks = new Map(
    users.flatMap((all, place): [Place, Transition][] =>
      all.length === 1 && all[0]!.kind === 'task' ? [[place, all[0]!]] : [],
    ),
  );
  const circles = (from: Place): boolean => {
    const seen = new Set<Place>();
    let here: Place | undefined = from;
    while (here !== undefined && !seen.has(here)) {
      seen.add(here);
      here = tasks.get(here)?.produces[0];
    }
    return here !== undefined;
  };
  return new Map([...tasks].filter(([place]) => !circles(place)));
};

/** What can be done in a marking, with every task that can be done after it done too. */
export const sliding = (net: Net): ((marking: Marking) => readonly Onward[]) => {
  const tasks = tasksByPlace(net);
  const open = moving(net);
  return (marking) =>
    open(marking).map(([by, next]): Onward => {
      const then: Transition[] = [];
      let here = next;
      for (let task = tasks.get(next.find((place) => tasks.has(place)) ?? -1); task; ) {
        then.push(task);
        here = step(here, task)!;
        task = tasks.get(here.find((place) => tasks.has(place)) ?? -1);
      }
      return [by, here, then];
    });
};
