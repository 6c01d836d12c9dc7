/** A function that does not fit on a screen is split, or says why not. */
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { filesBelow, isProgram, type Source, treeOf } from './sources.ts';

/** As many lines as fit on a screen. */
const MOST = 45;

/** Longer than that, and why: `src/walk/x.ts name`. */
const longer: Readonly<Record<string, string>> = {
  'src/simulate/engine/alone.ts walk':
    'the innermost loop of a million cases: its sums live in local names, which a call would cost',
};

interface Measured {
  readonly name: string;
  readonly lines: number;
}

const nameOf = (node: ts.SignatureDeclaration): string => {
  if (node.name) return node.name.getText();
  const { parent } = node;
  return ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) ? parent.name.getText() : '(nameless)';
};

/** Functions, methods and arrows of a program with their lines, those within counted too. */
const functionsOf = (source: Source): Measured[] => {
  const tree = treeOf(source);
  const found: Measured[] = [];
  const lineOf = (at: number): number => tree.getLineAndCharacterOfPosition(at).line;
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body)
      found.push({
        name: `${source.path} ${nameOf(node)}`,
        lines: lineOf(node.getEnd()) - lineOf(node.getStart(tree)) + 1,
      });
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

/** Where something is called `it`, whose kind is known. */
const namelessIn = (source: Source): string[] => {
  const tree = treeOf(source);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isParameter(node) || ts.isVariableDeclaration(node)) && node.name.getText(tree) === 'it')
      found.push(`${source.path}:${tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1}`);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
};

const long = filesBelow('src')
  .filter(isProgram)
  .flatMap(functionsOf)
  .filter(({ lines }) => lines > MOST);

describe('Functions', () => {
  test('a function is measured from its first line to its last', () => {
    const text = `export const a = () => {\n${'  b();\n'.repeat(44)}};\nclass C {\n  d() {\n    return 1;\n  }\n}\n`;
    expect(functionsOf({ path: 'src/x.ts', text })).toEqual([
      { name: 'src/x.ts a', lines: 46 },
      { name: 'src/x.ts d', lines: 3 },
    ]);
  });

  test('what is passed on is called by what it is, not `it`', () => {
    expect(namelessIn({ path: 'src/x.ts', text: 'a.map((it) => it.b);\nconst it = 1;\n' })).toEqual([
      'src/x.ts:1',
      'src/x.ts:2',
    ]);
    expect(filesBelow('src').filter(isProgram).flatMap(namelessIn)).toEqual([]);
  });

  test(`none has more than ${MOST} lines, or a reason`, () => {
    const over = long.filter(({ name }) => !(name in longer));
    expect(over.map(({ name, lines }) => `${name}: ${lines} lines; split it`)).toEqual([]);
  });

  test('a reason that is no longer needed is taken out', () => {
    expect(Object.keys(longer).filter((name) => !long.some((it) => it.name === name))).toEqual([]);
  });
});
