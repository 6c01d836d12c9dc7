/** What the commands that put procedures on paper are asked: which, in which languages, into which folder. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { terminalLocale } from '../../check/index.ts';
import { book, languages } from '../../handbook/book.ts';
import type { Locale } from '../../i18n/locale.ts';
import { type PaperWords, paperWords } from '../../i18n/word/paper.ts';
import { nearest, Problem, type Procedure } from '../../procedure/index.ts';

/** The whole handbook, among the names of procedures. */
const whole = 'handbook';

export interface Wanted {
  /** Documents to make: each of one procedure only, or of all. */
  readonly documents: readonly { readonly only: string | undefined; readonly procedures: readonly Procedure[] }[];
  readonly languages: readonly Locale[];
  readonly out: string;
  readonly options: Readonly<Record<string, string | undefined>>;
  readonly words: PaperWords;
}

const localeNamed = (lang: string, words: PaperWords): Locale => {
  const locale = languages().find((candidate) => candidate === lang);
  if (!locale) throw new Problem(words.noLanguage(lang), words.languages(languages().map((known) => `--lang ${known}`)));
  return locale;
};

const documentsOf = (places: readonly string[], words: PaperWords): Wanted['documents'] => {
  const { procedures } = book();
  const names = [...procedures.map(({ id }) => id), whole];
  for (const place of places)
    if (!names.includes(place)) {
      const near = nearest(place, names);
      throw new Problem(words.noProcedure(place), near ? words.didYouMean(near) : words.thereAre(names.join(', ')));
    }
  const asked = places.length === 0 ? names : names.filter((name) => places.includes(name));
  return asked.map((name) =>
    name === whole ? { only: undefined, procedures } : { only: name, procedures: procedures.filter(({ id }) => id === name) },
  );
};

/**
 * @param own options of the command besides `--lang`, `--out` and `--help`, each with a value
 * @returns undefined where help was asked for, and given
 * @throws Problem where a name, a language or an option is none
 */
export const wantedFrom = (args: string[], usage: string, folder: string, own: readonly string[]): Wanted | undefined => {
  const spoken = paperWords[terminalLocale(process.env)];
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      lang: text,
      out: text,
      help: { type: 'boolean', short: 'h' },
      ...Object.fromEntries(own.map((name) => [name, text])),
    },
  });
  if (values.help) {
    process.stdout.write(`${usage}\n`);
    return undefined;
  }
  const { lang, out } = values as { lang?: string; out?: string };
  return {
    documents: documentsOf(positionals, spoken),
    languages: lang === undefined ? languages() : [localeNamed(lang, spoken)],
    out: resolve(out ?? folder),
    options: values as Wanted['options'],
    words: spoken,
  };
};

/** Write a file, and say where and how large. */
export const write = (out: string, name: string, bytes: Uint8Array): void => {
  mkdirSync(out, { recursive: true });
  const file = join(out, name);
  writeFileSync(file, bytes);
  process.stdout.write(`${relative(process.cwd(), file)}  ${Math.round(bytes.length / 1000)} kB\n`);
};

/** Run a command; where it was asked wrongly or cannot be done, say why, what would do, and end with 2. */
export const commanded = async (usage: string, run: (args: string[]) => Promise<void>): Promise<void> => {
  try {
    await run(process.argv.slice(2));
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`${message}${error instanceof Problem ? '' : `\n${usage}`}\n`);
    process.exitCode = 2;
  }
};
