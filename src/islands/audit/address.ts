/** Which audit is open stands in the address: a reload resumes it, and going back closes it. */
import { type Page, pages } from './state.ts';

export const hashOf = (id: string, page: Page): string => `#audit=${id}${page === 'checklist' ? '' : `/${page}`}`;

/** The audit and page a hash names; undefined where it names none. */
export const openedBy = (hash: string): { id: string; page: Page } | undefined => {
  const [, id, page = 'checklist'] = /^#audit=([\w-]{1,80})(?:\/(\w+))?$/.exec(hash) ?? [];
  return id ? { id, page: pages.find((it) => it === page) ?? 'checklist' } : undefined;
};
