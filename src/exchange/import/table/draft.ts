/** The steps of a table as a draft, and what became of each of its cells. */
import type { Entry } from '../account.ts';
import type { Draft, DraftFlow, DraftNode, DraftRecord, DraftRole, Ref } from '../draft.ts';
import { limitIn } from '../lengths.ts';
import { numberIn, recordsIn, rolesIn, saysNothing, sentencesIn } from './cells.ts';
import type { TableCode } from './codes.ts';
import type { ColumnKind } from './columns.ts';
import { type Decision, decisionIn } from './decisions.ts';
import { entryOf, type ReadStep, type Said } from './said.ts';
import type { Placed, TableStep } from './steps.ts';
import { waysOf } from './ways.ts';

const kept = (code: TableCode, ref?: Ref, args: Said['args'] = {}): Said => ({
  severity: 'info',
  fate: 'kept',
  code,
  ref,
  args,
});

const beginning = /^(?:开始|起始|start|begin|流程开始)$/i;
const ending = /^(?:结束|完成|终止|end|finish(?:ed)?|done|流程结束|归档结束)$/i;

/** What kind of step it is: one named begin or end is that where it comes first or last; one who decides makes a gate. */
const kindOf = (
  step: TableStep,
  decision: Decision | undefined,
  hasRole: boolean,
  isFirst: boolean,
  isLast: boolean,
): DraftNode['kind'] => {
  if (isFirst && beginning.test(step.name)) return 'start';
  if (isLast && ending.test(step.name)) return 'end';
  return decision ? (hasRole ? 'gate' : 'choice') : 'task';
};

const cellsOf = ({ cells, shared }: TableStep, ...kinds: readonly ColumnKind[]): Placed[] =>
  [...cells, ...shared].filter(({ kind }) => kind !== undefined && kinds.includes(kind));
const textsOf = (step: TableStep, ...kinds: readonly ColumnKind[]): string[] =>
  cellsOf(step, ...kinds).map(({ cell }) => cell.text);

/** Things that have a name, each once, by key. */
class Register {
  readonly #prefix: string;
  readonly #keys = new Map<string, string>();

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  key(name: string): { readonly key: string; readonly isNew: boolean } {
    const plain = name.replace(/\s+/g, '').toLowerCase();
    const known = this.#keys.get(plain);
    const key = known ?? `${this.#prefix}${this.#keys.size + 1}`;
    if (known === undefined) {
      this.#keys.set(plain, key);
      this.all.push({ key, name });
    }
    return { key, isNew: known === undefined };
  }

  readonly all: { readonly key: string; readonly name: string }[] = [];
}

/** Makes a draft of steps and tells of every cell. */
class Drafting {
  readonly entries: Entry[] = [];
  readonly #roles = new Register('role-');
  readonly #records = new Register('record-');

  tell(placed: Placed, said: Said): void {
    this.entries.push(entryOf(placed, said));
  }

  node({ key, step, decision, kind }: ReadStep): DraftNode {
    for (const cell of step.cells) this.#cell(cell, key, step);
    this.#naming(step, key, kind, decision);
    const named = (kinds: readonly ColumnKind[], read: (text: string) => string[], register: Register): string[] => [
      ...new Set(
        textsOf(step, ...kinds)
          .flatMap(read)
          .map((name) => register.key(name).key),
      ),
    ];
    const limits = textsOf(step, 'limit').flatMap((text) => limitIn(text) ?? []);
    const isWork = kind === 'task' || kind === 'gate' || kind === 'choice';
    return {
      key,
      kind,
      name: decision?.name ?? step.name,
      ...(step.no === undefined ? {} : { no: step.no }),
      ...(decision ? { question: questionOf(decision.name) } : {}),
      roles: isWork ? named(['role'], rolesIn, this.#roles) : [],
      documentation: [...(step.naming === 'shortened' ? [step.from.cell.text] : []), ...textsOf(step, 'method')].flatMap(
        sentencesIn,
      ),
      records: { in: named(['in'], recordsIn, this.#records), out: named(['records', 'out'], recordsIn, this.#records) },
      stated: true,
      ...(limits.length === 1 && kind !== 'choice' ? { limit: limits[0]! } : {}),
    };
  }

  draft(nodes: readonly DraftNode[], flows: readonly DraftFlow[]): Draft {
    const [roles, records]: [readonly DraftRole[], readonly DraftRecord[]] = [this.#roles.all, this.#records.all];
    return { documentation: [], nodes, flows, roles, records };
  }

  /** The cell of the name: what kind of step it became, and how it came to that name. */
  #naming({ from, naming, name }: TableStep, key: string, kind: DraftNode['kind'], decision: Decision | undefined): void {
    const ref: Ref = `node:${key}`;
    const code =
      kind === 'start'
        ? 'table-start'
        : kind === 'end'
          ? 'table-end'
          : kind === 'gate'
            ? 'table-gate'
            : kind === 'choice'
              ? 'table-choice'
              : 'table-step';
    const named: Said | undefined =
      naming === 'named'
        ? undefined
        : {
            severity: 'review',
            fate: 'changed',
            code: naming === 'method' ? 'table-step-from-method' : 'table-step-shortened',
            args: { name },
            ref,
          };
    if (decision)
      this.tell(from, { severity: 'review', fate: 'changed', code, args: { by: decision.by, name: decision.name }, ref });
    if (named) this.tell(from, decision ? { ...named, count: 0, ref: undefined } : named);
    if (!decision && !named) this.tell(from, kept(code, ref));
  }

  #cell(placed: Placed, key: string, step: TableStep): void {
    if (placed === step.from) return;
    const { kind, cell } = placed;
    if (saysNothing(cell.text)) {
      this.tell(placed, { severity: 'info', fate: 'lost', code: 'table-nothing' });
      return;
    }
    const ways: Said = kept('table-way');
    const says: Readonly<Partial<Record<ColumnKind, () => Said>>> = {
      no: () => this.#number(cell.text, step),
      step: () => kept('table-step'),
      role: () => this.#named(rolesIn(cell.text), this.#roles, 'role', 'table-role'),
      method: () => kept('table-method'),
      records: () => this.#named(recordsIn(cell.text), this.#records, 'record', 'table-records'),
      in: () => this.#named(recordsIn(cell.text), this.#records, 'record', 'table-records'),
      out: () => this.#named(recordsIn(cell.text), this.#records, 'record', 'table-records'),
      next: () => ways,
      yes: () => ways,
      refused: () => ways,
      limit: () => this.#limit(cell.text, step),
      phase: () => ({ severity: 'info', fate: 'lost', code: 'table-section' }),
    };
    this.tell(
      placed,
      (kind && says[kind]?.()) ?? { severity: 'review', fate: 'lost', code: 'table-left', args: { step: step.name, key } },
    );
  }

  #number(text: string, { no }: TableStep): Said {
    return no !== undefined && numberIn(text) === no
      ? kept('table-number')
      : { severity: 'review', fate: 'lost', code: 'table-number-lost' };
  }

  #limit(text: string, step: TableStep): Said {
    const limit = limitIn(text);
    const alone = textsOf(step, 'limit').filter((other) => limitIn(other)).length === 1;
    return limit && alone
      ? kept('table-limit', undefined, { within: String(limit.within), unit: limit.unit })
      : { severity: 'task', fate: 'lost', code: 'table-limit-unread' };
  }

  /** A cell that names things: told at the first of them that is new. */
  #named(names: readonly string[], register: Register, kind: 'role' | 'record', code: TableCode): Said {
    const keys = names.map((name) => register.key(name));
    const first = keys.find(({ isNew }) => isNew);
    return kept(code, first && (`${kind}:${first.key}` as Ref), { names: names.join('; ') });
  }
}

/** A name as a question. */
const questionOf = (name: string): string =>
  /[?？]$/.test(name) ? name : /[\u4e00-\u9fff]/.test(name) ? `${name}？` : `${name}?`;

const further = (step: TableStep): string[] => textsOf(step, 'method', 'remark', 'next');

/** Steps, each with what was read of it, by a key of its own: its place in the table. */
const readSteps = (steps: readonly TableStep[]): ReadStep[] =>
  steps.map((step, at) => {
    const byColumn = textsOf(step, 'yes', 'refused').some((text) => !saysNothing(text));
    const found = decisionIn(step.name, further(step));
    const decision = found ?? (byColumn ? ({ by: 'way', name: step.name } as const) : undefined);
    const hasRole = textsOf(step, 'role').flatMap(rolesIn).length > 0;
    const kind = kindOf(step, decision, hasRole, at === 0, at === steps.length - 1);
    return { key: `row-${at + 1}`, step, decision: kind === 'gate' || kind === 'choice' ? decision : undefined, kind };
  });

/** A draft of the steps of a table, with an entry for every cell of them. */
export const draftOf = (steps: readonly TableStep[]): { readonly draft: Draft; readonly entries: readonly Entry[] } => {
  const drafting = new Drafting();
  const read = readSteps(steps);
  const nodes = read.map((step) => drafting.node(step));
  const { flows, nodes: added } = waysOf(read, (placed, said) => drafting.tell(placed, said));
  return { draft: drafting.draft([...nodes, ...added], flows), entries: drafting.entries };
};
