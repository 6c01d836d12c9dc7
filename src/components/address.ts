import { languages } from '../handbook/index.ts';
import { folderOf, type Locale } from '../i18n/index.ts';
import { rowOf } from '../procedure/index.ts';

export { rowOf } from '../procedure/index.ts';

const root = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a page in a language: the first of the handbook at the root, another below its own folder: `/en/`. */
export const address = (locale: Locale, path = ''): string => `${root}/${folderOf(locale, languages())}${path}`;

/** The address of a file that has no language. */
export const asset = (path: string): string => `${root}/${path}`;

export const stepAddress = (locale: Locale, procedure: { id: string }, step: { id: string; no?: string | undefined }): string =>
  `${address(locale, `procedures/${procedure.id}/`)}#${rowOf(procedure, step)}`;
