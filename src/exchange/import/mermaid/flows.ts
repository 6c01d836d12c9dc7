/** The arrows of a chart as flows: those to subgraphs lead into them, those to records make or use them, lines nobody sees say nothing. */
import type { DraftFlow, Ref } from '../draft.ts';
import type { Chart, ChartEdge } from './chart.ts';
import type { Said } from './said.ts';
import { labelText } from './words.ts';

/** What a thing of the chart became, by its id. */
export type As = (id: string) => 'node' | 'record' | 'note' | undefined;

interface FlowsRead {
  readonly flows: readonly DraftFlow[];
  /** Records by the step that makes or uses them. */
  readonly records: readonly { readonly node: string; readonly record: string; readonly way: 'in' | 'out' }[];
  readonly notes: readonly { readonly node: string; readonly note: string }[];
  readonly said: readonly { readonly edge: ChartEdge; readonly said: Said }[];
}

/** The first or last nodes of a subgraph: those that nothing of it leads to, or that lead to nothing of it. */
const edgeOf = (chart: Chart, group: string, end: 'to' | 'from'): string[] => {
  const groups = new Set([group]);
  for (const { id, parent } of chart.groups) if (parent !== undefined && groups.has(parent)) groups.add(id);
  const within = new Set(chart.nodes.filter((node) => node.group !== undefined && groups.has(node.group)).map(({ id }) => id));
  const [near, far] = end === 'to' ? (['to', 'from'] as const) : (['from', 'to'] as const);
  const inner = new Set(
    chart.edges.filter((edge) => within.has(edge[far]) && within.has(edge[near])).map((edge) => edge[near]),
  );
  return [...within].filter((id) => !inner.has(id));
};

const headSaid = ({ head }: ChartEdge): Pick<Said, 'severity' | 'fate' | 'code'> => {
  if (head === 'none') return { severity: 'review', fate: 'changed', code: 'mermaid-line' };
  if (head === 'both') return { severity: 'review', fate: 'changed', code: 'mermaid-both-ways' };
  return head === 'odd'
    ? { severity: 'review', fate: 'changed', code: 'mermaid-odd-head' }
    : { severity: 'info', fate: 'kept', code: 'mermaid-arrow' };
};

/** Reads the arrows of a chart, one after the other. */
export class Flows implements FlowsRead {
  readonly flows: DraftFlow[] = [];
  readonly records: { node: string; record: string; way: 'in' | 'out' }[] = [];
  readonly notes: { node: string; note: string }[] = [];
  readonly said: { edge: ChartEdge; said: Said }[] = [];
  readonly #chart: Chart;
  readonly #as: As;

  constructor(chart: Chart, as: As) {
    this.#chart = chart;
    this.#as = as;
    for (const edge of chart.edges) this.#edge(edge);
    this.#through();
  }

  #edge(edge: ChartEdge): void {
    if (edge.stroke === 'invisible') {
      this.said.push({ edge, said: { severity: 'info', fate: 'lost', code: 'mermaid-invisible' } });
      return;
    }
    const [from, to] = [this.#ends(edge.from, 'from'), this.#ends(edge.to, 'to')];
    const isOfGroup = this.#as(edge.from) === undefined || this.#as(edge.to) === undefined;
    const kinds = new Set([...from, ...to].map(this.#as));
    if (kinds.has('note')) this.#note(edge, from, to);
    else if (kinds.has('record')) this.#record(edge, from, to);
    else this.#flow(edge, from, to, isOfGroup);
  }

  #ends(id: string, end: 'from' | 'to'): string[] {
    return this.#as(id) === undefined ? edgeOf(this.#chart, id, end) : [id];
  }

  #flow(edge: ChartEdge, from: readonly string[], to: readonly string[], isOfGroup: boolean): void {
    const name = edge.raw === undefined ? undefined : labelText(edge.raw) || undefined;
    const first = this.flows.length;
    for (const before of from)
      for (const after of to) {
        this.#add(before, after, name);
        if (edge.head === 'both') this.#add(after, before, name);
      }
    const ref: Ref | undefined = this.flows[first] && `flow:${this.flows[first].key}`;
    const said = headSaid(edge);
    if (!isOfGroup) this.said.push({ edge, said: { ...said, ref } });
    else
      this.said.push({
        edge,
        said: ref
          ? { severity: 'review', fate: 'changed', code: 'mermaid-group-arrow', ref }
          : { severity: 'warning', fate: 'lost', code: 'mermaid-group-arrow' },
      });
  }

  #add(from: string, to: string, name: string | undefined): void {
    this.flows.push({ key: `${from}>${to}#${this.flows.length + 1}`, from, to, ...(name === undefined ? {} : { name }) });
  }

  #record(edge: ChartEdge, from: readonly string[], to: readonly string[]): void {
    for (const before of from)
      for (const after of to) {
        if (this.#as(before) === 'node') this.records.push({ node: before, record: after, way: 'out' });
        if (this.#as(after) === 'node') this.records.push({ node: after, record: before, way: 'in' });
      }
    this.said.push({ edge, said: { severity: 'info', fate: 'changed', code: 'mermaid-record-flow' } });
  }

  #note(edge: ChartEdge, from: readonly string[], to: readonly string[]): void {
    for (const before of from)
      for (const after of to) {
        if (this.#as(before) === 'node') this.notes.push({ node: before, note: after });
        if (this.#as(after) === 'node') this.notes.push({ node: after, note: before });
      }
    this.said.push({ edge, said: { severity: 'info', fate: 'changed', code: 'mermaid-note-flow' } });
  }

  /** A record drawn between two steps by whole lines leads from one to the other. */
  #through(): void {
    const whole = (record: string, end: 'from' | 'to'): ChartEdge[] =>
      this.#chart.edges.filter((edge) => edge[end] === record && edge.stroke !== 'dotted' && edge.stroke !== 'invisible');
    const passed = (record: string, seen: readonly string[]): string[] =>
      whole(record, 'from').flatMap(({ to }) =>
        this.#as(to) === 'record' && !seen.includes(to) ? passed(to, [...seen, to]) : [to],
      );
    for (const edge of this.#chart.edges)
      if (this.#as(edge.from) === 'node' && this.#as(edge.to) === 'record' && whole(edge.to, 'to').includes(edge))
        for (const to of passed(edge.to, [edge.to]))
          if (this.#as(to) === 'node')
            this.#add(edge.from, to, edge.raw === undefined ? undefined : labelText(edge.raw) || undefined);
  }
}
