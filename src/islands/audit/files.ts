/** An audit as files: JSON (to go on with), Markdown and CSV (to read). */
import { type Audit, auditText, factOf, markdownOf, rowsOf } from '../../audit/index.ts';
import { csvOf } from '../../exchange/index.ts';
import { download } from '../../island/download.ts';
import type { Words } from './words.ts';

export const fileTypes = ['json', 'md', 'csv'] as const;
export type FileType = (typeof fileTypes)[number];

const mime: Readonly<Record<FileType, string>> = { json: 'application/json', md: 'text/markdown', csv: 'text/csv' };

const textOf = (audit: Audit, type: FileType, words: Words): string => {
  if (type === 'json') return auditText(audit);
  return type === 'csv'
    ? csvOf(rowsOf(audit, words.wording))
    : markdownOf(audit, words.wording, words.scope(audit), words.sample(audit));
};

/** What no file system takes is left out of the name. */
const nameOf = (audit: Audit, type: FileType): string =>
  `${(factOf(audit, 'title') || 'audit').replaceAll(/[^\p{L}\p{N}._ -]/gu, '').slice(0, 80) || 'audit'}.${type}`;

export const downloadAudit = (audit: Audit, type: FileType, words: Words): void =>
  download(nameOf(audit, type), textOf(audit, type, words), mime[type]);
