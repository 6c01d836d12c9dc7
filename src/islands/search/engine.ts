/** Full-text search over the built pages: what is found, and in which order. The index is `index.served.ts`, or `index.folder.ts`. */
import { fetchJson } from '../../island/mount.ts';
import type { Found, Hit, Index, Kind } from './found.ts';
import { indexAt } from './index.served.ts';

/** Pages that come before rows. */
const foremost = 3;

/** The simplified sign of each traditional one that our texts have. */
type Signs = Readonly<Record<string, string>>;

let loading: Promise<{ index: Index; signs: Signs }> | undefined;
const load = async () => {
  const base = document.documentElement.dataset['base'] ?? '/';
  const [index, signs] = await Promise.all([indexAt(base), fetchJson<Signs>(`${base}data/traditional.json`)]);
  return { index, signs };
};

/** A query as our texts are written: in half-width letters and digits, in simplified characters. */
const folded = (query: string, signs: Signs): string =>
  Array.from(query.normalize('NFKC'), (sign) => signs[sign] ?? sign).join('');

/** Of the best pages a procedure comes first. */
const proceduresFirst = async (pages: readonly Found[]): Promise<Found[]> => {
  const told = await Promise.all(pages.map(async (page) => ({ page, other: !/\/procedures\//.test((await page.data()).url) })));
  return told.sort((a, b) => Number(a.other) - Number(b.other)).map(({ page }) => page);
};

/** What is found, the best pages first, then the rows, then the other pages. @throws where the index cannot be loaded; it is tried again */
export const find = async (query: string): Promise<readonly Found[]> => {
  loading ??= load();
  loading.catch(() => {
    loading = undefined;
  });
  const { index, signs } = await loading;
  const [pages, rows] = await Promise.all(
    (['page', 'row'] as const).map((of) => index.search(folded(query, signs), { filters: { of } })),
  );
  return [...(await proceduresFirst(pages!.results.slice(0, foremost))), ...rows!.results, ...pages!.results.slice(foremost)];
};

/** Pagefind marks the words in an excerpt with <mark>; everything else stays text. In a paragraph, so that no space is lost at its ends. */
export const excerptOf = ({ excerpt }: Hit): Node[] => {
  const { body } = new DOMParser().parseFromString(`<p>${excerpt.replace(/^[\s·]+/, '')}`, 'text/html');
  return [...body.firstElementChild!.childNodes].map(({ nodeName, textContent }) => {
    if (nodeName !== 'MARK') return document.createTextNode(textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = textContent;
    return mark;
  });
};

/** A row says what it is; of pages those of a role are told apart. */
export const kindOf = ({ url, meta }: Hit): Kind =>
  meta.kind ?? (/\/roles\/[\w-]+\/(index\.html)?$/.test(url) ? 'role' : 'page');
