import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesBelow, importsOf, isProgram, type Source, treeOf } from './sources.ts';

/** These run unchanged in the page, in a worker, in the build and in a test. */
const pureRooms = ['procedure', 'walk', 'verify', 'paths', 'simulate', 'conform', 'train', 'audit', 'formulas', 'exchange'];

/** Names of the world outside: the page, the machine, the network. */
const world = new Set(
  'window document navigator location history localStorage sessionStorage fetch process require globalThis self performance crypto setTimeout setInterval queueMicrotask requestAnimationFrame console'.split(
    ' ',
  ),
);

/** Properties that tell the time, throw dice or ask where we are. */
const worldly = new Set(['Date.now', 'Math.random', 'Date.parse']);

const names = (node: ts.Node): string | undefined => (ts.isIdentifier(node) ? node.text : undefined);

/** A name that only labels something: after a dot, before a colon, or where it is being declared. */
const isLabel = (node: ts.Identifier): boolean => {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return 'name' in parent && parent.name === node;
};

const declaredIn = (tree: ts.SourceFile): Set<string> => {
  const found = new Set<string>();
  const visit = (node: ts.Node): void => {
    if ((ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node)) && ts.isIdentifier(node.name))
      found.add(node.name.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

const impurityAt = (node: ts.Node, declared: ReadonlySet<string>): string | undefined => {
  if (ts.isNewExpression(node) && names(node.expression) === 'Date' && !node.arguments?.length) return 'new Date()';
  if (ts.isPropertyAccessExpression(node)) {
    const access = `${names(node.expression)}.${node.name.text}`;
    if (worldly.has(access)) return access;
  }
  if (!ts.isIdentifier(node) || ts.isTypeNode(node.parent) || isLabel(node)) return undefined;
  return world.has(node.text) && !declared.has(node.text) ? node.text : undefined;
};

/** What a program takes from the world outside. */
const impuritiesOf = (source: Source): string[] => {
  const tree = treeOf(source);
  const declared = declaredIn(tree);
  const found = importsOf(source).filter((it) => /^(node|astro):/.test(it));
  const visit = (node: ts.Node): void => {
    const what = impurityAt(node, declared);
    if (what) found.push(what);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found.map((what) => `${source.path}: ${what}`);
};

describe('The model, its readers and the formats are pure', () => {
  test.each([
    ['Date.now()', 'Date.now'],
    ['new Date()', 'new Date()'],
    ['Math.random() * 2', 'Math.random'],
    ['document.title', 'document'],
    ['performance.now()', 'performance'],
    ["import 'node:fs'", 'node:fs'],
  ])('%s is seen', (text, what) => {
    expect(impuritiesOf({ path: 'x.ts', text })).toEqual([`x.ts: ${what}`]);
  });

  test.each(['new Date(0)', 'const document = read(); document.errors', 'it.window', '({ history: [] })', '// Math.random'])(
    '%s is let be',
    (text) => {
      expect(impuritiesOf({ path: 'x.ts', text })).toEqual([]);
    },
  );

  const programs = filesBelow('src').filter((it) => isProgram(it) && pureRooms.includes(it.path.split('/')[1]!));

  test('no clock, no dice, no page, no machine', () => {
    expect(programs.length).toBeGreaterThan(60);
    expect(programs.flatMap(impuritiesOf)).toEqual([]);
  });
});
