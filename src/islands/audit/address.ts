/** Which audit is open stands in the address: a reload resumes it, and going back closes it. */
import { showAstray } from '../../island/astray.ts';
import { carries, readHash } from '../../island/hash.ts';
import { type Page, pages } from './state.ts';

export interface Opened {
  readonly id: string;
  readonly page: Page;
}

export const hashOf = (id: string, page: Page): string => `#audit=${id}${page === 'checklist' ? '' : `/${page}`}`;

/** The audit and page a hash names; undefined where it names none. */
export const openedBy = (hash: string): Opened | undefined =>
  readHash(hash, (text) => {
    const [, id, name = 'checklist'] = /^audit=([\w-]{1,80})(?:\/(\w+))?$/.exec(text) ?? [];
    const page = pages.find((known) => known === name);
    return id && page ? { id, page } : undefined;
  });

/** The audit the address of the page names; a link that cannot be read is told of. */
export const openedHere = (): Opened | undefined => {
  const { hash } = location;
  if (!carries(hash, 'audit')) return undefined;
  const opened = openedBy(hash);
  showAstray(opened === undefined);
  return opened;
};
