/** The command line explains itself. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { clauseOf } from '../check/index.ts';
import { contentFolder } from '../handbook/read.ts';
import { byNumber } from '../procedure/index.ts';
import { everywhere } from './arguments.ts';
import type { Command, Option, Words } from './command.ts';
import { commands } from './commands.ts';
import { table } from './table.ts';

/** An example names a procedure there is: the first one, whose folder need not be sound for that. */
const withId = (text: string): string => {
  const folder = join(contentFolder(), 'procedures');
  const ids = existsSync(folder) ? readdirSync(folder).map(clauseOf) : [];
  return text.replaceAll('#', ids.sort(byNumber)[0] ?? '1.1');
};

const invoked = 'npm run -s handbook --';

const optionRows = (words: Words, options: Command['options']): string[][] =>
  Object.entries(options).map(([option, value]) => [
    `  --${option}${value === undefined ? '' : ` <${words.value[value]}>`}`,
    words.option[option as Option],
  ]);

/** First column wide enough for all, the second as it comes. */
const listed = (rows: readonly (readonly string[])[]): string[] => {
  const names = table(rows.map(([name]) => [`${name}|`])).map((name) => name.replace('|', ' '));
  const widest = Math.max(...rows.map(([name]) => name!.length));
  return rows.map(([, about], at) => `${names[at]!.padEnd(widest + 1)} ${about}`);
};

/** What there is; shown when nothing is asked. */
export const usage = (words: Words): string =>
  [
    words.intro,
    '',
    `${words.usage}: ${invoked} <${Object.keys(commands).join(' | ')}> …`,
    '',
    `${words.commands}:`,
    ...listed(Object.keys(commands).map((name) => [`  ${name}`, words.about[name as keyof typeof commands]])),
    '',
    `${words.options}:`,
    ...listed(optionRows(words, everywhere)),
    '',
    `${words.example}: ${invoked} ${withId('simulate #')}`,
  ].join('\n');

/** How one command is used; shown with what was wrong. */
export const usageOf = (words: Words, name: string, command: Command): string =>
  [
    `${words.usage}: ${invoked} ${name} ${withId(command.places)} …`,
    ...listed(optionRows(words, { ...command.options, ...everywhere })),
    `${words.example}: ${invoked} ${withId(command.example)}`,
  ].join('\n');

/** The same and all there is to know; for `--help`. */
export const helpOf = (words: Words, name: string, command: Command): string => {
  const more = command.explains?.(words);
  if (!more) return usageOf(words, name, command);
  return [usageOf(words, name, command), '', more.title, ...listed(more.rows.map(([key, about]) => [`  ${key}`, about]))].join(
    '\n',
  );
};
