/** What an index is asked and answers, wherever it comes from. */
import type { search } from '../../i18n/site/search.ts';

export type Kind = keyof (typeof search)['zh']['kinds'];

export interface Hit {
  readonly url: string;
  readonly meta: { readonly title?: string; readonly kind?: Kind; readonly by?: string };
  readonly excerpt: string;
}
export interface Found {
  readonly data: () => Promise<Hit>;
}
export interface Index {
  /** What is found among pages, or among their rows, the best first. */
  search: (query: string, narrowed: { filters: { of: 'page' | 'row' } }) => Promise<{ results: readonly Found[] }>;
}
