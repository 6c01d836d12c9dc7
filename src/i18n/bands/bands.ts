import { define } from '../locale.ts';
import { bandsEn } from './bands.en.ts';
import { bandsZh } from './bands.zh.ts';

/** How bands by a figure are spoken of; one file a language, so that a script loads only its own. */
export const bandWords = define('bands', { zh: bandsZh, en: bandsEn });
