/** Our handbook cut down to one procedure at a time, and what it calls: real files, and few enough to check hundreds of times. */
import { parse } from 'yaml';
import { check, type Files } from '../../src/check/index.ts';
import { clauseOf } from '../../src/check/outline.ts';
import { filesIn } from '../../src/handbook/read.ts';

/** The findings that are about these procedures alone, as they stand in the file. */
const findingsOf = (text: string, of: readonly string[]): string => {
  const [head = '', ...entries] = text.split(/^(?=- )/m);
  const kept = entries.filter((entry) => {
    const [{ at = [] }] = parse(entry) as [{ at?: string[] }];
    return at.every((place) => of.includes(place.split('/')[0]!));
  });
  return kept.length > 0 ? [head, ...kept].join('') : `${head}[]\n`;
};

/** The first two training cases, or situations: they hold every key there is. */
const casesOf = (text: string): string =>
  text
    .split(/^(?=- id:)/m)
    .slice(0, 3)
    .join('');

const cut = (file: string, text: string, of: readonly string[]): string =>
  file === 'findings.yaml' ? findingsOf(text, of) : /(scenarios|situations)\.yaml$/.test(file) ? casesOf(text) : text;

/** A procedure's folder and those of all it calls, however far. */
const withCalled = ({ texts, procedures }: Files, folder: string): Set<string> => {
  const found = new Set([folder]);
  for (const caller of found) {
    const text = texts.get(`procedures/${caller}/procedure.yaml`) ?? '';
    const called = [...text.matchAll(/\bcalls: *"?([^"\s,}]+)/g)].map(([, clause]) => clause);
    for (const other of procedures) if (called.includes(clauseOf(other))) found.add(other);
  }
  return found;
};

const sliceOf = (files: Files, folder: string): Files => {
  const { texts, paths = [], served = [], procedures } = files;
  const folders = [...withCalled(files, folder)];
  const within = (file: string): boolean => folders.some((other) => file.startsWith(`procedures/${other}/`));
  return {
    served,
    paths: paths.filter((path) =>
      path.startsWith('procedures/') ? within(path) && path.endsWith('.astro') : !path.endsWith('.yaml'),
    ),
    texts: new Map(
      [...texts]
        // A part of a document is no edition of it.
        .filter(([file]) => file !== 'history.yaml')
        .filter(([file]) => !file.startsWith('procedures/') || within(file))
        .map(([file, text]) => [file, cut(file, text, folders.map(clauseOf))]),
    ),
    procedures: procedures.filter((other) => folders.includes(other)),
  };
};

/**
 * One handbook for each of our procedures: it, what it calls, two of its training cases, its pages, the registers, and the findings about
 * it. The whole handbook for a procedure that cannot stand without the others: a deputy of its register may act in them.
 */
export const slices = (): Files[] => {
  const files = filesIn('content');
  const parts = files.procedures.map((folder) => sliceOf(files, folder));
  const alone = parts.filter((part) => check(part).content !== undefined);
  return alone.length < parts.length ? [...alone, files] : alone;
};
