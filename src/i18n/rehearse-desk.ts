import { define } from './locale.ts';
import { rehearseDeskEn } from './rehearse-desk.en.ts';
import { rehearseDeskZh } from './rehearse-desk.zh.ts';

/** The words of the rehearsal as it runs; one file a language, so that a reader loads only their own. */
export const rehearseDesk = define({ zh: rehearseDeskZh, en: rehearseDeskEn });

export type RehearseDeskStrings = (typeof rehearseDesk)['zh'];
