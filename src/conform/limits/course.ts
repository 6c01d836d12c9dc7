/** When each step of an aligned case was reached and done. What the log does not show happened at some time between what it does show. */
import { lapseOf, limitOf, type Step } from '../../procedure/index.ts';
import type { AlignedMove } from '../alignment/alignment.ts';
import type { Passage, Replayed } from './passages.ts';
import { ever, firstOf, type LogClock, lastOf, type When } from './when.ts';

/** What a course is made of. */
export interface Shown {
  readonly clock: LogClock;
  readonly moves: readonly AlignedMove[];
  readonly steps: ReadonlyMap<string, Step>;
  /** When the event at a position was. */
  readonly eventAt: (position: number) => When;
  /** Places of moves that the log shows out of their place: the event that shows them, and whether it came before its turn. */
  readonly displaced: ReadonlyMap<number, { readonly event: number; readonly isEarly: boolean }>;
}

/** What the log shows of a passage in its place; a branch by kind of case is nobody's work and takes no time. */
const shownAt = ({ moves, eventAt }: Shown, { place, transition }: Passage): When | 'by-itself' | undefined => {
  const { kind, event } = moves[place]!;
  if (event !== null) return eventAt(event);
  if (transition.clock) return undefined;
  return kind === 'silent' || transition.kind === 'choice' ? 'by-itself' : undefined;
};

/** The first thing on record after each passage, or the end of the log. */
const followedBy = (shown: Shown, { passages, last }: Replayed): readonly When[] => {
  const followed: (When | undefined)[] = passages.map((_, number) => (last.includes(number) ? shown.clock.end : undefined));
  for (let number = passages.length - 1; number >= 0; number -= 1) {
    const own = shownAt(shown, passages[number]!);
    const next = own === undefined || own === 'by-itself' ? (followed[number] ?? ever) : own;
    for (const before of passages[number]!.after) followed[before] = firstOf(followed[before], next);
  }
  return followed.map((when) => when ?? ever);
};

export interface Course {
  /** When the tokens of some passages had come: since when a step was reached. */
  readonly reached: (after: readonly number[]) => When;
  /** When a passage was done. */
  readonly done: (passage: number) => When;
  /** Of a gate that the log does not show: whether time had run out for it, by which it counts as decided so. */
  readonly lapsed: (passage: number, since: When) => 'yes' | 'no' | 'unknown' | undefined;
}

export const courseOf = (shown: Shown, replay: Replayed): Course => {
  const { clock, steps, displaced, eventAt } = shown;
  const { passages } = replay;
  const followed = followedBy(shown, replay);
  /** When the token a passage brings was there; and when its step was done, which may be another matter. */
  const brought: When[] = [];
  const done: When[] = [];
  const reached = (after: readonly number[]): When => (after.length === 0 ? ever : lastOf(after.map((at) => brought[at]!)));
  const lapsed: Course['lapsed'] = (number, since) => {
    const { transition, place } = passages[number]!;
    const step = steps.get(transition.step)!;
    const limit = limitOf(step);
    if (!limit || shown.moves[place]!.event !== null || lapseOf(step)?.mark !== transition.mark) return undefined;
    const [due, next] = [clock.due(limit, since), followed[number]!];
    return due.to <= next.from ? 'yes' : due.from > next.to ? 'no' : 'unknown';
  };
  /** Of a move that the log does not show in its place. */
  const unseen = (number: number, since: When): { brought: When; done: When } => {
    const { place, transition } = passages[number]!;
    const between = { from: since.from, to: followed[number]!.to };
    const elsewhere = displaced.get(place);
    if (elsewhere) return { brought: elsewhere.isEarly ? since : between, done: eventAt(elsewhere.event) };
    const ran = lapsed(number, since) === 'yes' ? clock.due(limitOf(steps.get(transition.step)!)!, since) : between;
    return { brought: ran, done: ran };
  };
  for (const [number, passage] of passages.entries()) {
    const since = reached(passage.after);
    const own = shownAt(shown, passage);
    const when =
      own === 'by-itself' ? { brought: since, done: since } : own ? { brought: own, done: own } : unseen(number, since);
    brought.push(when.brought);
    done.push(when.done);
  }
  return { reached, done: (number) => done[number]!, lapsed };
};
