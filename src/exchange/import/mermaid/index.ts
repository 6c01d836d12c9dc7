/** Flowcharts of Mermaid: our own, and those people write. */
import { stepOfNode } from '../../mermaid.ts';
import type { Entry } from '../account.ts';
import { bareNode, type Draft, type DraftFlow, type DraftNode } from '../draft.ts';
import { chosen, type Read, type Reading } from '../reading.ts';
import type { Chart, ChartNode, ChartRest } from './chart.ts';
import { Flows } from './flows.ts';
import { type Becomes, becomes, degreesOf, isOurs } from './kinds.ts';
import { numbered, ownDetails } from './own.ts';
import { isFlowchart, readChart } from './read.ts';
import { alsoIn, Roles } from './roles.ts';
import { entryOf, type Said } from './said.ts';
import { labelText, ownLabel } from './words.ts';

const nameOf = ({ raw, id }: ChartNode): string => (raw === undefined ? id : labelText(raw));

const restSaid: Readonly<Record<ChartRest['kind'], Said>> = {
  heading: { severity: 'info', fate: 'kept', code: 'mermaid-heading' },
  title: { severity: 'info', fate: 'kept', code: 'mermaid-title' },
  settings: { severity: 'info', fate: 'lost', code: 'mermaid-settings' },
  comment: { severity: 'info', fate: 'lost', code: 'mermaid-comment' },
  look: { severity: 'info', fate: 'lost', code: 'mermaid-look' },
  click: { severity: 'review', fate: 'lost', code: 'mermaid-click' },
  direction: { severity: 'info', fate: 'lost', code: 'mermaid-look' },
  described: { severity: 'review', fate: 'lost', code: 'mermaid-comment' },
  'edge-data': { severity: 'info', fate: 'lost', code: 'mermaid-look' },
  unread: { severity: 'warning', fate: 'lost', code: 'mermaid-unread' },
};

const restEntry = ({ kind, line, text }: ChartRest): Entry => {
  const said: Said =
    kind === 'comment' && alsoIn(text) ? { severity: 'info', fate: 'kept', code: 'mermaid-comment-read' } : restSaid[kind];
  return entryOf({ element: kind, name: text.length > 80 ? `${text.slice(0, 79)}…` : text, line }, said);
};

/** Makes a draft of a chart. */
class Drafting {
  readonly #chart: Chart;
  readonly #roles: Roles;
  readonly #became = new Map<string, Becomes>();
  readonly #flows: Flows;
  readonly entries: Entry[] = [];

  constructor(chart: Chart) {
    this.#chart = chart;
    this.#roles = new Roles(chart);
    const degrees = degreesOf(chart);
    for (const node of chart.nodes) {
      const lines = chart.edges.filter(({ from, to }) => from === node.id || to === node.id);
      const dotted = lines.length > 0 && lines.every(({ stroke }) => stroke === 'dotted');
      this.#became.set(node.id, becomes(node, degrees(node.id), dotted));
    }
    this.#flows = new Flows(chart, (id) => this.#became.get(id)?.as);
  }

  read(): Draft {
    const { chart, nodes } = {
      chart: this.#chart,
      nodes: this.#chart.nodes.filter(({ id }) => this.#became.get(id)!.as === 'node'),
    };
    const drafted = nodes.map((node) => this.#node(node));
    const entries = [
      ...chart.nodes.map((node) => this.#nodeEntry(node)),
      ...this.#flows.said.map(({ edge, said }) =>
        entryOf(
          {
            element: 'arrow',
            name: edge.raw === undefined ? undefined : labelText(edge.raw),
            id: `${edge.from} → ${edge.to}`,
            line: edge.line,
          },
          said,
        ),
      ),
      ...this.#roles.entries(),
      ...chart.rest.map(restEntry),
    ];
    this.entries.push(...entries.sort((a, b) => a.line! - b.line!));
    const records = chart.nodes
      .filter(({ id }) => this.#became.get(id)!.as === 'record')
      .map((node) => ({ key: node.id, name: nameOf(node) }));
    return {
      title: chart.title,
      documentation: [],
      nodes: drafted,
      flows: this.#flows.flows.map((flow) => this.#marked(flow)),
      roles: this.#roles.all(),
      records,
    };
  }

  /** In our own drawings a sign on an arrow is the mark, where it is of the shape of one. */
  #marked(flow: DraftFlow): DraftFlow {
    const ours = this.#chart.nodes.some((node) => node.id === flow.from && isOurs(node));
    return ours && flow.name !== undefined && /^[\p{L}\p{N}][\p{L}\p{N}-]{0,19}$/u.test(flow.name)
      ? { ...flow, mark: flow.name }
      : flow;
  }

  #nodeEntry(node: ChartNode): Entry {
    const { as, said } = this.#became.get(node.id)!;
    const ref = as === 'note' ? undefined : (`${as}:${node.id}` as const);
    return entryOf({ element: node.shape || 'node', name: nameOf(node), id: node.id, line: node.line }, { ...said, ref });
  }

  #node(node: ChartNode): DraftNode {
    const { kind } = this.#became.get(node.id)!;
    const records = (way: 'in' | 'out'): string[] =>
      this.#flows.records.filter((record) => record.node === node.id && record.way === way).map(({ record }) => record);
    const notes = this.#flows.notes
      .filter((note) => note.node === node.id)
      .map(({ note }) => nameOf(this.#chart.nodes.find(({ id }) => id === note)!));
    const bare = {
      ...bareNode(node.id, kind),
      roles: this.#roles.of(node),
      documentation: notes,
      records: { in: records('in'), out: records('out') },
    };
    if (isOurs(node)) return this.#ownNode(node, bare);
    return { ...bare, name: nameOf(node) || undefined, ...(kind === 'choice' ? { question: nameOf(node) || undefined } : {}) };
  }

  /** A node of our own drawings says its number, those responsible, how many sign, by when. */
  #ownNode(node: ChartNode, bare: DraftNode): DraftNode {
    const { name: label, roles, rest } = ownLabel(node.raw ?? '');
    const { no, name } = numbered(label);
    const isWork = bare.kind === 'task' || bare.kind === 'gate';
    const { details, lost } = ownDetails(rest);
    for (const line of lost)
      this.entries.push({
        ...entryOf(
          { element: node.shape, name: line, id: node.id, line: node.line },
          { severity: 'warning', fate: 'lost', code: 'mermaid-detail-lost' },
        ),
        count: 0,
      });
    return {
      ...bare,
      id: stepOfNode(node.id),
      ours: true,
      name: name || undefined,
      ...(isWork && no !== undefined ? { no } : { name: label || undefined }),
      // Routing, ends and choices of nobody stand in the lane of the step before them.
      roles: isWork ? [...new Set([...bare.roles, ...roles.map((role) => this.#roles.named(role))])] : [],
      ...details,
    };
  }
}

const readOne = (text: string, line: number, at: number): Read => {
  const chart = readChart(text, line);
  const drafting = new Drafting(chart);
  const draft = drafting.read();
  return { name: chart.title ?? String(at + 1), draft, entries: drafting.entries };
};

/** The charts of a text: the blocks of a Markdown file, or all of it. */
const chartsIn = (text: string): { readonly text: string; readonly line: number }[] => {
  const blocks = [...text.matchAll(/^[^\S\n]*(```+|~~~+)[^\S\n]*\{?mermaid\}?[^\n]*\n([\s\S]*?)\n[^\S\n]*\1/gm)].map(
    (block) => ({
      text: block[2]!,
      line: text.slice(0, block.index).split('\n').length + 1,
    }),
  );
  return (blocks.length > 0 ? blocks : [{ text, line: 1 }]).filter((block) => isFlowchart(block.text));
};

/** The flowcharts of a text, each a process; several: which is to be said. Undefined where there is none. */
export const readMermaid = (text: string, wanted?: string): Reading | undefined =>
  chosen(
    chartsIn(text.replace(/\r\n?/g, '\n')).map((chart, at) => readOne(chart.text, chart.line, at)),
    wanted,
  );
