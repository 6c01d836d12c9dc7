/** What a command of `handbook` is: its options, and what it does. */
import type { Content } from '../handbook/read.ts';
import type { cliWords } from '../i18n/cli.ts';
import type { Locale } from '../i18n/locale.ts';

export type Words = (typeof cliWords)[Locale];
export type Option = keyof Words['option'];
/** Values of the options given: numbers where they take one, `true` where they take no value. */
export type Options = Readonly<Partial<Record<Option, string | number | true>>>;

export interface Given {
  readonly locale: Locale;
  readonly words: Words;
  readonly content: Content;
  /** Arguments that are no options, the command itself left out. */
  readonly places: readonly string[];
  readonly options: Options;
  /** Writes a line of the answer, or of notes that must not stand in it. */
  readonly say: (line: string) => void;
  readonly note: (line: string) => void;
}

export interface Command {
  /** Options it takes besides `--content` and `--lang`, with what stands after them, a `count` being a whole number from 1; none where they take no value. */
  readonly options: Readonly<Partial<Record<Option, keyof Words['value'] | undefined>>>;
  /** Arguments as the usage shows them; # stands for the number of a procedure. */
  readonly places: string;
  readonly example: string;
  /** Rows that `--help` explains besides the options: what stands in a file it reads. */
  readonly explains?: (words: Words) => { readonly title: string; readonly rows: readonly (readonly [string, string])[] };
  /** The exit code: 0 done, 1 found wanting, 2 wrongly asked. */
  readonly run: (given: Given) => number | Promise<number>;
}

/** Wrongly asked: what is wrong and what would do, in the reader's language. Ends the run with exit code 2. */
export class Misuse extends Error {}
