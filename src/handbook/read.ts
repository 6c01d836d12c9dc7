/** Reads a content folder from disk, checks it whole, and gives it only without errors. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import {
  type Checked,
  type Content,
  check,
  type Files,
  languagesIn,
  procedureFiles,
  readYaml,
  registerFiles,
  report,
  terminalLocale,
} from '../check/index.ts';
import { decodeText } from '../exchange/encoding.ts';
import { type Locale, Problem } from '../procedure/index.ts';
import { pastTexts, reachBetween, readPast } from './past.ts';

export type { Content } from '../check/index.ts';
export { publishedOf } from './published.ts';
export { type RoleTouched, type Touched, teachingIn, touchedBy, touchedByWhole } from './touched.ts';

/** The folder the handbook is read from: `content/`, or what HANDBOOK_CONTENT names. */
export const contentFolder = (): string => resolve(process.env['HANDBOOK_CONTENT'] || 'content');

/** Files of a content folder that the site serves as they are: pictures, forms, an icon of its own. */
export const servedFolder = (folder = contentFolder()): string => join(folder, 'public');

/** The picture that stands for the site where it is linked, if the content folder has one. */
export const previewPicture = (): string | undefined =>
  ['preview.webp', 'preview.png', 'preview.jpg'].find((file) => existsSync(join(servedFolder(), file)));

/** The languages a content folder says it is in, whatever else is wrong with it. */
export const languagesNamed = (folder: string): readonly Locale[] => {
  const file = join(folder, 'handbook.yaml');
  return languagesIn(existsSync(file) ? readYaml(file, decodeText(readFileSync(file)).text).value : undefined);
};

/** Every file below a folder, hidden ones and what editors leave aside. */
const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter((path) => !/(^|\/)([.~]|node_modules\/)/.test(path))
    .sort();

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory();
const isContent = (folder: string): boolean =>
  isFolder(join(folder, 'procedures')) || existsSync(join(folder, 'handbook.yaml'));

/** The content folder a folder lies in, or one that lies in it. */
const meant = (folder: string): string | undefined =>
  [join(folder, 'content'), dirname(folder), dirname(dirname(folder))].find(isContent);

/**
 * The texts of a content folder.
 * @throws Problem where there is no such folder, or it is not one of content.
 */
export const filesIn = (folder: string): Files => {
  if (!isFolder(folder)) throw new Problem(`There is no folder "${folder}".`, 'Name a content folder, or none for content/.');
  if (!isContent(folder)) {
    const near = meant(folder);
    throw new Problem(
      `"${folder}" is no content folder: it has neither handbook.yaml nor procedures/.`,
      near ? `Did you mean "${near}"?` : 'Name the folder that holds them.',
    );
  }
  const below = join(folder, 'procedures');
  const procedures = isFolder(below) ? readdirSync(below).filter((name) => isFolder(join(below, name))) : [];
  const wanted = [
    ...registerFiles,
    ...procedures.flatMap((name) => procedureFiles.map((file) => `procedures/${name}/${file}`)),
  ];
  const paths = filesBelow(folder);
  const there = new Set(paths);
  const decoded = wanted
    .filter((path) => there.has(path))
    .map((path) => ({ path, ...decodeText(readFileSync(join(folder, path))) }));
  return {
    texts: new Map(decoded.map(({ path, text }) => [path, text])),
    procedures: procedures.sort(),
    paths,
    past: pastTexts(folder),
    encodings: new Map(decoded.filter(({ encoding }) => encoding !== 'utf-8').map(({ path, encoding }) => [path, encoding])),
    served: [join(process.cwd(), 'public'), servedFolder(folder)].flatMap((entry) =>
      isFolder(entry) ? filesBelow(entry) : [],
    ),
  };
};

/** Check the files of a content folder, wherever they are. */
export const checkFiles = (files: Files): Checked => check(files, readPast, reachBetween);

/** Check a content folder. */
export const checkFolder = (folder: string): Checked => checkFiles(filesIn(folder));

/**
 * The content of a folder that was checked.
 * @throws Problem with the whole report where it has errors.
 */
export const contentOf = ({ content, issues }: Checked, folder: string): Content => {
  if (content) return content;
  const path = relative(process.cwd(), folder) || '.';
  throw new Problem(
    `The content has errors.\n${report(issues, path, terminalLocale(process.env))}\n`,
    'Mend them; "npm run check" tells them again.',
  );
};

/**
 * The content of a folder.
 * @throws Problem with the whole report where it has errors.
 */
export const readContent = (folder: string): Content => contentOf(checkFolder(folder), folder);

/**
 * The content of a folder, also where nothing but document control has errors: what is being edited is compared and tried before a
 * revision is opened for it.
 * @throws Problem with the whole report where it has others.
 */
export const readableContent = (folder: string): Content => {
  const checked = checkFolder(folder);
  return checked.readable ?? contentOf(checked, folder);
};

declare global {
  var handedOver: Content | undefined;
}

/** Before a build the content was checked: the pages, bundled with modules of their own, need not read it again. */
export const handOver = (content: Content): void => {
  globalThis.handedOver = content;
};
