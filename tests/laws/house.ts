/** The house in one picture: its rooms, and which room stands on which, drawn from the imports there are. */
import { roomOf } from './rooms.ts';

export interface Import {
  readonly from: string;
  readonly to: string;
}

/** `islands/walk` is drawn with all islands; what holds types for the compiler alone is no room. */
const drawnAs = (path: string): string => roomOf(path).split('/')[0]!;

/** Every room with the rooms it imports, itself aside. */
export const restsOn = (imports: readonly Import[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const rooms = new Map<string, Set<string>>();
  for (const { from, to } of imports) {
    const [upper, lower] = [drawnAs(from), drawnAs(to)];
    if (upper === 'env' || lower === 'env') continue;
    for (const room of [upper, lower]) if (!rooms.has(room)) rooms.set(room, new Set());
    if (upper !== lower) rooms.get(upper)!.add(lower);
  }
  return rooms;
};

const reach = (rooms: ReadonlyMap<string, ReadonlySet<string>>, room: string): Set<string> => {
  const seen = new Set<string>();
  const open = [...rooms.get(room)!];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    open.push(...rooms.get(next)!);
  }
  return seen;
};

/** The arrows that cannot be left out: what a room reaches by another of its rooms is not drawn again (transitive reduction). */
export const arrowsOf = (rooms: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] =>
  [...rooms].flatMap(([room, below]) =>
    [...below]
      .filter((other) => ![...below].some((between) => between !== other && reach(rooms, between).has(other)))
      .map((other) => `  ${room} --> ${other}`),
  );

/** The picture as Mermaid text, lines in order of the alphabet. */
export const pictureOf = (imports: readonly Import[]): string =>
  ['flowchart TD', ...arrowsOf(restsOn(imports)).toSorted()].join('\n');
