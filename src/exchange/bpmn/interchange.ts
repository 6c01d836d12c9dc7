/**
 * Where everything of a model stands (BPMN 2.0, 12, "Diagram Interchange"): as the lanes are laid out on the page, upright, with a row for
 * every node; timers on the border of their task; records in a column of their own behind the lanes, each at the height of its step.
 */
import type { Element } from 'bpmn-moddle';
import { wrap } from '../wrap.ts';
import type { BpmnLayout } from './chart.ts';
import type { BpmnGraph, BpmnNode } from './graph.ts';
import type { Make } from './make.ts';
import type { DataUse, Elements } from './nodes.ts';

type Point = readonly [number, number];
interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the drawing begins, and how high the head of the pool is. */
const origin = { x: 160, y: 80 };
const head = 30;
/** Radius of a timer; size of a record, and how far records are apart. */
const timer = 18;
const record = { width: 36, height: 50, apart: 110, gap: 34 };
const lineHeight = 14;
const labelEms = 6;
/** Records have more room for their names. */
const recordEms = 8;

const round = (value: number): number => Math.round(value * 10) / 10;

export class Interchange {
  readonly #make: Make;
  readonly #graph: BpmnGraph;
  readonly #layout: BpmnLayout;
  readonly #elements: Elements;
  readonly #boxes: ReadonlyMap<string, Bounds>;
  readonly #shapes: Element[] = [];

  constructor(make: Make, graph: BpmnGraph, layout: BpmnLayout, elements: Elements) {
    this.#make = make;
    this.#graph = graph;
    this.#layout = layout;
    this.#elements = elements;
    this.#boxes = new Map(layout.boxes.map(({ node, extent }) => [node, this.#moved(extent)]));
  }

  #at([x, y]: Point): Point {
    return [round(x + origin.x), round(y + origin.y + head)];
  }

  #moved({ x, y, width, height }: Bounds): Bounds {
    const [left, top] = this.#at([x, y]);
    return { x: left, y: top, width: round(width), height: round(height) };
  }

  #bounds(bounds: Bounds): Element {
    return this.#make.element('dc:Bounds', { ...bounds });
  }

  #shape(element: Element, bounds: Bounds, more: Readonly<Record<string, unknown>> = {}, label?: Bounds): void {
    this.#shapes.push(
      this.#make.element('bpmndi:BPMNShape', {
        id: `${element.id}_di`,
        bpmnElement: element,
        ...more,
        bounds: this.#bounds(bounds),
        ...(label && { label: this.#make.element('bpmndi:BPMNLabel', { bounds: this.#bounds(label) }) }),
      }),
    );
  }

  #edge(element: Element, points: readonly Point[], label?: Bounds): void {
    this.#shapes.push(
      this.#make.element('bpmndi:BPMNEdge', {
        id: `${element.id}_di`,
        bpmnElement: element,
        waypoint: points.map(([x, y]) => this.#make.element('dc:Point', { x, y })),
        ...(label && { label: this.#make.element('bpmndi:BPMNLabel', { bounds: this.#bounds(label) }) }),
      }),
    );
  }

  /** The room of a label that stands outside its sign, to the right of it. */
  #beside(element: Element, { x, y, width }: Bounds, above: boolean): Bounds | undefined {
    const name = element['name'];
    if (typeof name !== 'string') return undefined;
    const height = wrap(name, labelEms).length * lineHeight;
    return {
      x: round(above ? x + width / 2 + 8 : x + width + 4),
      y: round(above ? y - height - 10 : y + 8),
      width: labelEms * 12,
      height,
    };
  }

  #node(node: BpmnNode): void {
    const bounds = this.#boxes.get(node.id);
    const element = this.#elements.nodes.get(node.id)!;
    if (!bounds) return;
    const task = node.kind === 'user' || node.kind === 'call';
    const marked = node.kind === 'exclusive' ? { isMarkerVisible: true } : {};
    this.#shape(
      element,
      bounds,
      marked,
      task ? undefined : this.#beside(element, bounds, node.kind !== 'start' && node.kind !== 'end'),
    );
  }

  /** The room of a timer's label: below its middle, on the side where its task is not. */
  #below(element: Element, { x, y, width, height }: Bounds, side: number): Bounds {
    const lines = wrap(String(element['name']), labelEms).length;
    const wide = labelEms * 12;
    return { x: round(side < 0 ? x - wide : x + width), y: round(y + height - 12), width: wide, height: lines * lineHeight };
  }

  /** The room of what stands on a way, moved off its line. */
  #clear({ x, y, width, height }: Bounds, way: readonly Point[]): Bounds {
    return way[0]![0] === way[1]![0]
      ? { x: round(x + width / 2 + 4), y, width, height }
      : { x, y: round(y - height / 2 - 2), width, height };
  }

  /** A flow; from a timer it begins at that, which is put on the border where the way leaves the task. */
  #flow(at: number): void {
    const flow = this.#graph.flows[at]!;
    const { points, mark } = this.#layout.arrows[at]!;
    const from = this.#graph.nodes.find(({ id }) => id === flow.from)!;
    const element = this.#elements.flows.get(flow.id)!;
    const way = points.map((point) => this.#at(point));
    if (!from.attached) {
      this.#edge(element, way, mark && this.#clear(this.#moved(mark.extent), way));
      return;
    }
    const [[x, y], [nextX, nextY]] = [way[0]!, way[1]!];
    const host = this.#elements.nodes.get(from.id)!;
    const bounds = { x: round(x - timer), y: round(y - timer), width: 2 * timer, height: 2 * timer };
    this.#shape(host, bounds, {}, this.#below(host, bounds, Math.sign(nextX - x)));
    const [dx, dy] = [Math.sign(nextX - x), Math.sign(nextY - y)];
    const room = Math.abs(nextX - x) + Math.abs(nextY - y);
    const step = Math.min(timer, room / 2);
    this.#edge(element, [[round(x + dx * step), round(y + dy * step)], ...way.slice(1)]);
  }

  /** The records, in rows of their own beside their steps. @returns how far to the right they reach */
  #records(left: number): number {
    let [below, right] = [0, left];
    const steps = [...new Set(this.#elements.data.map(({ node }) => node))];
    for (const node of steps) {
      const box = this.#boxes.get(node)!;
      const uses = this.#elements.data.filter((use) => use.node === node);
      const out = round(box.y + 8);
      const top = Math.max(out, below);
      for (const [at, use] of uses.entries())
        right = Math.max(right, this.#use(use, box, { x: left + 60 + at * record.apart, top, out }));
      const lines = uses.map(({ reference }) => wrap(String(reference['name']), recordEms).length);
      below = top + 12 + record.height + Math.max(...lines) * lineHeight + 12;
    }
    return right;
  }

  #use(
    { reference, association, makes }: DataUse,
    box: Bounds,
    { x, top, out }: { x: number; top: number; out: number },
  ): number {
    const bounds = { x: round(x), y: round(top + 12), width: record.width, height: record.height };
    const height = wrap(String(reference['name']), recordEms).length * lineHeight;
    const label = {
      x: round(x + record.width / 2 - recordEms * 6),
      y: round(bounds.y + record.height + 2),
      width: recordEms * 12,
      height,
    };
    this.#shape(reference, bounds, {}, label);
    const turn = round(x + record.width / 2);
    const bend = round(this.#right + 10);
    const level: Point[] =
      top === out
        ? []
        : [
            [bend, out],
            [bend, top],
          ];
    const way: Point[] = [[round(box.x + box.width), out], ...level, [turn, top], [turn, bounds.y]];
    this.#edge(association, makes ? way : [...way].reverse());
    return label.x + label.width + 10;
  }

  get #right(): number {
    return Math.max(...this.#layout.lanes.map(({ extent }) => extent.x + extent.width)) + origin.x;
  }

  /** The plane of a model, whose pool is a participant of a collaboration. */
  plane(collaboration: Element, pool: Element): Element {
    const [bottom, left] = [Math.max(...this.#layout.lanes.map(({ extent }) => extent.height)), this.#right];
    for (const node of this.#graph.nodes) this.#node(node);
    for (const at of this.#graph.flows.keys()) this.#flow(at);
    const right = this.#records(left);
    const shapes = this.#shapes.splice(0);
    const deepest = Math.max(
      bottom + origin.y + head,
      ...shapes.map((shape) => (shape['bounds'] ? shape['bounds'].y + shape['bounds'].height + 40 : 0)),
    );
    const tall = this.#elements.data.length > 0 ? deepest : bottom + origin.y + head;
    this.#shape(pool, { ...origin, width: round(right - origin.x), height: round(tall - origin.y) }, { isHorizontal: false });
    for (const lane of this.#elements.lanes) {
      const { extent } = this.#layout.lanes.find(({ id }) => id === lane.id)!;
      this.#shape(lane, { ...this.#moved(extent), height: round(tall - origin.y - head) }, { isHorizontal: false });
    }
    return this.#make.element('bpmndi:BPMNPlane', {
      id: 'plane',
      bpmnElement: collaboration,
      planeElement: [...this.#shapes, ...shapes],
    });
  }
}
