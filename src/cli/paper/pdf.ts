/**
 * `npm run pdf [-- 3.1 … handbook] [--lang zh|en] [--out folder] [--site folder]`, after its build: the pages of procedures as they print,
 * and the whole handbook as one document with an outline; of a site that was built elsewhere with `--site`. Exit 0 where they were written, 2 where the command itself is wrong, the site is not built, or
 * a browser or a font lacks.
 */
import { book, languages } from '../../handbook/book.ts';
import { folderOf } from '../../i18n/locale.ts';
import { paperName } from '../../procedure/index.ts';
import { PrintShop } from './sheets.ts';
import { commanded, wantedFrom, write } from './wanted.ts';

const usage = 'npm run pdf -- [procedure … | handbook] [--lang zh|en] [--out folder] [--site folder]';

/** The day a file says it was made where the history states none. */
const undated = '2000-01-01';

const run = async (args: string[]): Promise<void> => {
  const wanted = wantedFrom(args, usage, 'dist/pdf', ['site']);
  if (!wanted) return;
  const { handbook, history } = book();
  const day = history?.at(-1)?.effective ?? undated;
  const shop = await PrintShop.open(wanted.options['site'] ?? 'dist', wanted.words);
  try {
    for (const { procedures, only } of wanted.documents)
      for (const locale of wanted.languages) {
        const [folder, paths] = [folderOf(locale, languages()), procedures.map(({ id }) => `procedures/${id}/`)];
        const pdf = only ? await shop.page(`${folder}${paths[0]}`, day) : await shop.pages(folder, paths, day);
        write(wanted.out, paperName({ handbook, locale, procedure: only }, 'pdf'), pdf);
      }
  } finally {
    await shop.close();
  }
};

await commanded(usage, run);
