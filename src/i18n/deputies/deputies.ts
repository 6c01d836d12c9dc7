import { define } from '../locale.ts';
import { deputiesEn } from './deputies.en.ts';
import { deputiesZh } from './deputies.zh.ts';

/** How deputies are spoken of; one file a language, so that a script loads only its own. */
export const deputyWords = define('deputies', { zh: deputiesZh, en: deputiesEn });
