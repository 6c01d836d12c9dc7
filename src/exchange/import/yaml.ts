/** A definition as the files of a content folder: what `check` reads, and a person goes on with. */
import { Document, isCollection, isMap, isPair, isScalar, visit } from 'yaml';
import type { Locale, Outcome, Procedure, Step } from '../../procedure/index.ts';
import type { Definition } from './settle.ts';
import type { ImportWords } from './words.ts';

/** What stands on one line where it is a list or a map. */
const inline: ReadonlySet<string> = new Set([
  'name',
  'roles',
  'records',
  'requirements',
  'outcomes',
  'limit',
  'next',
  'sign',
  'aliases',
  'languages',
]);

/** Keys that say nothing, because they say what holds without them. */
const isPlain = (key: string, value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.length === 0 && key !== 'purpose' && key !== 'scope') ||
  (key === 'kind' && (value === 'task' || value === 'record')) ||
  (key === 'origin' && value === 'step') ||
  (key === 'refusal' && value === false) ||
  (key === 'marks' && value === '') ||
  key === 'training' ||
  key === 'families';

/** The value without what goes without saying; a text of one language stands alone. */
const bare = (value: unknown, locale: Locale): unknown => {
  if (Array.isArray(value)) return value.map((entry) => bare(entry, locale));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([key, entry]) => !isPlain(key, entry));
  if (entries.length === 1 && entries[0]![0] === locale) return entries[0]![1];
  return Object.fromEntries(
    entries.flatMap(([key, entry]) => {
      if (key === 'mark') return [[key, entry] as const];
      const plain = bare(entry, locale);
      const isEmpty = typeof plain === 'object' && plain !== null && Object.keys(plain).length === 0 && !Array.isArray(plain);
      return isEmpty ? [] : [[key, plain] as const];
    }),
  );
};

/** Whether what stands in a list is short enough for its line. */
const shortest = 110;

const written = (document: Document): string => {
  const width = (node: unknown): number => JSON.stringify(isCollection(node) ? node.toJSON() : node)?.length ?? 0;
  visit(document, {
    Pair: (_, pair) => {
      if (isScalar(pair.key) && inline.has(String(pair.key.value)) && isCollection(pair.value) && width(pair.value) < shortest)
        pair.value.flow = true;
    },
    Map: (_, map) => {
      if (width(map) < shortest && !map.items.some((pair) => isPair(pair) && isMap(pair.value) && !pair.value.flow))
        map.flow = true;
    },
  });
  if (isCollection(document.contents)) document.contents.flow = false;
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
};

const yamlOf = (value: unknown, locale: Locale, schema: string): string =>
  `# yaml-language-server: $schema=${schema}\n${written(new Document(bare(value, locale), { aliasDuplicateObjects: false }))}`;

/** The order in which a person reads a step. */
const stepKeys = [
  'id',
  'no',
  'kind',
  'name',
  'basis',
  'why',
  'roles',
  'question',
  'requirements',
  'records',
  'calls',
  'bands',
  'sign',
  'veto',
  'limit',
  'outcomes',
  'next',
] as const;

/** A mark that is shown otherwise is written by language, and known by its id. */
const markWritten = ({ mark, signs, ...outcome }: Outcome): object =>
  signs ? { id: mark, mark: signs, ...outcome } : { mark, ...outcome };

const ordered = (step: Step): object => {
  const given: Readonly<Record<string, unknown>> = {
    ...step,
    ...('outcomes' in step && { outcomes: step.outcomes.map(markWritten) }),
    // Who decides by a figure stands in its bands.
    ...('bands' in step && step.bands && { roles: undefined }),
  };
  return Object.fromEntries(stepKeys.flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]]])));
};

const procedureKeys = ({ id, slug, title, summary, purpose, scope, start, steps }: Procedure) => ({
  id,
  slug,
  title,
  summary,
  purpose,
  scope,
  start,
  steps: steps.map(ordered),
});

/** The page of a procedure: the parts it shows, under headings of its language. */
const pageOf = ({ headings }: ImportWords): string =>
  [
    '<DocumentHead />',
    `## ${headings.drawing}`,
    '<Stage />',
    `## ${headings.responsibilities}`,
    '<Responsibilities />',
    `## ${headings.gates}`,
    '<Gates />',
    `## ${headings.records}`,
    '<Records />',
    '',
  ].join('\n\n');

/** The files of a content folder, by their path below it. */
export const filesOf = (
  { handbook, roles, records, figures, procedure }: Definition,
  words: ImportWords,
): ReadonlyMap<string, string> => {
  const { locale } = words;
  const folder = `procedures/${procedure.id}-${procedure.slug}`;
  const schema = (kind: string, up = './'): string => `${up}.schema/${kind}.schema.json`;
  return new Map([
    ['handbook.yaml', yamlOf(handbook, locale, schema('handbook'))],
    ['roles.yaml', yamlOf(roles, locale, schema('roles'))],
    ['records.yaml', yamlOf(records, locale, schema('records'))],
    ...(figures.length > 0 ? [['figures.yaml', yamlOf(figures, locale, schema('figures'))] as const] : []),
    ['findings.yaml', yamlOf([], locale, schema('findings'))],
    [`${folder}/procedure.yaml`, yamlOf(procedureKeys(procedure), locale, schema('procedure', '../../'))],
    [`${folder}/${locale}.mdx`, pageOf(words)],
  ]);
};
