/**
 * The chart of which a model's drawing is laid out: the lanes of the page in its own manner of drawing (`diagram/lanes`), with every node
 * that BPMN has besides. Who lays it out is given, because files know nothing of drawings.
 */

import { laneId } from '../mermaid.ts';
import { wrap } from '../wrap.ts';
import type { BpmnGraph, BpmnNode } from './graph.ts';
import type { Telling } from './telling.ts';

type Label = (ems: number) => readonly string[];

export interface BpmnChart {
  readonly lanes: readonly { readonly id: string; readonly name: Label }[];
  readonly steps: readonly {
    readonly node: string;
    readonly kind: 'activity' | 'gateway' | 'event';
    readonly label: Label;
    readonly lanes: readonly string[];
  }[];
  readonly arrows: readonly { readonly from: string; readonly to: string; readonly sign?: Label; readonly refusal?: boolean }[];
  readonly roomy: true;
}

interface Extent {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
type Point = readonly [number, number];

export interface BpmnLayout {
  readonly boxes: readonly { readonly node: string; readonly extent: Extent }[];
  /** In the order of the chart's. */
  readonly arrows: readonly { readonly points: readonly Point[]; readonly mark?: { readonly extent: Extent } }[];
  readonly lanes: readonly { readonly id: string; readonly extent: Extent }[];
}

/** The room of a timer on the border of its task, as a label of that size. */
const timerRoom: Label = () => ['〇〇〇', '〇〇'];

const kindOf = ({ kind }: BpmnNode) =>
  kind === 'user' || kind === 'call' ? 'activity' : kind === 'start' || kind === 'end' ? 'event' : 'gateway';

const broken =
  (text: string): Label =>
  (ems) =>
    wrap(text, ems);

/** The roles, or nobody, that have a lane, in the order in which they come in. */
export const lanesIn = ({ nodes }: BpmnGraph): readonly (string | undefined)[] => [...new Set(nodes.map(({ lane }) => lane))];

/** A chart of a graph: timers stand on the border of their task, so their arrows leave that. */
export const chartOf = (graph: BpmnGraph, telling: Telling): BpmnChart => {
  const nodes = new Map(graph.nodes.map((node) => [node.id, node]));
  return {
    lanes: lanesIn(graph).map((role) => ({ id: laneId(role), name: broken(telling.role(role)) })),
    steps: graph.nodes
      .filter(({ kind }) => kind !== 'timer')
      .map((node) => ({
        node: node.id,
        kind: kindOf(node),
        label: broken(telling.node(node) ?? ''),
        lanes: [laneId(node.lane)],
      })),
    arrows: graph.flows.map((flow) => {
      const from = nodes.get(flow.from)!;
      const name = telling.flow(flow, from);
      const sign = from.attached ? timerRoom : name === undefined ? undefined : broken(name);
      return {
        from: from.attached?.to ?? flow.from,
        to: flow.to,
        refusal: flow.outcome?.refusal ?? false,
        ...(sign && { sign }),
      };
    }),
    roomy: true,
  };
};
