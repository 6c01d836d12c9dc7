/** What splits and what meets, by how many ways lead in and out: as drawn, a gateway may do both, and a task may do so unsaid. */
import type { DraftNode } from './draft.ts';
import { addFlow, addNode, change, ins, led, outs, remark, type Work, waysIn, without } from './work.ts';

/** What meets stands before what splits. */
const cutInTwo = (work: Work, { key, kind }: DraftNode, first: 'join' | 'some'): void => {
  const coming = ins(work, key);
  const meeting = addNode(work, first, key);
  led(work, coming, (flow) => ({ ...flow, to: meeting }));
  if (work.start === key) work.start = meeting;
  addFlow(work, meeting, key);
  remark(work, 'node', key, { severity: 'info', fate: 'changed', code: 'split-into-two' }, { kind });
};

/** By how many ways lead in and out. */
const settleGateway = (work: Work, node: DraftNode): void => {
  const { key, kind } = node;
  const [before, after] = [waysIn(work, key), outs(work, key).length];
  // A fork of ours is come to by several ways, of which one is taken.
  if (node.own && (kind === 'merge' || (kind === 'fork' && after > 1))) return;
  if (kind === 'choice' || kind === 'merge') change(work, key, { kind: after > 1 ? 'choice' : 'merge' });
  if (kind === 'fork' || kind === 'join') {
    if (before > 1 && after > 1) cutInTwo(work, node, 'join');
    change(work, key, { kind: after > 1 ? 'fork' : before > 1 ? 'join' : 'pass' });
  }
  if (kind === 'some') {
    if (before > 1 && after > 1) cutInTwo(work, node, 'some');
    if (before < 2 && after < 2) change(work, key, { kind: 'pass' });
  }
  if (kind === 'gate' && after < 2) {
    change(work, key, { kind: 'task' });
    remark(work, 'node', key, { severity: 'task', fate: 'changed', code: 'gate-of-one' });
  }
};

const conditional = ({
  condition,
  default: otherwise,
  name,
}: {
  condition?: unknown;
  default?: unknown;
  name?: unknown;
}): boolean => condition !== undefined || otherwise === true || name !== undefined;

/** Several ways out of what is no gateway: all are taken, unless they have conditions. */
const settleImplicit = (work: Work, { key, name }: DraftNode): void => {
  const leaving = outs(work, key);
  if (leaving.length < 2) return;
  const byCondition = leaving.some(({ condition }) => condition !== undefined) || leaving.every(conditional);
  const kind = byCondition ? 'choice' : 'fork';
  const split = addNode(work, kind, key, byCondition && name ? { question: work.words.whichWayAfter(name) } : {});
  led(work, leaving, (flow) => ({ ...flow, from: split }));
  addFlow(work, key, split);
  remark(work, 'node', key, {
    severity: byCondition ? 'review' : 'info',
    fate: 'changed',
    code: byCondition ? 'implicit-choice' : 'implicit-fork',
  });
};

export const settleWays = (work: Work): void => {
  for (const node of [...work.nodes.values()]) {
    if (['choice', 'merge', 'fork', 'join', 'some', 'gate'].includes(node.kind)) settleGateway(work, node);
    else settleImplicit(work, node);
  }
};

/** A node that does nothing is passed: what leads to it leads on. */
export const bypass = (work: Work, key: string): void => {
  const [onward, ...others] = outs(work, key);
  if (onward === undefined || others.length > 0 || onward.to === key) return;
  const coming = ins(work, key);
  led(work, coming, (flow) => {
    const same = { ...flow, to: onward.to };
    return flow.name === undefined && onward.name !== undefined ? { ...same, name: onward.name } : same;
  });
  work.became.set(`flow:${onward.key}`, coming[0] ? `flow:${coming[0].key}` : `node:${onward.to}`);
  work.became.set(`node:${key}`, `node:${onward.to}`);
  without(work, [onward]);
  if (work.start === key) work.start = onward.to;
  work.nodes.delete(key);
};

/** Flows that lead back to where they come from: nothing is done in between. */
const dropLoops = (work: Work): boolean => {
  const loops = work.flows.filter(({ from, to }) => from === to);
  for (const { key } of loops) remark(work, 'flow', key, { severity: 'warning', fate: 'lost', code: 'flow-to-itself' });
  without(work, loops);
  return loops.length > 0;
};

/** The same way twice from what takes all its ways. */
const dropTwins = (work: Work): boolean => {
  const twins = work.flows.filter(
    (flow, at) =>
      work.nodes.get(flow.from)?.kind === 'fork' &&
      work.flows.findIndex(({ from, to }) => from === flow.from && to === flow.to) < at,
  );
  for (const { key } of twins) remark(work, 'flow', key, { severity: 'review', fate: 'lost', code: 'flow-twice' });
  without(work, twins);
  return twins.length > 0;
};

const sourcesOf = (work: Work, key: string): number => new Set(ins(work, key).map(({ from }) => from)).size;

/** Alternatives meet where nothing else is done: several ways come in, and one goes out. */
const readAsMerge = (work: Work, { key, kind }: DraftNode): void => {
  const meets = kind === 'pass' || kind === 'choice' || kind === 'fork' || kind === 'some';
  if (meets && waysIn(work, key) > 1 && outs(work, key).length === 1) change(work, key, { kind: 'merge' });
};

/** Whether a node has nothing to do where it stands. */
const isIdle = (work: Work, { key, kind, ours, own }: DraftNode): boolean => {
  const leaving = outs(work, key);
  if (leaving.length > 1) return false;
  if (kind === 'merge') {
    // Read back as it was, for the check to tell where it has nothing to do.
    if (own && leaving.length === 1) return false;
    const target = leaving[0] && work.nodes.get(leaving[0].to);
    return waysIn(work, key) < 2 || !(ours || target?.kind === 'join');
  }
  return (
    kind === 'pass' || kind === 'choice' || kind === 'fork' || kind === 'some' || (kind === 'join' && sourcesOf(work, key) < 2)
  );
};

/** Takes out what does nothing, until nothing is left to take out; what leads nowhere is an end. */
export const reduceWays = (work: Work): void => {
  for (let changed = true; changed; ) {
    changed = dropLoops(work) || dropTwins(work);
    for (const node of [...work.nodes.values()]) {
      readAsMerge(work, node);
      if (!isIdle(work, work.nodes.get(node.key)!)) continue;
      changed = true;
      if (outs(work, node.key).length === 0) {
        change(work, node.key, { kind: 'end', name: node.kind === 'pass' ? node.name : undefined });
        continue;
      }
      const code = work.nodes.get(node.key)!.kind === 'merge' ? 'merge-not-needed' : 'passed';
      remark(work, 'node', node.key, { severity: 'info', fate: 'changed', code });
      bypass(work, node.key);
    }
  }
};
