import { define } from '../locale.ts';
import { signingEn } from './signing.en.ts';
import { signingZh } from './signing.zh.ts';

/** How a gate that several roles sign is spoken of; one file a language, so that a script loads only its own. */
export const signingWords = define('signing', { zh: signingZh, en: signingEn });
