/** Reads a content folder from disk, checks it whole, and gives it only without errors. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Problem } from '../procedure/index.ts';
import type { Content } from '../procedure/rules/index.ts';
import { type Checked, check, type Files, report } from './check/index.ts';

export type { Content } from '../procedure/rules/index.ts';

/** The folder the handbook is read from: `content/`, or what HANDBOOK_CONTENT names. */
export const contentFolder = (): string => process.env['HANDBOOK_CONTENT'] ?? join(process.cwd(), 'content');

const read = (folder: string, path: string): [string, string][] => {
  const file = join(folder, path);
  return existsSync(file) && statSync(file).isFile() ? [[path, readFileSync(file, 'utf8')]] : [];
};

/**
 * The texts of a content folder.
 * @throws Problem where there is no such folder, or it is not one of content.
 */
export const filesIn = (folder: string): Files => {
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new Problem(`There is no folder "${folder}".`, 'Name a content folder, or none for content/.');
  const below = join(folder, 'procedures');
  if (!existsSync(below) && !existsSync(join(folder, 'handbook.yaml'))) {
    throw new Problem(
      `"${folder}" is no content folder: it has neither handbook.yaml nor procedures/.`,
      'Name the folder that holds them.',
    );
  }
  const procedures = existsSync(below) ? readdirSync(below).filter((name) => statSync(join(below, name)).isDirectory()) : [];
  const paths = [
    ...['handbook', 'roles', 'records', 'findings'].map((name) => `${name}.yaml`),
    ...procedures.flatMap((name) => ['procedure.yaml', 'zh.mdx', 'en.mdx'].map((file) => `procedures/${name}/${file}`)),
  ];
  return { texts: new Map(paths.flatMap((path) => read(folder, path))), procedures: procedures.sort() };
};

/** Check a content folder. */
export const checkFolder = (folder: string): Checked => check(filesIn(folder));

/**
 * The content of a folder.
 * @throws Problem with the whole report where it has errors.
 */
export const readContent = (folder: string): Content => {
  const { content, issues } = checkFolder(folder);
  if (content) return content;
  const path = relative(process.cwd(), folder) || '.';
  throw new Problem(`The content has errors.\n${report(issues, path, 'en')}\n`, 'Mend them; "npm run check" tells them again.');
};
