/**
 * What can be made out of a procedure, however broken: ids, kinds and where steps lead. References and soundness are checked on
 * this, so that a missing translation in one line doesn't hide a dangling arrow in another.
 */
import { inEach, isFields, locales, type Procedure, type Step, type Text } from '../procedure/index.ts';
import * as schema from '../procedure/schema.ts';
import type { Path, Source } from './yaml/source.ts';

export interface OutlineStep {
  readonly index: number;
  readonly id: string;
  /** The id where a language is missing. */
  readonly name: Text;
  readonly no: string | undefined;
  readonly kind: Step['kind'];
  readonly roles: readonly string[];
  /** The roles of its bands, where it is decided by a figure, likewise with their places. */
  readonly deciders: OutlineStep['named'];
  /** The roles its sentences name, with the place of each in the file, below the step. */
  readonly named: readonly { readonly role: string; readonly path: Path }[];
  readonly made: readonly string[];
  readonly used: readonly string[];
  readonly outcomes: readonly { readonly mark: string; readonly next: string | undefined; readonly refusal: boolean }[];
  readonly next: readonly string[];
  /** As they stand. */
  readonly sign: unknown;
  readonly veto: unknown;
  readonly limit: unknown;
  readonly calls: string | undefined;
  readonly bands: unknown;
  /** Whether roles are given beside bands, which say who decides. */
  readonly rolesGiven: boolean;
  /** Whether what it says of where it leads is of the right type; where not, that is told by itself. */
  readonly arrowsGiven: boolean;
}

export interface Outline {
  readonly source: Source;
  readonly folder: string;
  readonly id: string;
  readonly slug: string | undefined;
  readonly start: string | undefined;
  readonly steps: readonly OutlineStep[];
}

type Fields = Readonly<Record<string, unknown>>;

const fields = (value: unknown): Fields => (isFields(value) ? value : {});
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const texts = (value: unknown): string[] => list(value).flatMap((entry) => text(entry) ?? []);

const decidersOf = ({ bands }: Fields): OutlineStep['deciders'] =>
  list(fields(bands).of).flatMap((row, at) =>
    texts(fields(row).roles).map((role, place) => ({ role, path: ['bands', 'of', at, 'roles', place] })),
  );

const kinds: readonly string[] = ['task', 'gate', 'choice', 'fork', 'join', 'merge', 'end'];

/** What an outcome is known by, where its mark is written by language as well. */
const markOf = ({ mark, id }: Fields): string =>
  text(mark) ?? text(id) ?? locales.map((locale) => text(fields(mark)[locale])).find((sign) => sign !== undefined) ?? '';

const outlineStep = (raw: unknown, index: number): OutlineStep => {
  const step = fields(raw);
  const records = fields(step.records);
  const kind = (text(step.kind) ?? 'task') as Step['kind'];
  return {
    index,
    id: text(step.id) ?? '',
    name: inEach((locale) => text(fields(step.name)[locale]) ?? text(step.name) ?? text(step.id) ?? ''),
    no: text(step.no),
    kind: kinds.includes(kind) ? kind : 'task',
    roles: step.roles === undefined ? [...new Set(decidersOf(step).map(({ role }) => role))] : texts(step.roles),
    deciders: decidersOf(step),
    named: [
      ...list(step.requirements).flatMap((entry, at) =>
        texts(fields(entry).roles).map((role, place) => ({ role, path: ['requirements', at, 'roles', place] })),
      ),
      ...texts(records.by).map((role, place) => ({ role, path: ['records', 'by', place] })),
    ],
    made: texts(records.out),
    used: texts(records.in),
    outcomes: list(step.outcomes).map((entry) => ({
      mark: markOf(fields(entry)),
      next: text(fields(entry).next),
      refusal: fields(entry).refusal === true,
    })),
    sign: step.sign,
    veto: step.veto,
    limit: step.limit,
    calls: kind === 'task' ? text(step.calls) : undefined,
    bands: step.bands,
    rolesGiven: step.bands !== undefined && step.roles !== undefined,
    arrowsGiven:
      kind === 'gate' || kind === 'choice' ? Array.isArray(step.outcomes) : kind !== 'fork' || Array.isArray(step.next),
    next: Array.isArray(step.next) ? texts(step.next) : [text(step.next)].filter((entry) => entry !== undefined),
  };
};

/** The clause number that a folder's name begins with: what stands before a hyphen and a small letter. */
export const clauseOf = (folder: string): string => /^(.+?)-(?=[a-z])/.exec(folder)?.[1] ?? folder;

/** The clause number; that of the folder where the file has none, or one that is told to be none. */
const idOf = (id: unknown, folder: string): string => (/^[!-~]+$/.test(text(id) ?? '') ? String(id) : clauseOf(folder));

/** What can be read of a procedure's file. */
export const outlineOf = (folder: string, source: Source): Outline => {
  const definition = fields(source.value);
  return {
    source,
    folder,
    id: idOf(definition.id, folder),
    slug: text(definition.slug),
    start: text(definition.start),
    steps: list(definition.steps).map(outlineStep),
  };
};

/** Where a step leads. */
export const leadsTo = ({ kind, outcomes, next }: OutlineStep): readonly string[] =>
  kind === 'gate' || kind === 'choice' ? outcomes.flatMap((outcome) => outcome.next ?? []) : kind === 'end' ? [] : next;

const named = (id: string) => inEach(() => id);

const stepOf = (step: OutlineStep): Step => {
  const common = { id: step.id, name: named(step.id), no: step.no ?? '1', requirements: [], records: { in: [], out: [] } };
  const outcomes = step.outcomes.map(({ mark, next, refusal }) => ({ mark, name: named(mark), next: next!, refusal }));
  switch (step.kind) {
    case 'gate': {
      // By bands it is decided once, whoever signs with which figure: the same steps follow.
      const signing =
        step.bands === undefined ? (schema.signing.safeParse({ sign: step.sign, veto: step.veto }).data ?? {}) : {};
      return { kind: step.kind, ...common, roles: [...step.roles], question: named(step.id), outcomes, ...signing };
    }
    case 'choice':
      return { kind: step.kind, ...common, roles: [], question: named(step.id), outcomes };
    case 'fork':
      return { kind: 'fork', id: step.id, name: named(step.id), next: [...step.next] };
    case 'join':
    case 'merge':
      return { kind: step.kind, id: step.id, name: named(step.id), next: step.next[0]! };
    case 'end':
      return { kind: 'end', id: step.id, name: named(step.id) };
    default:
      return { kind: 'task', ...common, roles: [], next: step.next[0]! };
  }
};

/** A definition that can be compiled, where every arrow leads somewhere and ids are unique; undefined where not. */
export const walkable = ({ id, start, steps }: Outline): Procedure | undefined => {
  const ids = new Set(steps.map((step) => step.id));
  const leads = steps.every((step) => {
    const wanted = step.kind === 'end' ? 0 : step.kind === 'gate' || step.kind === 'choice' ? step.outcomes.length : 1;
    return step.id !== '' && leadsTo(step).length >= wanted && leadsTo(step).every((target) => ids.has(target));
  });
  if (!leads || ids.size !== steps.length || start === undefined || !ids.has(start)) return undefined;
  const about = { title: named(id), summary: named(id), purpose: [], scope: [], marks: '', waivers: [] };
  return { id, slug: 'x', ...about, start, steps: steps.map(stepOf) };
};
