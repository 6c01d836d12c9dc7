/** Which steps of two editions are the same step. */
import { firstOf, isWork, likeness, type Procedure, type Step } from '../procedure/index.ts';

export interface Pairing {
  /** Earlier and later, in the order of the later edition. */
  readonly pairs: readonly (readonly [before: Step, after: Step])[];
  readonly added: readonly Step[];
  readonly removed: readonly Step[];
}

/** As alike as this, and a step under another id is taken for the same. */
const alikeEnough = 0.6;

/** What a step says, for comparing: its name weighs as much as its standard. */
const likenessOf = (a: Step, b: Step): number => {
  const name = likeness(firstOf(a.name), firstOf(b.name));
  const said = (step: Step): string => (isWork(step) ? step.requirements.map(firstOf).join('') : '');
  const [saidBefore, saidAfter] = [said(a), said(b)];
  if (saidBefore === '' && saidAfter === '') return a.kind === b.kind ? name : 0;
  return (name + likeness(saidBefore, saidAfter)) / 2;
};

/** Pairs under different ids, the most alike first, each step once. */
const renamed = (before: readonly Step[], after: readonly Step[]): (readonly [Step, Step])[] => {
  const candidates = before
    .flatMap((old) => after.map((now) => ({ old, now, alike: likenessOf(old, now) })))
    .filter(({ alike }) => alike >= alikeEnough)
    .sort((a, b) => b.alike - a.alike);
  const taken = new Set<Step>();
  return candidates.flatMap(({ old, now }) => {
    if (taken.has(old) || taken.has(now)) return [];
    taken.add(old).add(now);
    return [[old, now] as const];
  });
};

/** Pair the steps by id, then those left by likeness. */
export const pairSteps = (before: Procedure, after: Procedure): Pairing => {
  const byId = new Map(before.steps.map((step) => [step.id, step]));
  const known = new Set(after.steps.map(({ id }) => id));
  const same = new Map<Step, Step>();
  for (const step of after.steps) {
    const old = byId.get(step.id);
    if (old) same.set(step, old);
  }
  const unpaired = after.steps.filter((step) => !same.has(step));
  for (const [old, now] of renamed(
    before.steps.filter(({ id }) => !known.has(id)),
    unpaired,
  ))
    same.set(now, old);
  const kept = new Set(same.values());
  return {
    pairs: after.steps.flatMap((step) => (same.has(step) ? [[same.get(step)!, step] as const] : [])),
    added: after.steps.filter((step) => !same.has(step)),
    removed: before.steps.filter((step) => !kept.has(step)),
  };
};

/**
 * The steps that stand at another place among the others: those outside a longest increasing subsequence of the earlier places, so that
 * one step carried elsewhere is one move and not many.
 * @see Fredman, "On computing the length of longest increasing subsequences", Discrete Mathematics 11 (1975)
 */
export const movedSteps = (before: Procedure, { pairs }: Pairing): ReadonlySet<string> => {
  const placeBefore = new Map(before.steps.map((step, place) => [step, place]));
  const places = pairs.map(([old]) => placeBefore.get(old)!);
  const tails: number[] = []; // Index of the smallest last place of a run of each length.
  const previous: (number | undefined)[] = [];
  for (const [index, place] of places.entries()) {
    let length = tails.findIndex((tail) => places[tail]! >= place);
    if (length < 0) length = tails.length;
    previous[index] = length > 0 ? tails[length - 1] : undefined;
    tails[length] = index;
  }
  const kept = new Set<number>();
  for (let at = tails.at(-1); at !== undefined; at = previous[at]) kept.add(at);
  return new Set(pairs.flatMap(([, step], index) => (kept.has(index) ? [] : [step.id])));
};
