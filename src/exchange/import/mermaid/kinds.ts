/** What a node of a chart is, by its shape, its words, and what leads in and out. */
import type { DraftKind } from '../draft.ts';
import type { Chart, ChartNode } from './chart.ts';
import type { Said } from './said.ts';
import { labelText } from './words.ts';

const beginning = /^(?:开始|起始|开始节点|流程开始|启动|start|begin|initiate|entry|s)$/i;
const ending = /^(?:结束|终止|完成|完毕|流程结束|结束节点|办结|end|finish(?:ed)?|done|stop|complete[d]?|exit|terminate|e)$/i;

/** What a node becomes: a node of the draft; a record; a remark. */
export interface Becomes {
  readonly as: 'node' | 'record' | 'note';
  readonly kind: DraftKind;
  readonly said: Said;
}

const kept = (kind: DraftKind, code: Said['code']): Becomes => ({
  as: 'node',
  kind,
  said: { severity: 'info', fate: 'kept', code },
});

/** Ways in and out of each node, but for lines nobody sees. */
export const degreesOf = ({ edges }: Chart) => {
  const count = (end: 'from' | 'to', id: string): number =>
    edges.filter((edge) => edge[end] === id && edge.stroke !== 'invisible').length;
  return (id: string) => ({ ins: count('to', id), outs: count('from', id) });
};

/** Whether a node is of our own drawings, whose shapes say exactly what they are. */
export const isOurs = ({ id }: ChartNode): boolean => /^s_[a-z][a-z0-9_]*$/.test(id);

const ownKinds: Readonly<Record<string, DraftKind>> = {
  '[': 'task',
  '{{': 'gate',
  '{': 'choice',
  fork: 'fork',
  join: 'join',
  '([': 'end',
};

const decided = (text: string, ins: number, outs: number): Becomes => {
  if (outs > 1) return kept('choice', 'mermaid-decision');
  if (outs === 1 && ins > 1 && text.length < 2) return kept('merge', 'mermaid-merge');
  return { as: 'node', kind: 'task', said: { severity: 'review', fate: 'changed', code: 'mermaid-decision-of-one' } };
};

/** What a node becomes. @param dotted whether all its lines are dotted: it is only told of beside the flow */
export const becomes = (
  node: ChartNode,
  { ins, outs }: { readonly ins: number; readonly outs: number },
  dotted: boolean,
): Becomes => {
  const text = node.raw === undefined ? node.id : labelText(node.raw);
  if (isOurs(node)) {
    const kind = node.shape === '{' && text === '' ? 'merge' : ownKinds[node.shape];
    if (kind)
      return kept(
        kind,
        kind === 'end'
          ? 'mermaid-end'
          : kind === 'task' || kind === 'gate'
            ? 'mermaid-node'
            : kind === 'choice'
              ? 'mermaid-decision'
              : kind === 'merge'
                ? 'mermaid-merge'
                : 'mermaid-bar',
      );
  }
  const isLone = ins === 0 && outs === 0;
  if (node.meaning === 'note' && (dotted || isLone))
    return { as: 'note', kind: 'task', said: { severity: 'review', fate: 'changed', code: 'mermaid-note' } };
  if (node.meaning === 'data' || (node.meaning === 'io' && (dotted || ins === 0 || outs === 0)))
    return { as: 'record', kind: 'task', said: { severity: 'review', fate: 'changed', code: 'mermaid-record' } };
  if (node.meaning === 'start' || (ins === 0 && outs > 0 && (node.meaning === 'terminal' || beginning.test(text))))
    return kept('start', 'mermaid-start');
  if (node.meaning === 'stop' || (outs === 0 && ins > 0 && (node.meaning === 'terminal' || ending.test(text))))
    return kept('end', 'mermaid-end');
  if (node.meaning === 'decision') return decided(text, ins, outs);
  if (node.meaning === 'hexagon' && outs > 1) return kept('choice', 'mermaid-decision');
  if (node.meaning === 'bar') return kept(outs > 1 ? 'fork' : 'join', 'mermaid-bar');
  if (node.meaning === 'junction') return kept('merge', 'mermaid-merge');
  return node.meaning === 'wait' ? kept('wait', 'mermaid-wait') : kept('task', 'mermaid-node');
};
