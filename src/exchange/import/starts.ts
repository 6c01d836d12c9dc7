/** One beginning: several starts become a choice of them, and what no way leads to is begun with as well. */
import { addFlow, addNode, change, ins, nameOf, outs, reached, remark, type Work, without } from './work.ts';

/** Flows that lead from or to nothing. */
const dropDangling = (work: Work): void => {
  const dangling = work.flows.filter(({ from, to }) => !work.nodes.has(from) || !work.nodes.has(to));
  for (const { key } of dangling) remark(work, 'flow', key, { severity: 'warning', fate: 'lost', code: 'flow-dangling' });
  without(work, dangling);
};

/** Ends that lead on are none. */
const passEnds = (work: Work): void => {
  for (const { key, kind } of work.nodes.values()) {
    if (kind !== 'end' || outs(work, key).length === 0) continue;
    change(work, key, { kind: 'pass' });
    remark(work, 'node', key, { severity: 'warning', fate: 'changed', code: 'end-goes-on' });
  }
};

/** Starts that lead somewhere; a start that flows lead to is passed like any other place. */
const startsOf = (work: Work): string[] => {
  const starts = [...work.nodes.values()].filter(({ kind }) => kind === 'start');
  for (const { key } of starts) change(work, key, { kind: 'pass' });
  const [leading, dead] = [
    starts.filter(({ key }) => outs(work, key).length > 0),
    starts.filter(({ key }) => outs(work, key).length === 0),
  ];
  const used = leading.length > 0 || work.nodes.size > starts.length ? leading : starts.slice(0, 1);
  for (const { key } of dead.filter((start) => !used.includes(start))) {
    remark(work, 'node', key, { severity: 'warning', fate: 'lost', code: 'start-dead' });
    without(work, ins(work, key));
    work.nodes.delete(key);
  }
  return used.map(({ key }) => key);
};

/** What nothing leads to, and at which nothing is done. */
const standAlone = (work: Work, key: string): void => {
  remark(work, 'node', key, { severity: 'warning', fate: 'lost', code: 'stands-alone' });
  for (const flow of outs(work, key))
    remark(work, 'flow', flow.key, { severity: 'warning', fate: 'lost', code: 'stands-alone' });
  without(work, outs(work, key));
  work.nodes.delete(key);
};

/** What cannot be reached from where a case begins: first what nothing leads to, then one of each circle. */
const unreached = (work: Work, begun: readonly string[]): string[] => {
  const roots: string[] = [];
  const isReached = (): ReadonlySet<string> => reached(work, [...begun, ...roots]);
  const isWork = (key: string): boolean => ['task', 'wait', 'gate'].includes(work.nodes.get(key)?.kind ?? '');
  for (const [key, { kind }] of work.nodes) {
    if (begun.includes(key) || kind === 'end' || ins(work, key).length > 0) continue;
    const known = reached(work, begun);
    // Nothing is done that would not be done without it.
    if (begun.length > 0 && ![...reached(work, [key])].some((onward) => isWork(onward) && !known.has(onward)))
      standAlone(work, key);
    else roots.push(key);
  }
  let known = isReached();
  for (const [key, { kind }] of work.nodes) {
    if (known.has(key) || (kind === 'end' && ins(work, key).length === 0)) continue;
    roots.push(key);
    known = isReached();
  }
  return roots;
};

/** Ends that nothing leads to. */
const dropLoose = (work: Work): void => {
  for (const [key, { kind }] of work.nodes) {
    if (kind !== 'end' || ins(work, key).length > 0 || work.nodes.size === 1) continue;
    remark(work, 'node', key, { severity: 'warning', fate: 'lost', code: 'no-way-in' });
    work.nodes.delete(key);
  }
};

const chooseStart = (work: Work, entries: readonly string[]): string => {
  const { words } = work;
  const choice = addNode(work, 'choice', 'start', { name: words.startName, question: words.startQuestion });
  for (const key of entries) {
    const first = outs(work, key)[0];
    const name = nameOf(work, key) ?? (first && nameOf(work, first.to));
    addFlow(work, choice, key, name === undefined ? {} : { name });
  }
  return choice;
};

/** Finds where a case begins, or makes it. Leaves no node that cannot be reached, and no flow that leads nowhere. */
export const settleStarts = (work: Work): void => {
  dropDangling(work);
  passEnds(work);
  const starts = startsOf(work);
  const roots = unreached(work, starts);
  dropLoose(work);
  const entries = [...starts, ...roots];
  work.triggers.push(...starts.flatMap((key) => nameOf(work, key) ?? []));
  if (entries.length > 1)
    for (const key of starts) remark(work, 'node', key, { severity: 'review', fate: 'changed', code: 'start-chosen' });
  const severity = starts.length === 0 && roots.length === 1 ? 'review' : 'task';
  const code = starts.length === 0 && roots.length === 1 ? 'start-added' : 'no-way-in';
  for (const key of roots)
    if (work.nodes.has(key)) remark(work, 'node', key, { severity, fate: code === 'no-way-in' ? 'changed' : undefined, code });
  const first = entries.find((key) => work.nodes.has(key));
  work.start =
    entries.length > 1 ? chooseStart(work, entries) : (first ?? addNode(work, 'end', 'start', { name: work.words.end }));
};
