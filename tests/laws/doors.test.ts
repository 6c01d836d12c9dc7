import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesBelow, importsOf, isProgram, type Source, targetOf, treeOf } from './sources.ts';

/** `x.served.ts` is a door to the server; in the copy that opens from a folder `x.folder.ts` stands in its place. */
const inPages = filesBelow('src').filter((it) => isProgram(it) && /^src\/islands?\//.test(it.path));
const served = inPages.filter(({ path }) => path.endsWith('.served.ts'));
const paths = new Set(inPages.map(({ path }) => path));
const twinOf = (path: string): string => path.replace(/served\.ts$/, 'folder.ts');

/** Calls of `fetch`, new workers, and imports of what is not known to the build. */
const asksServer = (source: Source): boolean => {
  let asks = false;
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'fetch') asks = true;
    if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      !ts.isStringLiteral(node.arguments[0]!)
    )
      asks = true;
    if (
      ts.isNewExpression(node) &&
      /^(Shared)?Worker$|^XMLHttpRequest$|^EventSource$|^WebSocket$/.test(node.expression.getText())
    )
      asks = true;
    ts.forEachChild(node, visit);
  };
  visit(treeOf(source));
  return asks;
};

const exportsOf = (source: Source): string[] =>
  [...source.text.matchAll(/^export (?:const|function|class) (\w+)/gm)].map(([, name]) => name!).sort();

describe('What a page has of the server', () => {
  test('comes by a door alone', () => {
    const doors = [...served.map(({ path }) => path), ...served.map(({ path }) => twinOf(path))];
    expect(inPages.length).toBeGreaterThan(200);
    expect(inPages.filter((it) => !doors.includes(it.path) && asksServer(it)).map(({ path }) => path)).toEqual([]);
    expect(served.some(asksServer)).toBe(true);
  });

  test('has a counterpart for the folder that gives the same', () => {
    expect(served.length).toBeGreaterThan(1);
    for (const source of served) {
      const twin = inPages.find(({ path }) => path === twinOf(source.path));
      expect(twin, `${twinOf(source.path)} is missing`).toBeDefined();
      expect(exportsOf(twin!)).toEqual(exportsOf(source));
    }
  });

  test('is changed for it by the build alone', () => {
    const named = inPages.flatMap((source) =>
      importsOf(source).map((specifier) => ({ source, target: targetOf(source, specifier) })),
    );
    expect(
      named.filter(({ target }) => target.endsWith('.folder.ts') && paths.has(target)).map(({ source }) => source.path),
    ).toEqual([]);
  });
});
