import { define } from '../locale.ts';
import { limitEn } from './limit.en.ts';
import { limitZh } from './limit.zh.ts';

/** How a limit is spoken of; one file a language, so that a script loads only its own. */
export const limitWords = define('limit', { zh: limitZh, en: limitEn });
