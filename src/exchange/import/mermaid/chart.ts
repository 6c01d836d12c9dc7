/** A Mermaid flowchart as it is written, each thing with its line. */
import type { Link } from './links.ts';
import type { Meaning } from './shapes.ts';

export interface ChartNode {
  readonly id: string;
  readonly line: number;
  readonly meaning: Meaning;
  /** The name of the shape, or its opening bracket; empty where none was given. */
  readonly shape: string;
  /** Its label as written; undefined where it has none and is shown by its id. */
  readonly raw?: string;
  /** The subgraph it stands in, by id: the first that names it. */
  readonly group?: string;
}

export interface ChartEdge {
  readonly from: string;
  readonly to: string;
  readonly line: number;
  readonly stroke: Link['stroke'];
  readonly head: Link['head'];
  readonly raw?: string;
}

export interface ChartGroup {
  readonly id: string;
  readonly line: number;
  readonly raw: string;
  readonly parent?: string;
}

/** A line that says nothing of the steps: how it looks, what is clicked, a remark; `unread`: what no sense could be made of. */
export interface ChartRest {
  readonly kind:
    | 'heading'
    | 'title'
    | 'settings'
    | 'comment'
    | 'look'
    | 'click'
    | 'direction'
    | 'described'
    | 'edge-data'
    | 'unread';
  readonly line: number;
  readonly text: string;
}

export interface Chart {
  /** 'lanes': a swimlane diagram, whose subgraphs are lanes for certain. */
  readonly kind: 'flowchart' | 'lanes';
  readonly title?: string;
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
  readonly groups: readonly ChartGroup[];
  readonly rest: readonly ChartRest[];
}

type Open<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

/** A chart while it is being read. */
export class ChartBeing {
  kind: Chart['kind'] = 'flowchart';
  title: string | undefined;
  readonly nodes = new Map<string, Open<ChartNode>>();
  readonly edges: ChartEdge[] = [];
  readonly groups: ChartGroup[] = [];
  readonly rest: ChartRest[] = [];
  /** The subgraphs that are open, the innermost last. */
  readonly within: string[] = [];

  /** A node is named; what it looks like is said once, or said anew. */
  node(id: string, line: number, shape?: { readonly meaning?: Meaning; readonly shape: string; readonly raw?: string }): void {
    const node = this.nodes.get(id) ?? { id, line, meaning: 'work', shape: '' };
    this.nodes.set(id, node);
    const group = this.within.at(-1);
    if (node.group === undefined && group !== undefined) node.group = group;
    if (!shape) return;
    if (shape.meaning) Object.assign(node, { meaning: shape.meaning, shape: shape.shape });
    if (shape.raw !== undefined) node.raw = shape.raw;
  }

  /** A chart whose subgraphs are no nodes: an arrow to a subgraph names it, and what that means is the draft's to say. */
  chart(): Chart {
    const groups = new Set(this.groups.map(({ id }) => id));
    return {
      kind: this.kind,
      ...(this.title === undefined ? {} : { title: this.title }),
      nodes: [...this.nodes.values()].filter(({ id }) => !groups.has(id)),
      edges: this.edges,
      groups: this.groups,
      rest: this.rest,
    };
  }
}
