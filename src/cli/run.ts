/** Runs a command line of the handbook. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Content, contentFolder, languagesNamed, readableContent } from '../handbook/read.ts';
import { cliWords } from '../i18n/cli.ts';
import { type Locale, languagesOf, locales } from '../procedure/index.ts';
import { type Asked, asked, mend, readArguments } from './arguments.ts';
import { type Command, type Given, Misuse, type Words } from './command.ts';
import { commands } from './commands.ts';
import { helpOf, usage, usageOf } from './usage.ts';

/** Where lines go: the answer, and notes that must not stand in it. */
export type Out = Pick<Given, 'say' | 'note'>;

/** The language asked for, or the first of the handbook; found before anything else so that even mistakes are told in it. */
const localeOf = ({ content, lang = languagesNamed(content ?? contentFolder())[0]! }: Asked): Locale => {
  if (locales.includes(lang as Locale)) return lang as Locale;
  throw new Misuse(locales.map((locale) => cliWords[locale].notALocale(lang, locales.join(cliWords[locale].or))).join(' '));
};

const contentIn = (folder: string, words: Words): Content => {
  if (!existsSync(join(folder, 'procedures'))) throw new Misuse(words.cannotRead(join(folder, 'procedures')));
  try {
    return readableContent(folder);
  } catch {
    throw new Misuse(words.contentBroken(folder));
  }
};

const runCommand = async (name: string, command: Command, { help, rest }: Asked, locale: Locale, out: Out): Promise<number> => {
  const words = cliWords[locale];
  if (help) {
    out.say(helpOf(words, name, command));
    return 0;
  }
  try {
    const { places, options } = readArguments(rest, command, words);
    const content = contentIn(typeof options.content === 'string' ? options.content : contentFolder(), words);
    const languages = languagesOf(content.handbook);
    if (!languages.includes(locale)) throw new Misuse(words.notItsLanguage(locale, languages.join(words.or)));
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

/** Runs a command line. @returns the exit code: 0 done, 1 found wanting, 2 wrongly asked */
export const handbook = async (given: readonly string[], out: Out): Promise<number> => {
  try {
    const request = asked(given);
    const locale = localeOf(request);
    const words = cliWords[locale];
    if (request.command === undefined) {
      readArguments(request.rest, { options: {} }, words);
      out.say(usage(words));
      return 0;
    }
    return await runCommand(request.command, await commandOf(request.command, words), request, locale, out);
  } catch (error) {
    if (!(error instanceof Misuse)) throw error;
    out.note(error.message);
    return 2;
  }
};
