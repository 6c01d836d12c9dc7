import { define } from './locale.ts';
import { recordsDeskEn } from './records-desk.en.ts';
import { recordsDeskZh } from './records-desk.zh.ts';

/** The words of the case records' check as it runs; one file a language, so that a reader loads only their own. */
const recordsDesk = define({ zh: recordsDeskZh, en: recordsDeskEn });

export type RecordsDeskStrings = (typeof recordsDesk)['zh'];
