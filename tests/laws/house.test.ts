/** The tour of the house in `src/README.md`: its picture is the one the imports draw, and it leads only to what is there. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { arrowsOf, pictureOf, restsOn } from './house.ts';
import { mayImport } from './rooms.ts';
import { filesBelow, importsOf, isOurs, isProgram, root, targetOf } from './sources.ts';

const tour = readFileSync(`${root}src/README.md`, 'utf8');
const imports = filesBelow('src')
  .filter(isProgram)
  .flatMap((source) =>
    importsOf(source)
      .filter(isOurs)
      .map((specifier) => ({ from: source.path, to: targetOf(source, specifier) })),
  );

describe('The tour of the house', () => {
  test('shows the picture the imports draw', () => {
    expect(/```mermaid\n([\s\S]*?)\n```/.exec(tour)?.[1]).toBe(pictureOf(imports));
  });

  test('an arrow that others make up for is left out, and no other', () => {
    const at = (from: string, to: string) => ({ from: `src/${from}/a.ts`, to: `src/${to}/b.ts` });
    const rooms = restsOn([at('pages', 'walk'), at('pages', 'procedure'), at('walk', 'procedure'), at('walk', 'walk')]);
    expect(arrowsOf(rooms)).toEqual(['  pages --> walk', '  walk --> procedure']);
  });

  test('has a line for every room, and for no other', () => {
    const told = [...tour.matchAll(/^\| `(\w+)` +\|/gm)].map(([, room]) => room!);
    expect(told.toSorted()).toEqual(Object.keys(mayImport).toSorted());
  });

  test('leads only to files and folders that there are', () => {
    const named = [...tour.matchAll(/`((?:src|tests|content)\/[\w./[\]-]*)`/g)].map(([, path]) => path!);
    expect(named.length).toBeGreaterThan(10);
    expect(named.filter((path) => !existsSync(root + path))).toEqual([]);
  });
});
