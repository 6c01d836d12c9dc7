/** The files of the project as the laws read them: path, text, and what each imports. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const root = fileURLToPath(new URL('../../', import.meta.url));

export interface Source {
  /** From the project's root: `src/procedure/net.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Every file below a folder of the project, in order of path. */
export const filesBelow = (folder: string): Source[] =>
  readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
    .filter((it) => it.isFile())
    .map((it) => `${it.parentPath}/${it.name}`.slice(root.length))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8') }));

export const isProgram = ({ path }: Source): boolean => /\.(ts|tsx|mjs|astro)$/.test(path);

/** The program in an .astro file: what stands between its fences, and in its scripts. */
const programOf = ({ path, text }: Source): string => {
  if (!path.endsWith('.astro')) return text;
  const fence = /^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '';
  const scripts = [...text.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script!);
  return [fence, ...scripts].join('\n');
};

/** The syntax tree of a program; of an .astro file, that of its fences and scripts. */
export const treeOf = (source: Source): ts.SourceFile =>
  ts.createSourceFile(
    source.path,
    programOf(source),
    ts.ScriptTarget.Latest,
    true,
    source.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  );

/** What a program imports, statically or not, types included, as it is written: `../procedure/index.ts`, `zod`. */
export const importsOf = (source: Source): string[] =>
  ts.preProcessFile(programOf(source), true, true).importedFiles.map(({ fileName }) => fileName);

export const isOurs = (specifier: string): boolean => specifier.startsWith('.');

/** The path from the project's root of an import of ours. */
export const targetOf = ({ path }: Source, specifier: string): string =>
  posix.join(posix.dirname(path), specifier.replace(/\?.*$/, ''));

/** The package of an import from outside: `preact/hooks` is preact's, `node:fs` is `node`. */
export const packageOf = (specifier: string): string =>
  specifier.startsWith('node:') ? 'node' : specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/');

/** Strings and templates of a program; what stands in comments is left out. */
export const stringsOf = (source: Source): string[] => {
  const strings: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)) strings.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(treeOf(source));
  return strings;
};
