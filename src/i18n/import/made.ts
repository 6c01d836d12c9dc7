import { define } from '../locale.ts';
import { madeEn } from './made.en.ts';
import { madeZh } from './made.zh.ts';

/** What an import writes into a definition, in the language of the file; one file a language. */
export const madeWords = define('importMade', { zh: madeZh, en: madeEn });
