/** A mistake in words: what is wrong, and what would do, from the data of the issue. */
export interface Words {
  readonly what: (it: Readonly<Record<string, string>>) => string;
  readonly fix: (it: Readonly<Record<string, string>>) => string;
}
