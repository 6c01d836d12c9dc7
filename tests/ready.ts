/**
 * `npm run ready`: what a change must still do before it lands. Runs what is quick, one thing after another, tells each outcome with what
 * would do, and names the browser tests that concern the rooms it touched. `npm run ready -- <commit>` looks at all since a commit.
 */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';

interface Gate {
  readonly name: string;
  readonly command: readonly string[];
  /** What would do where it fails. */
  readonly mend: string;
}

/** In the order in which they are worth mending. */
const gatesSince = (since: string): readonly Gate[] => [
  { name: 'types', command: ['npm', 'run', '-s', 'types'], mend: 'Mend what the compiler names.' },
  { name: 'lint', command: ['npm', 'run', '-s', 'lint'], mend: 'npm run format mends the form; names nobody takes go.' },
  { name: 'content', command: ['npm', 'run', '-s', 'check'], mend: 'Each line of the report says what would do.' },
  { name: 'build', command: ['npm', 'run', '-s', 'build'], mend: 'The message names the page.' },
  { name: 'laws', command: ['npm', 'run', '-s', 'test:unit', '--', 'tests/laws'], mend: 'src/README.md says what goes where.' },
  {
    name: 'units',
    command: ['npm', 'run', '-s', 'test:unit', '--', '--changed', since, '--passWithNoTests'],
    mend: 'These tests import what was changed.',
  },
  {
    name: 'weights',
    command: ['npm', 'run', '-s', 'test:unit', '--', 'tests/limits'],
    mend: 'Load it later, or leave it out; a ceiling is raised only with a reason.',
  },
];

/** Which browser tests open what a folder makes. What stands below `src` and is not named here concerns all of them. */
export const concerns: Readonly<Record<string, readonly string[]>> = {
  'src/islands/audit': ['audit', 'audit-sharing', 'audit-sound', 'kept'],
  'src/islands/calculators': ['calculators', 'kept'],
  'src/islands/drawing': ['drawing'],
  'src/islands/changes': ['editions'],
  'src/islands/control': ['editions', 'site'],
  'src/changes': ['editions'],
  'src/islands/filter': ['site', 'rehearse-answer', 'role-path'],
  'src/islands/continue': ['site', 'train'],
  'src/islands/contents': ['site', 'print'],
  'src/islands/records': ['records', 'records-case', 'kept'],
  'src/islands/rehearse': ['rehearse', 'rehearse-answer', 'rehearse-period'],
  'src/islands/search': ['search'],
  'src/islands/train': ['train', 'train-cases', 'train-storage', 'role-path', 'pupil', 'scorm'],
  'src/islands/walk': ['walk', 'kept', 'keys'],
  'src/audit': ['audit', 'audit-sharing'],
  'src/cli/scorm': ['scorm'],
  'src/conform': ['records', 'records-case'],
  'src/diagram': ['drawing', 'print', 'paper'],
  'src/formulas': ['calculators'],
  'src/simulate': ['rehearse', 'rehearse-answer', 'rehearse-period'],
  'src/train': ['train', 'train-cases', 'role-path', 'pupil', 'scorm'],
  'src/walk': ['walk'],
  'src/cli': [],
  'src/check': [],
  'src/verify': [],
};

/** The browser tests a change concerns, by name; `all` where something is touched that every page has a part in. */
export const concerned = (paths: readonly string[]): readonly string[] | 'all' => {
  const found = new Set<string>();
  for (const path of paths) {
    const own = /^tests\/browser\/([\w-]+)\.spec\.ts$/.exec(path)?.[1];
    if (own) found.add(own);
    if (!/^(src|content|public)\//.test(path) || path.endsWith('.md')) continue;
    const folders = Object.keys(concerns).filter((folder) => path.startsWith(`${folder}/`));
    const nearest = folders.toSorted((a, b) => b.length - a.length)[0];
    if (nearest === undefined) return 'all';
    for (const name of concerns[nearest]!) found.add(name);
  }
  return [...found].toSorted();
};

const linesOf = (command: string, given: readonly string[]): string[] =>
  spawnSync(command, given, { encoding: 'utf8' }).stdout.split('\n').filter(Boolean);

const changedSince = (commit: string): string[] => [
  ...linesOf('git', ['diff', '--name-only', commit]),
  ...linesOf('git', ['ls-files', '--others', '--exclude-standard']),
];

const pass = ({ name, command: [program, ...given], mend }: Gate): boolean => {
  const { status, stdout, stderr } = spawnSync(program!, given, { encoding: 'utf8' });
  console.log(status === 0 ? `✓ ${name}` : `✗ ${name}: ${mend}\n${stdout}${stderr}`);
  return status === 0;
};

const main = (): void => {
  const since = process.argv[2] ?? 'HEAD';
  const failed = gatesSince(since).filter((gate) => !pass(gate));
  const specs = concerned(changedSince(since));
  if (specs === 'all') console.log('→ npm run test:browser: every page has a part in what was touched.');
  else if (specs.length > 0) console.log(`→ npm run test:browser -- ${specs.map((spec) => `browser/${spec}.spec`).join(' ')}`);
  process.exitCode = failed.length === 0 ? 0 : 1;
};

if (import.meta.url === pathToFileURL(process.argv[1]!).href) main();
