/** Editions as they were issued: `past/<edition>-<revision>/`, read by the schema alone, so that a rule of today refuses nothing of yesterday. */
import {
  contentPrint,
  type Figure,
  type Handbook,
  type Procedure,
  type RecordEntry,
  type Role,
  withCalled,
  withDeputies,
  withFigures,
} from '../procedure/index.ts';
import * as schema from '../procedure/schema.ts';
import { error, type Issue } from './issue.ts';
import { governingFirst, languagesIn } from './languages.ts';
import { parse } from './schema/parse.ts';
import { readYaml } from './yaml/source.ts';

/** What of the content is kept of an issued edition. */
export interface Frozen {
  readonly handbook: Pick<Handbook, 'number' | 'title' | 'languages'>;
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
  readonly procedures: readonly Procedure[];
  /** The content fingerprint of each procedure. */
  readonly prints: Readonly<Record<string, string>>;
}

export type ReadFrozen = { readonly frozen: Frozen } | { readonly issues: readonly Issue[] };

const kindOf = (path: string): 'handbook' | 'roles' | 'records' | 'figures' | 'procedure' | undefined =>
  (['handbook', 'roles', 'records', 'figures'] as const).find((kind) => path === `${kind}.yaml`) ??
  (/^procedures\/[^/]+\/procedure\.yaml$/.test(path) ? 'procedure' : undefined);

/** Whether a file of the content belongs to what is kept of an issued edition. */
export const isFrozenFile = (path: string): boolean => kindOf(path) !== undefined;

/** The content fingerprints of procedures, by id. */
export const printsOf = ({
  procedures,
  ...registers
}: Pick<Frozen, 'procedures' | 'roles' | 'records'>): Readonly<Record<string, string>> =>
  Object.fromEntries(procedures.map((procedure) => [procedure.id, contentPrint(procedure, registers)]));

/** What else a company says at the head of its handbook is no part of the document, and may have other keys by now. */
const headOf = (value: unknown): Frozen['handbook'] | undefined => {
  const { number, title } = (value ?? {}) as { number?: unknown; title?: unknown };
  const read = schema.inLanguages(governingFirst(value), () => schema.text.safeParse(title));
  return typeof number === 'string' && read.success
    ? { number, title: read.data, languages: [...languagesIn(value)] }
    : undefined;
};

/**
 * @param folder its path below the content folder, for what is told
 * @param texts by path below its folder
 */
export const readFrozen = (folder: string, texts: ReadonlyMap<string, string>): ReadFrozen => {
  const found = { handbook: [], roles: [], records: [], figures: [], procedure: [] } as Record<
    NonNullable<ReturnType<typeof kindOf>>,
    unknown[]
  >;
  const issues: Issue[] = [];
  const head = readYaml('handbook.yaml', texts.get('handbook.yaml') ?? '').value;
  const reading = governingFirst(head);
  for (const [path, text] of texts) {
    const kind = kindOf(path);
    if (!kind) continue;
    const source = readYaml(`${folder}/${path}`, text);
    if (kind === 'handbook') {
      const read = headOf(source.value);
      if (read) found.handbook.push(read);
      else issues.push(error('past-file-missing', source.file, 1));
      continue;
    }
    const { value, issues: told } = parse(kind, source, reading);
    if (value === undefined) issues.push(...told);
    else found[kind].push(value);
  }
  for (const kind of ['handbook', 'roles', 'records'] as const)
    if (!texts.has(`${kind}.yaml`)) issues.push(error('past-file-missing', `${folder}/${kind}.yaml`, 1));
  if (issues.length > 0) return { issues };
  const figures = (found.figures[0] ?? []) as Figure[];
  const procedures = withCalled(found.procedure as Procedure[])
    .map((procedure) => withDeputies(withFigures(procedure, figures), (found.roles[0] ?? []) as Role[]))
    .sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true }));
  const body = { roles: found.roles[0] as Role[], records: found.records[0] as RecordEntry[], procedures };
  return { frozen: { handbook: found.handbook[0] as Frozen['handbook'], ...body, prints: printsOf(body) } };
};
