import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { awaited, islandDoor, mayImport, packageDoors, roomOf, sideDoors, usedWithoutImport, withoutDoor } from './rooms.ts';
import { filesBelow, importsOf, isOurs, isProgram, packageOf, root, type Source, targetOf } from './sources.ts';

const programs = filesBelow('src').filter(isProgram);
const edges = programs.flatMap((source) => importsOf(source).map((specifier) => ({ source, specifier })));
const ours = edges
  .filter(({ specifier }) => isOurs(specifier))
  .map(({ source, specifier }) => ({ from: source.path, to: targetOf(source, specifier) }));
const told = ({ from, to }: { from: string; to: string }) => `${from} imports ${to}`;

/** `islands/walk` stands in the table as islands. */
const lineOf = (room: string): string => room.split('/')[0]!;

const allowed = (from: string, to: string): boolean =>
  from === to || (mayImport[lineOf(from)]?.includes(lineOf(to)) ?? from === 'env');

const isDoor = (to: string): boolean =>
  to in sideDoors || lineOf(roomOf(to)) in withoutDoor || islandDoor.test(to) || to === `src/${roomOf(to)}/index.ts`;

/** Files that reach themselves by what they import, each with those it shares that with (Tarjan 1972). */
const circlesOf = (arrows: readonly { readonly from: string; readonly to: string }[]): string[][] => {
  const nexts = new Map(
    Array.from(
      Map.groupBy(arrows, ({ from }) => from),
      ([from, own]) => [from, own.map(({ to }) => to)],
    ),
  );
  const [order, lowest, open, circles] = [
    new Map<string, number>(),
    new Map<string, number>(),
    [] as string[],
    [] as string[][],
  ];
  const visit = (file: string): void => {
    order.set(file, order.size);
    lowest.set(file, order.get(file)!);
    open.push(file);
    for (const next of nexts.get(file) ?? []) {
      if (!order.has(next)) visit(next);
      if (open.includes(next)) lowest.set(file, Math.min(lowest.get(file)!, lowest.get(next)!));
    }
    if (lowest.get(file) !== order.get(file)) return;
    const circle = open.splice(open.indexOf(file));
    if (circle.length > 1) circles.push(circle.sort());
  };
  for (const file of nexts.keys()) if (!order.has(file)) visit(file);
  return circles;
};

describe('The import law', () => {
  test('reads imports, static, dynamic, of types and in an .astro file', () => {
    const text =
      "---\nimport type { A } from '../a.ts';\n---\n<p/>\n<script>\nimport '../b.ts'; const c = import('c');\n</script>";
    const source: Source = { path: 'src/components/X.astro', text };
    expect(importsOf(source)).toEqual(['../a.ts', '../b.ts', 'c']);
    expect(targetOf(source, '../a.ts')).toBe('src/a.ts');
    expect(edges.length).toBeGreaterThan(300);
  });

  test('every room of src/ has its line in the table', () => {
    const rooms = new Set(programs.map(({ path }) => lineOf(roomOf(path))).filter((room) => room !== 'env'));
    expect([...rooms].filter((room) => !(room in mayImport))).toEqual([]);
  });

  test('the table itself leads only downward', () => {
    const depth = (room: string, seen: readonly string[] = []): number => {
      expect(seen).not.toContain(room);
      return 1 + Math.max(0, ...(mayImport[room] ?? []).map((below) => depth(below, [...seen, room])));
    };
    for (const room of Object.keys(mayImport)) expect(depth(room)).toBeGreaterThan(0);
  });

  test('a room imports only the rooms below it, never up and never sideways', () => {
    expect(ours.filter(({ from, to }) => !allowed(roomOf(from), roomOf(to))).map(told)).toEqual([]);
  });

  test('another room is entered by its door', () => {
    const strangers = ours.filter(({ from, to }) => roomOf(from) !== roomOf(to));
    expect(strangers.filter(({ to }) => !isDoor(to)).map(told)).toEqual([]);
  });

  test('nobody goes out by the door of his own room', () => {
    const own = ({ from, to }: { from: string; to: string }) =>
      posix.basename(to) === 'index.ts' && roomOf(from) === roomOf(to) && from.startsWith(`${posix.dirname(to)}/`);
    expect(ours.filter(own).map(told)).toEqual([]);
  });

  test('every side door is in use', () => {
    expect(Object.keys(sideDoors).filter((door) => !ours.some(({ to }) => to === door))).toEqual([]);
  });

  test('files import each other in no circle, types included, but where the words of all languages have one type made of all areas', () => {
    expect(
      circlesOf([
        { from: 'a', to: 'b' },
        { from: 'b', to: 'c' },
        { from: 'c', to: 'a' },
        { from: 'c', to: 'd' },
      ]),
    ).toEqual([['a', 'b', 'c']]);
    const circles = circlesOf(ours);
    expect(circles.filter((circle) => !circle.includes('src/i18n/further.ts'))).toEqual([]);
    expect(circles.flat().filter((path) => !path.startsWith('src/i18n/'))).toEqual([]);
  });

  test('imports carry the file’s ending, so that Node runs what it finds', () => {
    expect(ours.filter(({ to }) => !/\.(ts|tsx|astro|css|json)$/.test(to)).map(told)).toEqual([]);
  });
});

describe('Packages from outside', () => {
  const outside = edges.filter(({ specifier }) => !isOurs(specifier));
  const names = (key: string): string[] => Object.keys(JSON.parse(readFileSync(`${root}package.json`, 'utf8'))[key]);

  test('each comes in by its declared door', () => {
    const breach = outside.filter(
      ({ source, specifier }) => !packageDoors[packageOf(specifier)]?.some((door) => door.test(source.path)),
    );
    expect(breach.map(({ source, specifier }) => `${source.path} imports ${specifier}`)).toEqual([]);
  });

  test('each that is installed is used', () => {
    const elsewhere = ['astro.config.mjs', 'tests/vitest.config.ts', 'tests/playwright.config.ts'].map((path) => ({
      path,
      text: readFileSync(`${root}${path}`, 'utf8'),
    }));
    const everybody = [...programs, ...filesBelow('tests').filter(isProgram), ...elsewhere];
    const used = new Set(everybody.flatMap(importsOf).map(packageOf));
    const named = [...names('dependencies'), ...names('devDependencies')];
    const excused = { ...usedWithoutImport, ...awaited };
    expect(named.filter((name) => !used.has(name.replace('@types/', '')) && !(name.replace('@types/', '') in excused))).toEqual(
      [],
    );
    expect(Object.keys(awaited).filter((name) => used.has(name) || !named.includes(name))).toEqual([]);
  });

  test('what the site is built with is a dependency; what only tests use is not', () => {
    const needed = new Set(outside.map(({ specifier }) => packageOf(specifier)).filter((name) => name !== 'node'));
    expect([...needed].filter((name) => !names('dependencies').includes(name))).toEqual([]);
  });
});
