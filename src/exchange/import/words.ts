/** What an import writes into a definition in its own words, in the language of the file. */
import type { Locale } from '../../procedure/index.ts';

export interface MadeWords {
  readonly untitled: string;
  readonly notStated: string;
  readonly level: string;
  readonly kind: string;
  /** @param file what was read @param triggers what begins a case, by name */
  readonly summary: (file: string, triggers: readonly string[]) => string;
  readonly end: string;
  readonly fork: string;
  readonly join: string;
  readonly merge: string;
  readonly stepNamed: (no: string) => string;
  readonly roleNamed: (no: string) => string;
  readonly recordNamed: (no: string) => string;
  readonly startQuestion: string;
  readonly startName: string;
  readonly whichWay: string;
  /** @param step what was decided on */
  readonly whichWayAfter: (step: string) => string;
  readonly otherwise: string;
  /** An outcome by where it leads. */
  readonly towards: (step: string) => string;
  /** Whether a branch that may be left out is needed. @param step its first step */
  readonly needed: (step: string) => string;
  /** What a mark of the file that is no word says: Y, N. */
  readonly plain: Readonly<Record<string, string>>;
  readonly yes: string;
  readonly no: string;
  /** Whether what may interrupt a step, or come beside it, has come. */
  readonly happened: (step: string) => string;
  readonly asPlanned: string;
  readonly waitFor: (what: string) => string;
  readonly waitForTime: (time: string) => string;
  readonly waitForSomething: string;
  /** So many years, months, weeks, days, hours, minutes, seconds. */
  readonly units: readonly ((count: number) => string)[];
  /** How a file of our own writes a sentence that is inferred, with its reason where there is one. */
  readonly inferred: (text: string, why: string) => string;
  readonly why: {
    readonly gate: string;
    /** The same, of a row of a table. */
    readonly row: string;
    readonly requirement: string;
    readonly purpose: string;
    readonly wait: string;
    readonly outcome: string;
    readonly target: string;
    readonly start: string;
  };
  /** The headings of the page. */
  readonly headings: Readonly<Record<'drawing' | 'responsibilities' | 'gates' | 'records', string>>;
}

/** The same, and in which language they are. */
export interface ImportWords extends MadeWords {
  readonly locale: Locale;
}

export const wordsIn = (words: Readonly<Record<Locale, MadeWords>>, locale: Locale): ImportWords => ({
  ...words[locale],
  locale,
});
