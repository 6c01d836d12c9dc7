/** What is kept from one build for the next changes nothing but the time: every site is byte for byte what it is when made anew. */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeManyEditions } from '../support/editions.ts';
import { thirdFolder } from '../support/handbooks.ts';
import { astro, copyProject } from '../support/project-copy.ts';

const root = mkdtempSync(join(tmpdir(), 'kept-pages-'));
afterAll(() => rmSync(root, { recursive: true }), 120_000);
const kept = join(root, 'node_modules/.cache/pages');

const edit = (path: string, ...changes: readonly (readonly [from: string, to: string])[]): void => {
  const file = join(root, path);
  const text = readFileSync(file, 'utf8');
  const edited = changes.reduce((all, [from, to]) => {
    if (!all.includes(from)) throw new Error(`${path} does not say "${from}".`);
    return all.replace(from, to);
  }, text);
  writeFileSync(file, edited);
};

/** Build the site. @returns every file of it, and how many of them were not made anew */
const built = (env: Readonly<Record<string, string>> = {}) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [astro, 'build'], {
    ...{ cwd: root, encoding: 'utf8' as const, maxBuffer: 1e8 },
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
  });
  if (status !== 0) throw new Error(`${stdout}\n${stderr}`);
  const files = readdirSync(join(root, 'dist'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const site = files.map((entry) => {
    const path = join(entry.parentPath, entry.name);
    return [path.slice(join(root, 'dist').length + 1), readFileSync(path).toString('base64')] as const;
  });
  return { site: new Map(site.sort()), asTheyWere: Number(/(\d+) files are as they were/.exec(stdout)?.[1] ?? 0) };
};
type Built = ReturnType<typeof built>;

/** Pagefind numbers its files by what is in them, and compresses them with the time. */
const differing = (a: Built, b: Built): string[] =>
  [...new Set([...a.site.keys(), ...b.site.keys()])].filter(
    (path) => !path.startsWith('pagefind/') && a.site.get(path) !== b.site.get(path),
  );

/** A handbook of two past editions and a draft, in which procedures name each other's steps and records. */
const begin = (): void => {
  copyProject(root);
  const now = join(root, 'now');
  cpSync(thirdFolder, now, { recursive: true });
  edit('now/procedures/5.3-expense-budget/procedure.yaml', [
    'in: [last-year-figures]',
    'in: [last-year-figures, approved-plan]',
  ]);
  writeManyEditions(now, join(root, 'content'), 2);
  rmSync(now, { recursive: true });
  execFileSync(process.execPath, ['src/cli/revise/revise.ts'], { cwd: root, stdio: 'pipe' });
};

const planned = 'content/procedures/5.1-annual-plan/procedure.yaml';
const pastLayout = 'src/layouts/Past.astro';
/** The numbers of questions to be answered again since A/2, as other programs are told. */
const askedAgain = ({ site }: Built): string[] =>
  Buffer.from(site.get('data/changes/A-2..A-3.json') ?? '', 'base64')
    .toString()
    .match(/(?<="questions":)\d+/g) ?? [];
const issue = [
  ...['--issue', '--effective', '2030-01-01', '--approved', 'general-manager=测试 / Test'],
  ...['--reason', '为测试而改。', '--reason-en', 'Changed for a test.'],
];
const pastPages = ({ site }: Built) => [...site].filter(([path]) => /(^|\/)past\/.*\.html$/.test(path));

test('a site of pages that were kept is the site as it is made anew', () => {
  begin();
  const first = built();
  expect(first.asTheyWere).toBe(0);
  expect(pastPages(first).length).toBeGreaterThan(20);

  // Of a shelf that was damaged in the middle what is whole is taken; another place takes nothing of it.
  const [shelf] = readdirSync(kept) as [string];
  const bytes = readFileSync(join(kept, shelf));
  bytes.fill(0, Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 50_000);
  writeFileSync(join(kept, shelf), bytes);
  const damaged = built();
  expect(differing(damaged, first)).toEqual([]);
  expect(damaged.asTheyWere).toBeGreaterThan(100);
  expect(built({ BASE_PATH: '/manual/' }).asTheyWere).toBe(0);

  // One procedure says something else; others name its steps.
  edit(
    planned,
    ['zh: 计划报批', 'zh: 计划送批'],
    ['zh: 每个人都知道目标。', 'zh: 每个人都明白目标。'],
    ['roles: [divisions]', 'roles: [division-manager]'],
    ['zh: 暂不报批', 'zh: 暂缓报批'],
    ['zh: 计划可行吗', 'zh: 计划真的可行吗'],
  );
  const edited = built();
  expect(edited.asTheyWere).toBeGreaterThan(100);
  expect(differing(edited, first).length).toBeGreaterThan(10);

  edit(pastLayout, ['class="past-page"', 'class="past-page other"']);
  const recoded = built();
  expect(recoded.asTheyWere).toBe(0);
  for (const [path, text] of pastPages(recoded))
    expect(Buffer.from(text, 'base64').toString(), path).toContain('past-page other');
  edit('content/handbook.yaml', ['number: ', 'languages: [en, zh]\nnumber: ']);
  const turned = built();
  for (const [path, text] of pastPages(turned))
    expect(Buffer.from(text, 'base64').toString(), path).toContain(path.startsWith('zh/') ? 'lang="zh-CN"' : 'lang="en"');

  // What is issued is followed by another: of a difference that no longer leads to the edition of today nothing is to be taken again.
  edit('content/handbook.yaml', ['languages: [en, zh]\n', '']);
  edit(pastLayout, ['past-page other', 'past-page']);
  expect(askedAgain(edited).some((count) => count !== '0')).toBe(true);
  for (const args of [issue, []])
    execFileSync(process.execPath, ['src/cli/revise/revise.ts', ...args], { cwd: root, stdio: 'pipe' });
  const issued = built();
  expect(new Set(askedAgain(issued))).toEqual(new Set(['0']));

  // As it was issued, with nothing kept, and nothing that can be kept.
  rmSync(join(root, 'node_modules/.cache'), { recursive: true });
  mkdirSync(join(root, 'node_modules/.cache'));
  writeFileSync(kept, 'no folder');
  const anew = built();
  expect(anew.asTheyWere).toBe(0);
  expect(differing(issued, anew)).toEqual([]);
}, 600_000);
