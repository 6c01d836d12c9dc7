/** The names, ids and numbers of what a definition is made of. */
import { inEach, type Locale, type RecordEntry, type Role, type Text } from '../../procedure/index.ts';
import type { Remark } from './account.ts';
import type { Draft, DraftNode, Ref } from './draft.ts';
import { naming, oneLine, slugOf } from './ids.ts';
import { orderOf, remark, type Work } from './work.ts';

/** A text in the one language of the file. */
export const textIn = (locale: Locale, text: string): Text => inEach(() => text, [locale]);

const numbered: ReadonlySet<DraftNode['kind']> = new Set(['task', 'wait', 'gate']);

export interface StepNames {
  readonly id: (key: string) => string;
  readonly no: (key: string) => string | undefined;
  readonly name: (key: string) => string;
  /** Keys in the order of the definition. */
  readonly order: readonly string[];
}

/** What a step is called that the file gives no name. */
const madeName = ({ words }: Work, { kind }: DraftNode, no: string): string => {
  if (kind === 'end') return words.end;
  if (kind === 'fork' || kind === 'join' || kind === 'merge') return words[kind];
  return kind === 'choice' ? words.whichWay : words.stepNamed(no);
};

/** Numbers of the file where all have one and each once, or the step is of our own; else counted, past those that are taken. */
const numbersOf = (steps: readonly DraftNode[]): ReadonlyMap<string, string> => {
  const given = steps.flatMap(({ no }) => no ?? []);
  const usable = given.length === steps.length && new Set(given).size === given.length;
  const isKept = ({ no, own }: DraftNode): boolean => no !== undefined && (usable || own !== undefined);
  const kept = new Set(steps.filter(isKept).map(({ no }) => no));
  let count = 0;
  const next = (): string => {
    count += 1;
    return kept.has(String(count)) ? next() : String(count);
  };
  return new Map(steps.map((step) => [step.key, isKept(step) ? step.no! : next()]));
};

/** As a file of our own has them; else as a case comes to them, ends last. */
const inOrder = (work: Work): string[] => {
  const isEnd = (key: string): number => Number(work.nodes.get(key)!.kind === 'end');
  const reached = orderOf(work);
  if ([...work.nodes.values()].some(({ own }) => !own)) return reached.sort((a, b) => isEnd(a) - isEnd(b));
  return [...work.nodes.keys()].filter((key) => reached.includes(key));
};

export const stepNames = (work: Work): StepNames => {
  const order = inOrder(work);
  const nodes = order.map((key) => work.nodes.get(key)!);
  const numbers = numbersOf(nodes.filter(({ kind, no }) => numbered.has(kind) || (kind === 'choice' && no !== undefined)));
  const give = naming();
  // Ids of our own are kept before others are made.
  const own = new Map(nodes.flatMap(({ key, id }) => (id === undefined ? [] : [[key, give(id)] as const])));
  const names = new Map<string, string>();
  const ids = new Map<string, string>();
  for (const node of nodes) {
    const { key, kind, name } = node;
    const no = numbers.get(key) ?? '';
    const given = oneLine(name);
    names.set(key, given ?? madeName(work, node, no));
    if (given === undefined && numbered.has(kind))
      remark(work, 'node', key, { severity: 'task', code: 'name-missing' }, { no });
    const plain = no === '' ? kind : `step-${no.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}`;
    ids.set(key, own.get(key) ?? give(slugOf(given) ?? plain));
  }
  return { order, id: (key) => ids.get(key)!, no: (key) => numbers.get(key), name: (key) => names.get(key)! };
};

export interface Register<T> {
  readonly entries: readonly T[];
  readonly id: (key: string) => string;
  readonly place: ReadonlyMap<Ref, string>;
}

/** Hues far from each other, one after the other (the golden angle), each once. */
const hueAt = (at: number): number => Math.round(at * 137.508 + 210) % 360;

/** Entries of one name are one. */
const registerOf = <T>(
  kind: 'role' | 'record',
  given: readonly { readonly key: string; readonly name?: string | undefined; readonly id?: string | undefined }[],
  entry: (id: string, name: string, at: number, key: string) => T,
  made: (no: string) => string,
  remarks: Remark[],
): Register<T> => {
  const give = naming();
  const [ids, byName, entries] = [new Map<string, string>(), new Map<string, string>(), [] as T[]];
  for (const { key, name, id } of given) {
    const said = oneLine(name);
    const known = said === undefined || id !== undefined ? undefined : byName.get(said.toLowerCase());
    if (known !== undefined) {
      ids.set(key, known);
      continue;
    }
    const no = String(entries.length + 1);
    const own = give(id ?? slugOf(said) ?? `${kind}-${no}`);
    entries.push(entry(own, said ?? made(no), entries.length, key));
    ids.set(key, own);
    if (said === undefined) remarks.push({ ref: `${kind}:${key}`, severity: 'review', code: `${kind}-unnamed`, args: { no } });
    if (said !== undefined) byName.set(said.toLowerCase(), own);
  }
  const place = new Map([...ids].map(([key, id]) => [`${kind}:${key}` as Ref, `${kind}s.yaml#${id}`]));
  return { entries, id: (key) => ids.get(key)!, place };
};

/** The roles that steps have, and no others. */
export const rolesOf = (draft: Draft, used: ReadonlySet<string>, { words, remarks }: Work): Register<Role> =>
  registerOf(
    'role',
    draft.roles.filter(({ key }) => used.has(key)),
    (id, name, at, key) => ({
      id,
      name: textIn(words.locale, name),
      ...(draft.roles.some((role) => role.key === key && role.outside) && { family: 'outside' }),
      hue: hueAt(at),
      aliases: [],
    }),
    words.roleNamed,
    remarks,
  );

/** The records that steps use or make. @param made those some step makes: the others come from outside */
export const recordsOf = (
  draft: Draft,
  used: ReadonlySet<string>,
  made: ReadonlySet<string>,
  { words, remarks }: Work,
): Register<RecordEntry> => {
  const nameOf = (key: string): string | undefined =>
    oneLine(draft.records.find((record) => record.key === key)?.name)?.toLowerCase();
  const madeNames = new Set([...made].flatMap((key) => nameOf(key) ?? []));
  return registerOf(
    'record',
    draft.records.filter(({ key }) => used.has(key)),
    (id, name, _, key) => ({
      id,
      name: textIn(words.locale, name),
      kind: 'record',
      origin: made.has(key) || madeNames.has(name.toLowerCase()) ? 'step' : 'outside',
      aliases: [],
    }),
    words.recordNamed,
    remarks,
  );
};
