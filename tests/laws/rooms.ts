/**
 * The import law as a table. A room is a folder of `src/`; it imports only the rooms named here, itself aside.
 *
 *   pages, cli → layouts → components → islands → island → exchange, i18n → readers → procedure
 *                                     (pages, cli, layouts, components also → handbook, diagram)
 *
 * Never up, and never sideways between readers or between islands. To add a room, give it a line.
 */
const readers = ['walk', 'verify', 'paths', 'simulate', 'conform', 'train', 'audit', 'formulas', 'changes'] as const;
const middle = ['handbook', 'check', 'exchange', 'diagram', 'i18n'] as const;
const ground = [...readers, 'procedure'] as const;

export const mayImport: Readonly<Record<string, readonly string[]>> = {
  pages: ['layouts', 'components', 'islands', 'styles', ...middle, ...ground],
  cli: [...middle, ...ground],
  layouts: ['components', 'islands', 'styles', ...middle, ...ground],
  // An .astro component names the loader its script runs, and draws an island's first view at build time.
  components: ['islands', 'styles', ...middle, ...ground],
  // What runs in the page reads neither files nor Mermaid: an island gets its procedure as data, and draws by the door without Mermaid.
  islands: ['island', 'exchange', 'diagram', 'i18n', ...ground],
  // What all islands share.
  island: ['exchange', 'diagram', 'i18n', ...ground],
  handbook: ['check', 'i18n', 'exchange', 'diagram', ...ground],
  // The check reports in both languages, its sentences stand in i18n; files of every kind, the content's too, are decoded in exchange.
  check: ['i18n', 'exchange', ...ground],
  exchange: [...ground],
  diagram: [],
  i18n: ['procedure'],
  ...Object.fromEntries(readers.map((reader) => [reader, ['procedure']])),
  procedure: [],
  styles: [],
};

/** Islands share what is in `island/`, and nothing else; a folder in `islands/` is a room of its own. */
export const roomOf = (path: string): string => {
  const [, room, ...rest] = path.split('/');
  if (rest.length === 0) return 'env';
  return room === 'islands' && rest.length > 1 ? `islands/${rest[0]}` : room!;
};

/** Rooms whose files are each a thing of its own, so there is no door. */
export const withoutDoor: Readonly<Record<string, string>> = {
  island: 'one file a thing, so that a page loads only what it uses',
  i18n: 'one file an area, so that a page loads only its own words',
  components: 'one file a component',
  layouts: 'one file a layout',
  styles: 'a file or a folder of parts for each area',
};

/** Doors besides a room's `index.ts`, and why. */
export const sideDoors: Readonly<Record<string, string>> = {
  'src/procedure/schema.ts': 'zod, which the page must not load',
  'src/check/schema/json-schema.ts': 'zod, for editors',
  'src/handbook/integrations/oldest.ts': 'the oldest browsers, for whatever writes scripts',
  'src/procedure/calendar/index.ts': 'working time, for whatever counts it; pages that count none do not load it',
  'src/handbook/read.ts': 'the handbook without Astro, for the commands',
  'src/handbook/book.ts': 'the content and what crosses it, without Astro, for the commands',
  'src/handbook/word.ts': 'what a Word document is made of, for pages and commands',
  'src/handbook/drawings.ts': 'the drawings of a procedure, without Astro, for pages and commands',
  'src/diagram/own.ts': 'drawings laid out by ourselves, without Mermaid and threads, for what runs in the page',
  'src/exchange/rows.ts': 'rows as CSV, without the drawings; for the calculators, which are light',
  'src/exchange/encoding.ts': 'what encoding a file is in, without the parsers',
  'src/island/backup.ts': 'all local data as a file; loaded with the drawer that offers it',
  'src/train/reading.ts': 'the learner’s record as a document, without what is taught; for the backup, which is light',
  'src/island/kinds.ts': 'every kind of document, with its reader; loaded with the backup',
  'src/exchange/log.ts': 'case records as files, with their parsers; the drawings know nothing of them',
  'src/exchange/import/index.ts':
    'what others have drawn or written, as a definition; its parsers are loaded when something is brought',
  'src/exchange/import/folder.ts': 'what was brought as a zip; only its worker packs',
  'src/exchange/scorm.ts': 'packages for learning systems; the pages know nothing of them',
  'src/exchange/word/index.ts': 'Word documents; what makes them is loaded when one is asked for',
  'src/exchange/bpmn/index.ts': 'BPMN models; what writes them is loaded when one is asked for',
  'src/handbook/bpmn.ts': 'what a BPMN model is made of, without Astro, for pages and commands',
  'src/exchange/parameters.ts': 'parameters as a file; the drawings know nothing of simulation',
  'src/components/parts/index.ts': 'the parts an MDX page may show',
};

/** What a component's script may start, and what it may draw at build time. */
export const islandDoor = /^src\/islands\/([\w-]+)\/(loader|view|mount|\1|switch|[\w-]+\/view)\.tsx?$/;

/** Each package from outside, and the only places that know it. */
export const packageDoors: Readonly<Record<string, readonly RegExp[]>> = {
  zod: [
    /^src\/procedure\/(schema|schema-parts|schema-approvals|schema-training|schema-history|schema-handbook|schema-calendar|definition)\.ts$/,
    /^src\/check\/schema\/(kinds|json-schema|parse)\.ts$/,
  ],
  yaml: [/^src\/check\/yaml\/\w+\.ts$/, /^src\/exchange\/import\/yaml\.ts$/],
  satteri: [/^src\/check\/mdx\.ts$/],
  mermaid: [/^src\/diagram\/mermaid\.ts$/],
  linkedom: [/^src\/diagram\/mermaid\.ts$/, /^src\/handbook\/integrations\/folder\.ts$/],
  esbuild: [/^src\/cli\/offline\/scripts\.ts$/],
  'opencc-js': [/^src\/handbook\/integrations\/traditional\.ts$/],
  pagefind: [/^src\/handbook\/integrations\/search\.ts$/],
  astro: [
    /^src\/env\.d\.ts$/,
    /^src\/pages\//,
    /^src\/cli\/offline\/offline\.ts$/,
    /^src\/handbook\/(texts|integrations\/[\w-]+)\.ts$/,
  ],
  papaparse: [/^src\/exchange\/csv\.ts$/],
  'read-excel-file': [/^src\/exchange\/xlsx\.ts$/],
  htmlparser2: [/^src\/exchange\/import\/table\/(html|document)\.ts$/],
  saxes: [/^src\/exchange\/(xes|bpmn\/in\/xml)\.ts$/],
  docx: [/^src\/exchange\/word\/(index|runs|paragraphs|shapes|packed)\.ts$/],
  'bpmn-moddle': [/^src\/exchange\/bpmn\/\w+\.ts$/],
  'zeebe-bpmn-moddle': [/^src\/exchange\/bpmn\/index\.ts$/],
  playwright: [/^src\/cli\/paper\/\w+\.ts$/],
  fflate: [
    /^src\/exchange\/(log-compression|word\/packed|import\/folder)\.ts$/,
    /^src\/cli\/(scorm\/package|offline\/offline)\.ts$/,
  ],
  nanostores: [/^src\/islands\//],
  '@nanostores/preact': [/^src\/islands\//],
  '@nanostores/persistent': [/^src\/islands\//],
  preact: [/^src\/islands\//, /^src\/island\/parts\//, /^src\/components\/(Calculator|control\/ProcedureChange)\.astro$/],
  'preact-render-to-string': [/^src\/components\/(Calculator|control\/ProcedureChange)\.astro$/],
  'ts-fsrs': [/^src\/train\//],
  'd3-scale': [/^src\/islands\/rehearse\/plots\//],
  'd3-shape': [/^src\/islands\/rehearse\/plots\//],
  node: [/^src\/(diagram|handbook|cli)\//],
};

/** Used without an import, and by whom. */
export const usedWithoutImport: Readonly<Record<string, string>> = {
  'bpmnlint-plugin-camunda-compat': 'the rules of Camunda 8, which bpmnlint finds by name',
  '@astrojs/check': 'npm run types',
  '@biomejs/biome': 'npm run lint',
  knip: 'npm run lint',
  node: 'puts Node 24 first on the path of every script',
  'scorm-again': 'the runtime in which the tests open our SCORM packages; its file is read as text',
  'node-scorm-packager': 'carries the schemas of SCORM 1.2, which the manifests are checked against',
};

/** Installed ahead of the work that needs it. Take a line out when the work is there. */
export const awaited: Readonly<Record<string, string>> = {};
