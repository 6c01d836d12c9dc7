/** Runs a command line of the handbook. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, contentFolder, readContent } from '../handbook/read.ts';
import { cliWords } from '../i18n/cli.ts';
import { type Locale, locales } from '../i18n/locale.ts';
import { mend, readArguments } from './arguments.ts';
import { type Command, type Given, Misuse, type Words } from './command.ts';
import { commands } from './commands.ts';
import { helpOf, usage, usageOf } from './usage.ts';

/** Where lines go: the answer, and notes that must not stand in it. */
export type Out = Pick<Given, 'say' | 'note'>;

/** The language asked for, found before anything else so that even mistakes are told in it. */
const localeIn = (given: readonly string[]): Locale => {
  const at = given.findIndex((argument) => argument === '--lang' || argument.startsWith('--lang='));
  const value = at < 0 ? 'zh' : (given[at]!.split('=')[1] ?? given[at + 1]);
  if (value === undefined || locales.includes(value as Locale)) return (value ?? 'zh') as Locale;
  throw new Misuse(`${cliWords.zh.notALocale(value)} ${cliWords.en.notALocale(value)}`);
};

const contentIn = (folder: string, words: Words): Content => {
  if (!existsSync(join(folder, 'procedures'))) throw new Misuse(words.cannotRead(join(folder, 'procedures')));
  try {
    return readContent(folder);
  } catch {
    throw new Misuse(words.contentBroken(folder));
  }
};

const runCommand = async (
  name: string,
  command: Command,
  given: readonly string[],
  locale: Locale,
  out: Out,
): Promise<number> => {
  const words = cliWords[locale];
  if (given.includes('--help')) {
    out.say(helpOf(words, name, command));
    return 0;
  }
  try {
    const { places, options } = readArguments(given, command, words);
    const content = contentIn(typeof options.content === 'string' ? options.content : contentFolder(), words);
    return await command.run({ locale, words, content, places, options, ...out });
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    throw new Misuse(`${error.message}\n\n${usageOf(words, name, command)}`);
  }
};

const commandOf = async (name: string, words: Words): Promise<Command> => {
  const load = Object.hasOwn(commands, name) ? commands[name as keyof typeof commands] : undefined;
  if (!load)
    throw new Misuse(
      `${words.unknownCommand(name)}${words.space}${mend(words, name, Object.keys(commands))}\n\n${usage(words)}`,
    );
  return load();
};

/** Where the command stands: the first argument that is no option and no option's value. */
const split = (given: readonly string[]): { name: string | undefined; rest: string[] } => {
  const at = given.findIndex(
    (argument, index) => !argument.startsWith('--') && given[index - 1] !== '--lang' && given[index - 1] !== '--content',
  );
  return { name: given[at], rest: given.filter((_, index) => index !== at) };
};

/** Runs a command line. @returns the exit code: 0 done, 1 found wanting, 2 wrongly asked */
export const handbook = async (given: readonly string[], out: Out): Promise<number> => {
  try {
    const locale = localeIn(given);
    const words = cliWords[locale];
    const { name, rest } = split(given);
    if (name === undefined) {
      readArguments(
        rest.filter((argument) => argument !== '--help'),
        { options: {} },
        words,
      );
      out.say(usage(words));
      return 0;
    }
    return await runCommand(name, await commandOf(name, words), rest, locale, out);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    out.note(error.message);
    return 2;
  }
};
