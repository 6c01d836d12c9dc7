/** The states an event goes through: its completion is the step done (the standard transactional model of XES). */
import { type LogBuilder, normalForm } from '../conform/index.ts';
import type { LogIssues } from './log-issue.ts';

/** Which states were counted as the step done, and how many events of others were left out. */
export interface ReadStates {
  readonly counted: readonly string[];
  readonly left: readonly { readonly state: string; readonly events: number }[];
}

const done = new Set(
  'complete completed done finished 完成 已完成 已办 已办理 已处理 已审批 已审核 已批准 已同意 同意 已通过 通过 已提交 已结束 结束 已办结 办结 驳回 已驳回 退回 已退回 拒绝 已拒绝'.split(
    ' ',
  ),
);

/** Stands for every state. */
const ANY_STATE = '*';

export class LogStates {
  readonly #said: ReadonlySet<string> | undefined;
  readonly #counted = new Map<string, number>();
  readonly #left = new Map<string, number>();
  /** Steps of cases that have shown only states that don't count: the row seen last. */
  readonly #unfinished = new Map<
    string,
    { readonly id: string; readonly row: number; readonly state: string; readonly activity: string }
  >();
  readonly #finished = new Set<string>();
  readonly #lastRow = new Map<string, number>();
  readonly #known = new Map<string, boolean>();

  constructor(said: readonly string[] | undefined) {
    this.#said = said && said.length > 0 ? new Set(said.map(normalForm)) : undefined;
    this.#any = said?.includes(ANY_STATE) ?? false;
  }
  readonly #any: boolean;

  /** Whether an event in that state is the step done; an event without a state is. */
  counts(state: string, id: string, activity: string, row: number): boolean {
    const key = `${id}\u0000${activity}`;
    let counts = this.#known.get(state);
    if (counts === undefined) {
      const form = normalForm(state);
      counts = this.#any || state === '' || (this.#said ?? done).has(form);
      this.#known.set(state, counts);
    }
    const tally = counts ? this.#counted : this.#left;
    tally.set(state, (tally.get(state) ?? 0) + 1);
    if (counts) {
      this.#finished.add(key);
      this.#lastRow.set(id, row);
    } else this.#unfinished.set(key, { id, row, state, activity });
    return counts;
  }

  /**
   * After the last row. A step that shows only states that don't count, though its case went on, leaves the case in doubt; one that
   * comes last is under way.
   * @returns null where no event has a state
   */
  settle(builder: LogBuilder, issues: LogIssues): ReadStates | null {
    const counted = [...this.#counted.keys()].filter((state) => state !== '');
    const left = [...this.#left].map(([state, events]) => ({ state, events }));
    if (counted.length + left.length === 0) return null;
    if (this.#counted.size === 0) {
      const events = left.reduce((sum, state) => sum + state.events, 0);
      issues.add('no-state', null, String(events), left.map(({ state }) => state).join(', '));
    } else
      for (const [key, { id, row, state, activity }] of this.#unfinished) {
        if (this.#finished.has(key) || row > (this.#lastRow.get(id) ?? Number.POSITIVE_INFINITY)) continue;
        issues.add('unfinished-step', row, state, `${id} ${activity}`);
        builder.doubt('unfinished-step', id);
      }
    return { counted, left };
  }
}
