import type { Text } from '../procedure/index.ts';

/** What a sentence is filled with; a name stands in the language of the sentence. */
export type Detail = Readonly<Record<string, string | Text>>;

/** A mistake in the content, as data. The sentences, in both languages, are in `i18n/check.ts`. */
export interface Issue {
  /** What kind of mistake; one sentence each. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Path below the content folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1; where the place within the line matters. */
  readonly column?: number;
  /** What it is about, for people: `3.1`, `3.1/approval`. */
  readonly at?: string;
  /** What the sentence is filled with. */
  readonly detail: Detail;
}

export const error = (code: string, file: string, line: number, detail: Detail = {}, at?: string): Issue => ({
  code,
  severity: 'error',
  file,
  line,
  detail,
  ...(at !== undefined && { at }),
});
