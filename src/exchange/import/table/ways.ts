/** Where the rows of a table lead: to the next row, unless they say otherwise. */
import { bareNode, type DraftFlow, type DraftNode } from '../draft.ts';
import { numberIn, saysNothing } from './cells.ts';
import type { ColumnKind } from './columns.ts';
import { cellTarget, soundsLikeDecision, type Target, type Way } from './decisions.ts';
import type { ReadStep, Said } from './said.ts';
import type { Placed } from './steps.ts';

type Tell = (placed: Placed, said: Said) => void;

const cellOf = ({ step }: ReadStep, kind: ColumnKind): Placed | undefined =>
  step.cells.find((cell) => cell.kind === kind && !saysNothing(cell.cell.text));

const plainName = (name: string): string => name.replace(/[\s《》“”"「」『』?？]/g, '').toLowerCase();

/** Finds the step a text names: by its number, or by its name, whole or as part of only one. */
const finder = (steps: readonly ReadStep[]) => {
  const byNumber = new Map(
    steps.flatMap(({ step, key }) => (step.no === undefined ? [] : [[step.no, key] as const])).reverse(),
  );
  return ({ no, name }: Target): string | undefined => {
    if (no !== undefined) return byNumber.get(numberIn(no) ?? no);
    const plain = plainName(name!);
    const whole = steps.find(({ step }) => plainName(step.name) === plain);
    if (whole) return whole.key;
    const parts = steps.filter(
      ({ step }) => plain.length > 1 && (plainName(step.name).includes(plain) || plain.includes(plainName(step.name))),
    );
    return parts.length === 1 ? parts[0]!.key : undefined;
  };
};

/** Follows the rows and gathers what leads where. */
class Ways {
  readonly flows: DraftFlow[] = [];
  readonly nodes: DraftNode[] = [];
  readonly #steps: readonly ReadStep[];
  readonly #tell: Tell;
  readonly #find: (target: Target) => string | undefined;

  constructor(steps: readonly ReadStep[], tell: Tell) {
    this.#steps = steps;
    this.#tell = tell;
    this.#find = finder(steps);
  }

  all(): void {
    const alternatives = alternativesOf(this.#steps);
    this.#steps.forEach((step, at) => {
      if (at === 0 && step.kind !== 'start') this.#begin(step.key);
      if (step.kind === 'end') return;
      const group = alternatives.find(({ first }) => first === at + 1);
      const within = alternatives.find(({ first, last }) => first <= at && at < last);
      const next = this.#nextOf(step, within ? within.last + 1 : at + 1);
      if (step.decision) this.#decided(step, at, group ? this.#choice(group) : next);
      else if (group) this.#add(step.key, this.#choice(group));
      else this.#add(step.key, next ?? this.#end());
      if (!step.decision && step.kind === 'task' && soundsLikeDecision(step.step.name))
        this.#tell(step.step.from, {
          severity: 'task',
          fate: 'kept',
          code: 'table-sounds-like-decision',
          args: { name: step.step.name },
          count: 0,
        });
    });
  }

  /** The first row is where it begins, unless it says so itself. */
  #begin(key: string): void {
    this.nodes.push(bareNode('start', 'start'));
    this.#add('start', key);
  }

  #add(from: string, to: string, more: Partial<DraftFlow> = {}): void {
    this.flows.push({ key: `${from}>${to}#${this.flows.length + 1}`, from, to, ...more });
  }

  /** Where a row leads: what its column says, else the row below. */
  #nextOf(step: ReadStep, below: number): string | undefined {
    const said = cellOf(step, 'next');
    const target = said && cellTarget(said.cell.text);
    if (!said || !target) return this.#steps[below]?.key;
    if (/^(?:结束|完成|end|finish|done|stop|-+)/i.test(said.cell.text)) return undefined;
    const found = this.#find(target);
    if (found === undefined) this.#nowhere(said, said.cell.text);
    return found ?? this.#steps[below]?.key;
  }

  #nowhere(placed: Placed, said: string): void {
    this.#tell(placed, { severity: 'warning', fate: 'changed', code: 'table-way-nowhere', args: { said }, count: 0 });
  }

  /** Both ways of a decision. Where a refusal leads is guessed where it is not said: to the last row before it that is work. */
  #decided(step: ReadStep, at: number, below: string | undefined): void {
    const decision = step.decision!;
    const consent = this.#told(step, 'yes', decision.yes) ?? below ?? this.#end();
    const refused = this.#told(step, 'refused', decision.no);
    const before = this.#steps.slice(0, at).findLast(({ kind }) => kind === 'task') ?? this.#steps[0]!;
    const [yes, no] = [markOf(decision.yes, 'Y'), markOf(decision.no, 'N')];
    const isBack = this.#steps.findIndex(({ key }) => key === (refused ?? before.key)) <= at;
    this.#add(step.key, consent, { mark: yes, ...named(decision.yes ?? opposite(decision.no)) });
    this.#add(step.key, refused ?? before.key, {
      mark: no,
      ...named(decision.no),
      ...(isBack ? { refusal: true } : {}),
      ...(refused ? {} : { guessed: true }),
    });
    if (refused === undefined)
      this.#tell(step.step.from, {
        severity: 'task',
        fate: 'changed',
        code: 'table-way-guessed',
        args: { name: decision.name, to: before.step.name, mark: no },
        count: 0,
      });
  }

  #told(step: ReadStep, column: 'yes' | 'refused', way: Way | undefined): string | undefined {
    const placed = cellOf(step, column);
    const target = (placed && cellTarget(placed.cell.text)) ?? way?.target;
    if (!target) return undefined;
    const found = this.#find(target);
    if (found === undefined) this.#nowhere(placed ?? step.step.from, target.no ?? target.name!);
    return found;
  }

  #end(): string {
    if (!this.nodes.some(({ key }) => key === 'end')) this.nodes.push(bareNode('end', 'end'));
    return 'end';
  }

  /** 9a, 9b, 9c: one of them is gone through, by the kind of case. */
  #choice({ first, last }: Alternatives): string {
    const steps = this.#steps.slice(first, last + 1);
    const key = `choice-${steps[0]!.key}`;
    this.nodes.push(bareNode(key, 'choice'));
    for (const { key: to, step } of steps) {
      this.#add(key, to, { name: step.name });
      this.#tell(step.from, {
        severity: 'review',
        fate: 'changed',
        code: 'table-alternatives',
        args: { names: steps.map((other) => other.step.no!).join(', ') },
        count: 0,
      });
    }
    return key;
  }
}

/** The name of an outcome: a word of the text; a sign alone is its mark and no name. */
const named = (way: Way | undefined): Pick<DraftFlow, 'name'> =>
  way === undefined || /^(?:[YN]|OK|NG|是|否|退|yes|no|otherwise)$/i.test(way.said) ? {} : { name: way.said };

/** The word for the other way, where the text has only the refusal's: 通过 for 不通过, approved for not approved. */
const opposite = (way: Way | undefined): Way | undefined => {
  const said = way && /^(?:不|未(?!获)|not )(.{2,})$/i.exec(way.said)?.[1];
  return said === undefined ? undefined : { said };
};

/** A mark of the text where it is one; a word of the text is no mark. */
const markOf = (way: Way | undefined, usual: string): string => {
  const said = way?.said;
  return said !== undefined && /^(?:[YN]|OK|NG|是|否|退)$/i.test(said) ? said.toUpperCase() : usual;
};

interface Alternatives {
  /** Places of the first and the last of them. */
  readonly first: number;
  readonly last: number;
}

/** Runs of rows numbered alike but for a letter, from `a` on. */
const alternativesOf = (steps: readonly ReadStep[]): Alternatives[] => {
  const lettered = steps.map(({ step }) => /^(\d+)([a-z])$/.exec(step.no ?? ''));
  const found: Alternatives[] = [];
  for (let at = 1; at < steps.length; at += 1) {
    if (lettered[at]?.[2] !== 'a') continue;
    let last = at;
    while (lettered[last + 1]?.[1] === lettered[at]![1] && lettered[last + 1]![2]! > lettered[last]![2]!) last += 1;
    if (last > at) found.push({ first: at, last });
  }
  return found;
};

/** What leads where between the steps of a table, with nodes that no row is. */
export const waysOf = (
  steps: readonly ReadStep[],
  tell: Tell,
): { readonly flows: readonly DraftFlow[]; readonly nodes: readonly DraftNode[] } => {
  const ways = new Ways(steps, tell);
  ways.all();
  return ways;
};
