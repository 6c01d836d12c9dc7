/** The index of a site that is opened from a folder: the texts of its pages and rows, a file a language. */
import { fetchJson } from '../../island/mount.ts';
import { Bigrams } from './bigrams.ts';
import { excerptFor } from './excerpt.ts';
import type { Found, Hit } from './found.ts';
import type * as served from './index.served.ts';

interface Text {
  readonly of: 'page' | 'row';
  readonly url: string;
  readonly meta: Hit['meta'];
  readonly text: string;
}

const searchable = (texts: readonly Text[], base: string) => {
  const index = new Bigrams(texts.map(({ meta, text }) => ({ title: meta.title ?? '', text })));
  return (query: string): Found[] =>
    index.search(query).map((place) => {
      const { url, meta, text } = texts[place]!;
      return { data: async () => ({ url: `${base}${url}`, meta, excerpt: excerptFor(text, query) }) };
    });
};

export const indexAt: typeof served.indexAt = async (base) => {
  const texts = await fetchJson<readonly Text[]>(`${base}data/found.${document.documentElement.lang.slice(0, 2)}.json`);
  const found = {
    page: searchable(
      texts.filter((text) => text.of === 'page'),
      base,
    ),
    row: searchable(
      texts.filter((text) => text.of === 'row'),
      base,
    ),
  };
  return { search: async (query, { filters }) => ({ results: found[filters.of](query) }) };
};
