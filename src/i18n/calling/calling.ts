import { define } from '../locale.ts';
import { callEn } from './calling.en.ts';
import { callZh } from './calling.zh.ts';

/** How a call of another procedure is spoken of; one file a language, so that a script loads only its own. */
export const callWords = define('call', { zh: callZh, en: callEn });
