/**
 * The smallest set of walks that tries every outcome, and every refusal with its resubmission.
 *
 * A walk may go round as often as it likes, so one walk tries whatever lies in one round; what needs more walks are things that shut
 * one another out. Seen so, the courses are a partial order of things to try and the fewest walks are its fewest chains (`chains.ts`).
 * That is exact where each thing can be tried in one place only, as in every procedure without parallel parts. Parallel parts can
 * give an outcome several places; the place is then chosen greedily, and `atLeast` says how many walks are needed in any case.
 * The walks themselves go to whatever is nearest: their number is smallest, their length only short.
 */
import type { Move, Net } from '../procedure/index.ts';
import { type Courses, courses } from './courses.ts';
import { plan } from './plan.ts';
import { type Thing, thingsToTry } from './things-to-try.ts';
import { signOf, type Trail, walkThrough } from './trail.ts';

export interface WalkSet {
  readonly walks: readonly (readonly Move[])[];
  /** No fewer walks will do; where there are as many as this, the set is proven smallest. */
  readonly atLeast: number;
  /** The proof: things of which no walk can try two. */
  readonly apart: readonly Thing[];
  /** Everything the walks try. A pair includes its outcome. */
  readonly things: readonly Thing[];
  /** Outcomes that no walk can both choose and then end. */
  readonly untriable: readonly Move[];
  /** False where the procedure was too large to look at in full. */
  readonly complete: boolean;
}

/** Leave out walks all of whose things are tried by the others. */
const needed = (trails: readonly Trail[], things: readonly Thing[]): readonly Trail[] =>
  trails.reduceRight<readonly Trail[]>((kept, trail) => {
    const others = kept.filter((other) => other !== trail);
    const spare = others.length > 0 && things.every((thing) => others.some((other) => other.tried.has(signOf(thing))));
    return spare ? others : kept;
  }, trails);

const bare = ({ kind, move }: Thing): Thing => ({ kind, move });

const untriable = (course: Courses, things: readonly Thing[]): readonly Move[] => {
  const triable = new Set(things.map((thing) => thing.move));
  const deciding = course.net.transitions.filter(({ kind }) => kind === 'gate' || kind === 'choice');
  return [...new Set(deciding.map(({ move }) => move))].filter((move) => !triable.has(move));
};

/** Never throws; where no way leads to an end there are no walks. */
export const fewestWalks = (net: Net): WalkSet => {
  const course = courses(net);
  const toTry = thingsToTry(course);
  const { chains, apart } = plan(course, toTry);
  const errands = chains.length > 0 ? chains : [[]];
  const possible = course.ended.size > 0;
  const trails = possible ? errands.map((chain) => walkThrough(course, toTry.components, chain)) : [];
  return {
    walks: needed(trails, toTry.things).map((trail) => trail.moves),
    atLeast: possible ? Math.max(1, apart.length) : 0,
    apart: apart.map(bare),
    things: toTry.things.map(bare),
    untriable: untriable(course, toTry.things),
    complete: course.complete,
  };
};
