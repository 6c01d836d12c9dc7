/** Whose a step is: the subgraph it stands in, where that is a lane; in our own drawings, the names below the step's as well. */
import type { Entry } from '../account.ts';
import type { DraftRole } from '../draft.ts';
import type { Chart, ChartGroup, ChartNode } from './chart.ts';
import { entryOf } from './said.ts';
import { labelText } from './words.ts';

/** A part of the time rather than somebody: 阶段一, Phase 2. */
const phase =
  /阶段|第[一二三四五六七八九十\d]+(?:步|期|部分)|^(?:phase|stage|step|part|section|cluster|subgraph)\b|\b(?:phase|stage)$/i;

/** The lane of our own drawings for steps of nobody. */
const nobody = 'nobody';

/** Who does what, as the subgraphs of a chart say it. */
export class Roles {
  readonly #chart: Chart;
  readonly #lanes = new Map<string, string>();
  readonly #byName = new Map<string, DraftRole>();

  constructor(chart: Chart) {
    this.#chart = chart;
    for (const group of chart.groups)
      if (this.#isLane(group)) this.#lanes.set(group.id, this.named(labelText(group.raw), laneId(group.id)));
  }

  #isLane({ id, raw }: ChartGroup): boolean {
    return id !== nobody && (this.#chart.kind === 'lanes' || !phase.test(labelText(raw)));
  }

  /** The key of the role of a name. @param id what it is called in our own drawings */
  named(name: string, id?: string): string {
    const key = name.toLowerCase();
    if (!this.#byName.has(key))
      this.#byName.set(key, { key: `role-${this.#byName.size + 1}`, name, ...(id === undefined ? {} : { id }) });
    return this.#byName.get(key)!.key;
  }

  /** The role of the innermost lane a node stands in. */
  #laneOf(group: string | undefined): string | undefined {
    if (group === undefined) return undefined;
    return this.#lanes.get(group) ?? this.#laneOf(this.#chart.groups.find(({ id }) => id === group)?.parent);
  }

  /** Keys of the roles of a node: its lane's, and further lanes that a remark of our own drawings names. */
  of({ id, group }: ChartNode): string[] {
    const further = this.#chart.rest.flatMap(({ kind, text }) => (kind === 'comment' ? (alsoIn(text, id) ?? []) : []));
    return [...new Set([this.#laneOf(group) ?? [], further.map((lane) => this.#laneOf(lane) ?? this.#unnamed(lane))].flat())];
  }

  /** A role of our own drawings that has no lane of its own, so that its name stands nowhere. */
  #unnamed(lane: string): string {
    const id = laneId(lane)!;
    const known = [...this.#byName.values()].find((role) => role.id === id);
    if (known) return known.key;
    const key = `role-${this.#byName.size + 1}`;
    this.#byName.set(`\0${id}`, { key, id });
    return key;
  }

  all(): DraftRole[] {
    return [...this.#byName.values()];
  }

  entries(): Entry[] {
    return this.#chart.groups.map(({ id, line, raw }) => {
      const said = { element: 'subgraph', name: labelText(raw), id, line };
      const key = this.#lanes.get(id);
      if (key === undefined)
        return entryOf(
          said,
          id === nobody
            ? { severity: 'info', fate: 'kept', code: 'mermaid-nobodys-lane' }
            : { severity: 'review', fate: 'lost', code: 'mermaid-phase' },
        );
      return this.#chart.kind === 'lanes'
        ? entryOf(said, { severity: 'info', fate: 'kept', code: 'mermaid-lane', ref: `role:${key}` })
        : entryOf(said, { severity: 'review', fate: 'changed', code: 'mermaid-lane-read', ref: `role:${key}` });
    });
  }
}

/** The register id of a lane of our own drawings. */
const laneId = (id: string): string | undefined =>
  /^l_[a-z][a-z0-9_]*$/.test(id) ? id.slice(2).replaceAll('_', '-') : undefined;

/** The further lanes of a node that a remark of our own drawings names: `%% s_draft also in l_clerk l_head`. */
export const alsoIn = (comment: string, node?: string): string[] | undefined => {
  const found = /^%% (s_\w+) also in ((?:l_\w+ ?)+)$/.exec(comment);
  return found && (node === undefined || found[1] === node) ? found[2]!.split(' ').filter(Boolean) : undefined;
};
