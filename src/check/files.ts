/** The files of a content folder: those that are read, those that are not UTF-8, and those that nothing reads. */
import { locales, nearest } from '../procedure/index.ts';
import { error, type Issue } from './issue.ts';

export interface Files {
  /** Text by path below the folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** Names of the folders below `procedures/`. */
  readonly procedures: readonly string[];
  /** Every file below the folder, hidden ones aside; absent where only the texts are known. */
  readonly paths?: readonly string[];
  /** Files that are not in UTF-8, and in what they are. */
  readonly encodings?: ReadonlyMap<string, string>;
  /** Issued editions, by the name of their folder below `past/`: texts by path below it. */
  readonly past?: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Files the site serves as they are, by their address. */
  readonly served?: readonly string[];
}

/** What stands at the top of a content folder. */
export const registerFiles: readonly string[] = [
  'handbook.yaml',
  'roles.yaml',
  'records.yaml',
  'figures.yaml',
  'findings.yaml',
  'history.yaml',
];
/** What stands in the folder of a procedure. */
export const procedureFiles: readonly string[] = [
  'procedure.yaml',
  'scenarios.yaml',
  'situations.yaml',
  ...locales.map((locale) => `${locale}.mdx`),
];

/** Files in another encoding, and signs that were lost on the way from one. */
export const encodingIssues = ({ texts, encodings }: Files): Issue[] => [
  ...[...(encodings ?? [])].map(([file, encoding]) => error('wrong-encoding', file, 1, { encoding })),
  ...[...texts].flatMap(([file, text]) => {
    const at = text.search(/[\ufffd\ue000-\uf8ff]|锟斤拷/);
    if (at < 0 || encodings?.has(file)) return [];
    const before = text.slice(0, at).split('\n');
    return [{ ...error('lost-sign', file, before.length), column: before.at(-1)!.length + 1 }];
  }),
];

const isText = (path: string): boolean => /\.(ya?ml|mdx?|markdown)(\.txt)?$/i.test(path);
const isPage = (path: string): boolean => /\.(mdx?|markdown)(\.txt)?$/i.test(path);
/** At the top, Markdown is for whoever writes the content: no page is made of it. */
const isNotes = (path: string): boolean => /^[^/]+\.md$/i.test(path);
const folderOf = (path: string): string => path.split('/').slice(0, -1).join('/');
const nameOf = (path: string): string => path.split('/').at(-1)!;
const stemOf = (name: string): string => name.toLowerCase().replace(/\.(ya?ml|mdx?|markdown)(\.txt)?$/, '');

/** The name that a file was meant to have among those that are read. */
const meantName = (name: string, wanted: readonly string[]): string | undefined => {
  const stem = stemOf(name);
  if (isPage(name)) return wanted.find((candidate) => isPage(candidate) && stem.split(/[^a-z]+/).includes(stemOf(candidate)));
  const stems = wanted.filter((candidate) => !isPage(candidate)).map(stemOf);
  const near = nearest(stem, stems) ?? stems.find((candidate) => stem.startsWith(candidate));
  return near && `${near}.yaml`;
};

interface Strays {
  readonly issues: readonly Issue[];
  /** Paths of files that are missing only because they have another name: that is told once. */
  readonly misnamed: ReadonlySet<string>;
}

/** Texts that nothing reads: a name written otherwise, a procedure in the wrong place. */
export const strays = ({ paths = [], texts }: Files): Strays => {
  const misnamed = new Set<string>();
  const known = new Set([...paths, ...texts.keys()]);
  const isProcedure = (folder: string) => /^procedures\/[^/]+$/.test(folder);
  const isPast = (path: string): boolean => path.startsWith('past/');
  const unread = paths.filter((path) => isText(path) && !isNotes(path) && !isPast(path) && !texts.has(path));
  const moved = new Set(
    unread.filter((path) => /^procedure\.ya?ml$/i.test(nameOf(path)) && !isProcedure(folderOf(path))).map(folderOf),
  );
  const issues = unread.flatMap((path): Issue[] => {
    const [folder, name] = [folderOf(path), nameOf(path)];
    if (moved.has(folder))
      return /^procedure\.ya?ml$/i.test(name)
        ? [error('misplaced-procedure', path, 1, { would: `procedures/${nameOf(folder) || '3.1-…'}/`, folder })]
        : [];
    const meant = meantName(name, folder === '' ? registerFiles : isProcedure(folder) ? procedureFiles : []);
    const would = folder === '' ? meant : `${folder}/${meant}`;
    if (meant === undefined || known.has(would!))
      return [{ ...error('unread-file', path, 1, { beside: meant ?? '' }), severity: 'warning' }];
    misnamed.add(would!);
    return [error('misnamed-file', path, 1, { name, would: meant })];
  });
  return { issues, misnamed };
};
