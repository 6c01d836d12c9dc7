/** Ends: where a way stops without one, and those that say the same. */
import { addFlow, addNode, change, led, nameOf, outs, remark, type Work } from './work.ts';

/** The same name in other letters is the same end. */
const keyOf = (name: string | undefined): string => (name ?? '').toLowerCase().replaceAll(/[\s.。]+/g, '');

/** Ends of one name are one, and so are those without. */
const unite = (work: Work): void => {
  const kept = new Map<string, string>();
  for (const { key, kind, name, own } of [...work.nodes.values()]) {
    if (kind !== 'end' || own) continue;
    const first = kept.get(keyOf(name));
    if (first === undefined) {
      kept.set(keyOf(name), key);
      continue;
    }
    led(
      work,
      work.flows.filter(({ to }) => to === key),
      (flow) => ({ ...flow, to: first }),
    );
    if (work.start === key) work.start = first;
    work.nodes.delete(key);
    work.became.set(`node:${key}`, `node:${first}`);
    remark(
      work,
      'node',
      key,
      { severity: 'info', fate: 'changed', code: 'ends-one' },
      { end: nameOf(work, first) ?? work.words.end },
    );
  }
};

/** What leads nowhere ends. */
const endWhatStops = (work: Work): void => {
  const stopping = [...work.nodes.values()].filter(({ key, kind }) => kind !== 'end' && outs(work, key).length === 0);
  for (const { key, kind } of stopping) {
    if (kind !== 'task' && kind !== 'wait') {
      change(work, key, { kind: 'end', name: undefined });
      continue;
    }
    const plain = [...work.nodes.values()].find((node) => node.kind === 'end' && node.name === undefined);
    addFlow(work, key, plain?.key ?? addNode(work, 'end', key));
    remark(work, 'node', key, { severity: 'info', fate: 'changed', code: 'end-added' });
  }
};

/** Every task that nothing follows gets an end of its own, so that branches side by side can be made to wait. */
export const endOpenWays = (work: Work): void => {
  for (const { key, kind } of [...work.nodes.values()]) {
    if (kind === 'end' || outs(work, key).length > 0) continue;
    addFlow(work, key, addNode(work, 'end', key));
    if (kind === 'task' || kind === 'wait') remark(work, 'node', key, { severity: 'info', fate: 'changed', code: 'end-added' });
  }
};

/** One end for all that says the same, when nothing is left to be made to wait. */
export const settleEnds = (work: Work): void => {
  endWhatStops(work);
  unite(work);
};
