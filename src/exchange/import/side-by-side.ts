/**
 * Branches side by side that the file lets run to ends of their own, or meet where any of the ways that were taken are waited for. The
 * format ends a case once: so they meet before that. A branch has its ways to itself up to there, else it is left as it is drawn.
 */
import type { DraftFlow, DraftNode } from './draft.ts';
import { addFlow, addNode, change, ins, led, nameOf, outs, reached, remark, type Work, without } from './work.ts';

interface Branches {
  /** Flows of each branch into where they meet; a flow of the fork itself where the branch is empty. */
  readonly arrivals: readonly (readonly DraftFlow[])[];
  /** The first flow of each branch. */
  readonly first: readonly DraftFlow[];
  /** Where any ways are waited for; undefined where they run to ends. */
  readonly meeting: string | undefined;
  /** Whether the fork alone leads into its branches. */
  readonly own: boolean;
  /** Whether every branch has its ways to itself. */
  readonly apart: boolean;
}

const isEnd = (work: Work, key: string): boolean => work.nodes.get(key)?.kind === 'end';
const meetsSome = (work: Work, key: string): boolean =>
  work.nodes.get(key)?.kind === 'some' && ins(work, key).length > 1 && outs(work, key).length < 2;

/** The first place from a fork at which any of its ways are waited for and which all its branches come to. */
const meetingOf = (work: Work, first: readonly DraftFlow[]): string | undefined => {
  const reach = first.map(({ to }) => reached(work, [to]));
  return [...reach[0]!].find((key) => meetsSome(work, key) && reach.every((branch) => branch.has(key)));
};

/** Branches that share a node are one. */
const grouped = (bodies: readonly ReadonlySet<string>[]): number[][] => {
  const groups: number[][] = [];
  for (const at of bodies.keys()) {
    const shares = (other: number): boolean => [...bodies[at]!].some((key) => bodies[other]!.has(key));
    const touching = groups.filter((group) => group.some(shares));
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push([...touching.flat(), at]);
  }
  return groups.sort((a, b) => Math.min(...a) - Math.min(...b));
};

const branchesOf = (work: Work, fork: string): Branches => {
  const first = outs(work, fork);
  const meeting = meetingOf(work, first);
  const stops = (key: string): boolean => key === meeting || isEnd(work, key) || key === fork;
  const bodies = first.map(
    ({ to }) => new Set([...reached(work, [to], stops)].filter((key) => key !== meeting && !isEnd(work, key))),
  );
  const groups = grouped(bodies);
  const goal = (key: string): boolean => (meeting === undefined ? isEnd(work, key) : key === meeting);
  const arrivals = groups.map((group) =>
    work.flows.filter(
      (flow) => goal(flow.to) && (group.some((at) => bodies[at]!.has(flow.from)) || group.some((at) => first[at] === flow)),
    ),
  );
  // What can be come to past the fork as well would wait for branches that nobody has begun.
  const past = reached(work, [work.start], (key) => key === fork);
  const own = bodies.every((body) => [...body].every((key) => key !== fork && !past.has(key)));
  return { arrivals, first, meeting, own, apart: own && groups.length === first.length };
};

/** Ends that nothing leads to any more are told to be the one that waits. */
const dropEnds = (work: Work, keys: readonly string[], kept: string): void => {
  for (const key of keys.filter((end) => end !== kept && ins(work, end).length === 0)) {
    remark(work, 'node', key, { severity: 'review', fate: 'changed', code: 'ends-wait' }, { end: nameOf(work, kept) ?? '' });
    work.became.set(`node:${key}`, `node:${kept}`);
    work.nodes.delete(key);
  }
};

/** Lets all branches wait for each other before they end, or go on. */
const meet = (work: Work, fork: string, { arrivals, meeting }: Branches): void => {
  const ends = [...new Set(arrivals.flat().map(({ to }) => to))];
  const kept = meeting ?? ends.find((key) => nameOf(work, key)) ?? ends[0]!;
  const join = addNode(work, 'join', fork);
  for (const flows of arrivals) {
    const target = flows.length > 1 ? addNode(work, 'merge', fork) : join;
    led(work, flows, (flow) => ({ ...flow, to: target }));
    if (target !== join) addFlow(work, target, join);
  }
  addFlow(work, join, kept);
  if (meeting === undefined) dropEnds(work, ends, kept);
  else remark(work, 'node', meeting, { severity: 'info', fate: 'changed', code: 'some-join' });
};

/** A fork some of whose branches may be left out: a choice begins each, and its other way goes past it. */
const makeOptional = (work: Work, split: DraftNode, { first, meeting }: Branches): void => {
  const { words } = work;
  for (const flow of first) {
    const step = flow.name ?? flow.condition ?? nameOf(work, flow.to) ?? '';
    const needed = addNode(work, 'choice', split.key, { name: words.needed(step), question: words.needed(step) });
    led(work, [flow], (same) => ({ ...same, to: needed, name: undefined, condition: undefined }));
    addFlow(work, needed, flow.to, { name: words.yes });
    addFlow(work, needed, meeting ?? addNode(work, 'end', split.key), { name: words.no });
  }
  change(work, split.key, { kind: 'fork' });
  remark(work, 'node', split.key, { severity: 'review', fate: 'changed', code: 'some-optional' });
};

/** Any of the ways are taken. */
const settleSome = (work: Work, split: DraftNode): void => {
  const branches = branchesOf(work, split.key);
  if (branches.apart && branches.arrivals.every((flows) => flows.length > 0)) makeOptional(work, split, branches);
  else {
    change(work, split.key, { kind: 'choice' });
    remark(work, 'node', split.key, { severity: 'warning', fate: 'changed', code: 'some-as-choice' });
  }
};

const reach = (work: Work, { key }: DraftNode): number => reached(work, [key]).size;
const ofKind = (work: Work, kind: DraftNode['kind']): DraftNode[] =>
  [...work.nodes.values()].filter((node) => node.kind === kind).sort((a, b) => reach(work, a) - reach(work, b));

/** Branches that end before anything is done in them. */
const dropEmpty = (work: Work, fork: string): void => {
  const stands = (key: string): string => {
    const [onward, ...others] = outs(work, key);
    const idle = work.nodes.get(key)?.kind === 'pass' || work.nodes.get(key)?.kind === 'merge';
    return idle && onward && others.length === 0 && onward.to !== key ? onward.to : key;
  };
  const empty = outs(work, fork).filter(({ to }) => isEnd(work, stands(to)) && ins(work, to).length < 2);
  if (empty.length === outs(work, fork).length) empty.pop();
  for (const { key, to } of empty) {
    remark(work, 'flow', key, { severity: 'review', fate: 'lost', code: 'branch-empty' });
    remark(work, 'node', to, { severity: 'review', fate: 'lost', code: 'branch-empty' });
    for (const flow of outs(work, to)) remark(work, 'flow', flow.key, { severity: 'info', fate: 'lost', code: 'branch-empty' });
    without(work, outs(work, to));
    work.nodes.delete(to);
  }
  without(work, empty);
};

const settleFork = (work: Work, { key }: DraftNode): void => {
  dropEmpty(work, key);
  const branches = branchesOf(work, key);
  const { arrivals, meeting, own } = branches;
  const ends = arrivals.flat().map(({ to }) => work.nodes.get(to));
  const whole = own && arrivals.length > 1 && arrivals.every((flows) => flows.length > 0);
  if (whole && (meeting !== undefined || !ends.some((end) => end?.terminates))) meet(work, key, branches);
};

/** The inner ones first, so that what is around them finds them met. */
export const settleSideBySide = (work: Work): void => {
  for (const split of ofKind(work, 'some')) if (outs(work, split.key).length > 1) settleSome(work, split);
  for (const fork of ofKind(work, 'fork').filter(({ own }) => !own)) settleFork(work, fork);
  for (const { key } of ofKind(work, 'some')) {
    const alone = ins(work, key).length < 2;
    change(work, key, { kind: alone ? 'pass' : 'merge' });
    if (!alone) remark(work, 'node', key, { severity: 'review', fate: 'changed', code: 'some-merge' });
  }
};
