/** Our handbook cut down to one procedure at a time: real files, and few enough to check hundreds of times. */
import type { Files } from '../../src/check/index.ts';
import { clauseOf } from '../../src/check/outline.ts';
import { filesIn } from '../../src/handbook/read.ts';

/** The findings that are about this procedure alone, as they stand in the file. */
const findingsOf = (text: string, id: string): string =>
  text
    .split(/^(?=- )/m)
    .filter((entry, at) => at === 0 || [...entry.matchAll(/"(\d+\.\d+)[/"]/g)].every(([, of]) => of === id))
    .join('');

/** The first two training cases, or situations: they hold every key there is. */
const casesOf = (text: string): string =>
  text
    .split(/^(?=- id:)/m)
    .slice(0, 3)
    .join('');

const cut = (file: string, text: string, id: string): string =>
  file === 'findings.yaml' ? findingsOf(text, id) : /(scenarios|situations)\.yaml$/.test(file) ? casesOf(text) : text;

const sliceOf = ({ texts, paths = [], served = [] }: Files, folder: string): Files => ({
  served,
  paths: paths.filter((path) =>
    path.startsWith('procedures/')
      ? path.startsWith(`procedures/${folder}/`) && path.endsWith('.astro')
      : !path.endsWith('.yaml'),
  ),
  texts: new Map(
    [...texts]
      // A part of a document is no edition of it.
      .filter(([file]) => file !== 'history.yaml')
      .filter(([file]) => !file.startsWith('procedures/') || file.startsWith(`procedures/${folder}/`))
      .map(([file, text]) => [file, cut(file, text, clauseOf(folder))]),
  ),
  procedures: [folder],
});

/** One handbook for each of our procedures: it, two of its training cases, its pages, the registers, and the findings about it. */
export const slices = (): Files[] => {
  const files = filesIn('content');
  return files.procedures.map((folder) => sliceOf(files, folder));
};
