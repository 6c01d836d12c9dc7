/**
 * The open case in the address: `#replay=<file>:<case>:<step>`. The records are kept nowhere, so of one's own file a link, a reload and
 * the other language ask for the file again, and go on where it was; the sample is opened by itself.
 */
import { readHash } from '../../island/hash.ts';
import { digest } from '../../procedure/index.ts';
import type { RecordsState } from './state.ts';

export interface CaseLink {
  /** `sample`, or digits that stand for a file. */
  readonly file: string;
  /** By its place in the log, from 0. */
  readonly at: number;
  /** From 1. */
  readonly position: number;
}

const sample = 'sample';

export const isOfSample = ({ file }: CaseLink): boolean => file === sample;

/** Undefined where a hash names no case. */
export const caseIn = (hash: string): CaseLink | undefined =>
  readHash(hash, (text) => {
    const [, file, at, position] = /^replay=(sample|[\da-f]{12}):(\d{1,7}):(\d{1,5})$/.exec(text) ?? [];
    return file === undefined ? undefined : { file, at: Number(at) - 1, position: Number(position) };
  });

/** Undoes `caseIn`. */
export const caseHash = ({ file, at, position }: CaseLink): string => `#replay=${[file, at + 1, position].join(':')}`;

/** What a file goes by: its name, and how much is in it. Undefined where none is read. */
export const fileOf = ({ source, read }: RecordsState): string | undefined => {
  if (!source || !read) return undefined;
  return source.isSample ? sample : digest([source.name, read.cases, read.events].join('\n'));
};
