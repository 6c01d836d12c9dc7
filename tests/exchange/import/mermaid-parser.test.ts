/** Charts people write, held against Mermaid's own parser: the same nodes, arrows and subgraphs, and nothing of them left untold. */
import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Chart } from '../../../src/exchange/import/mermaid/chart.ts';
import { readMermaid } from '../../../src/exchange/import/mermaid/index.ts';
import { readChart } from '../../../src/exchange/import/mermaid/read.ts';

interface Parsed {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly groups: readonly string[];
}

interface FlowDb {
  getVertices(): Map<string, { readonly id: string }>;
  getEdges(): readonly { readonly start: string; readonly end: string; readonly stroke: string }[];
  getSubGraphs(): readonly { readonly id: string; readonly nodes: readonly string[] }[];
}

let parse: (text: string) => Promise<Parsed>;

beforeAll(async () => {
  const window = parseHTML('<!doctype html><html><head></head><body></body></html>');
  Object.assign(globalThis, { window, document: window.document });
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ startOnLoad: false, securityLevel: 'loose' });
  parse = async (text) => {
    const db = (await mermaid.mermaidAPI.getDiagramFromText(text)).db as unknown as FlowDb;
    const groups = new Set(db.getSubGraphs().map(({ id }) => id));
    return {
      nodes: [...db.getVertices().keys()].filter((id) => !groups.has(id)).toSorted(),
      edges: db
        .getEdges()
        .map(({ start, end, stroke }) => `${start} ${end} ${stroke}`)
        .toSorted(),
      groups: db
        .getSubGraphs()
        .flatMap(({ nodes }) => nodes.filter((id) => !groups.has(id)).map((id) => id))
        .toSorted(),
    };
  };
}, 60_000);

const ours = ({ nodes, edges, groups }: Chart): Parsed => ({
  nodes: nodes.map(({ id }) => id).toSorted(),
  edges: edges.map(({ from, to, stroke }) => `${from} ${to} ${stroke}`).toSorted(),
  groups: nodes
    .filter(({ group }) => groups.some(({ id }) => id === group))
    .map(({ id }) => id)
    .toSorted(),
});

const charts: Readonly<Record<string, string>> = {
  'every bracket': `graph TD
  A[a] --> B(b) --> C([c]) --> D[[d]] --> E[(e)] --> F((f)) --> G>g] --> H{h} --> I{{i}} --> J[/j/] --> K[\\k\\] --> L[/l\\] --> M[\\m/] --> N(((n)))`,
  'every arrow': `flowchart LR
  A --> B
  A --- C
  A -.-> D
  A -.- E
  A ==> F
  A === G
  A --o H
  A --x I
  A <--> J
  A o--o K
  A x--x L
  A ~~~ M
  A ----> N
  A -...-> O
  A ====> P`,
  'every text on an arrow': `flowchart LR
  A -->|yes| B
  A -- no --> C
  A -. perhaps .-> D
  A == surely ==> E
  A ---|line| F
  A -- line --- G
  A -->|"quoted | bar"| H
  A -- two words here --> I`,
  'chains and bunches': `graph TB
  A --> B & C --> D
  E & F --> G & H
  a --> b --> c --> a; x --> y; y --> z;`,
  'labels of every kind': `flowchart TD
  A["quoted (with) [brackets] {of} <all> kinds"] --> B["\`**Markdown** text
on two lines\`"]
  B --> C["a #quot;code#quot; #35; &amp;"] --> D["line<br/>break"]
  D --> 审批{是否同意？} -->|不同意| 起草[起草计划]`,
  'shapes by name': `flowchart TD
  A@{ shape: diam, label: "Decide?" } --> B@{ shape: doc, label: "A form" }
  B --> C@{ shape: fork } --> D & E
  F@{ shape: delay, label: 'Wait' } --> C
  D --> G@{ shape: stadium, label: "End" }`,
  subgraphs: `flowchart TB
  subgraph one [First one]
    direction LR
    a1 --> a2
    subgraph two
      b1 --> a2
    end
  end
  subgraph "in quotes"
    c1
  end
  subgraph 销售部
    d1[起草] --> a1
  end
  e1 --> b1`,
  'what is no step': `---
title: A title
config:
  theme: dark
---
%%{init: {"flowchart": {"curve": "basis"}}}%%
%% a remark
flowchart TD
  accTitle: said aloud
  accDescr: more of it
  A:::warm --> B:::cold
  %% another
  classDef warm fill:#f96,stroke:#333;
  classDef cold fill:#69f
  class A,B warm
  style A fill:#fff,stroke-width:2px
  linkStyle 0 stroke:#ff3
  click A "https://example.org" "a tip" _blank
  click B callback "tip"`,
  'odd names': `graph TD
  node-1 --> node_2 --> node.3 --> 4 --> step5a
  A1.2 --> B-2-c
  endpoint --> start_end`,
};

describe('a chart reads as Mermaid reads it', () => {
  test.each(Object.entries(charts))('%s', async (_, text) => {
    const chart = readChart(text);
    expect(ours(chart)).toEqual(await parse(text));
    expect(chart.rest.filter(({ kind }) => kind === 'unread')).toEqual([]);
  });

  test('whatever is put together of nodes and arrows', async () => {
    const id = fc.constantFrom('A', 'b2', 'node-3', '审批', 'x_y', 'Dd.e');
    const label = fc.constantFrom(
      '',
      '[a b]',
      '(a)',
      '{ok?}',
      '(["x (y)"])',
      '[["q"]]',
      '{{h}}',
      '[/io/]',
      '[(db)]',
      '((c))',
      '>flag]',
    );
    const arrow = fc.constantFrom(
      '-->',
      '---',
      '-.->',
      '==>',
      '-->|yes|',
      '-- no -->',
      '-. p .->',
      '--x',
      '<-->',
      '~~~',
      '---->',
    );
    const node = fc.tuple(id, label).map((parts) => parts.join(''));
    const bunch = fc.array(node, { minLength: 1, maxLength: 2 }).map((nodes) => nodes.join(' & '));
    const chain = fc
      .tuple(bunch, fc.array(fc.tuple(arrow, bunch), { maxLength: 3 }))
      .map(([first, more]) => `${first} ${more.map(([link, to]) => `${link} ${to}`).join(' ')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(chain, { minLength: 1, maxLength: 5 }), async (lines) => {
        const text = `flowchart LR\n${lines.map((line) => `  ${line}`).join('\n')}\n`;
        expect(ours(readChart(text))).toEqual(await parse(text));
      }),
      { numRuns: 200 },
    );
  });
});

/** The entries of a text, those told together counted each. */
const told = (text: string) => readMermaid(text)!.entries;

describe('everything of a chart is told', () => {
  test.each(Object.entries(charts))('%s: an entry for every node, arrow, subgraph and further line', (_, text) => {
    const { nodes, edges, groups, rest } = readChart(text);
    const entries = told(text);
    expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(nodes.length + edges.length + groups.length + rest.length);
    const lines = new Set(entries.map(({ line }) => line));
    const texts = text.split('\n');
    const untold = texts.flatMap((line, at) =>
      line.trim() === '' || /^(end|---)$/.test(line.trim()) || lines.has(at + 1) ? [] : [at + 1],
    );
    // A settings block and a label of two lines are told at their first line.
    expect(untold.filter((line) => !/^(title|config|\s+theme)|two lines/.test(texts[line - 1]!))).toEqual([]);
  });

  test('no text at all makes it fail, and no line that is no node, arrow or remark is passed over', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.constantFrom('A --> B', 'subgraph', 'end', 'A[', '-->', '"', '```', '%%', '@{', 'A@{ shape'),
          ),
        ),
        (lines) => {
          const text = `graph TD\n${lines.join('\n')}`;
          const chart = readChart(text);
          const words = (said: string): number => (said.match(/[\p{L}\p{N}]/gu) ?? []).length;
          if (words(lines.join('')) > 0)
            expect(chart.nodes.length + chart.rest.length + chart.groups.length).toBeGreaterThan(1);
          expect(readMermaid(text)).toBeDefined();
        },
      ),
    );
  });
});
