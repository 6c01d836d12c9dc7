/** A mistake in the content, as data. The sentences, in both languages, are in `i18n/check.ts`. */
export interface Issue {
  /** What kind of mistake; one sentence each. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  /** Path below the content folder. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** What it is about, for people: `3.1`, `3.1/approval`. */
  readonly at?: string;
  /** What the sentence is filled with. */
  readonly detail: Readonly<Record<string, string>>;
}

export const error = (code: string, file: string, line: number, detail: Issue['detail'] = {}, at?: string): Issue => ({
  ...{ code, severity: 'error', file, line, detail },
  ...(at !== undefined && { at }),
});
