/** `npm run check [-- <folder>] [--json] [--lang zh|en]`: exit 0 without errors, 1 with errors, 2 where the command itself is wrong. */
import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inWords, report, terminalLocale } from '../check/index.ts';
import { checkFolder, contentFolder } from '../handbook/read.ts';
import { checkWords } from '../i18n/index.ts';
import { type Locale, locales, Problem } from '../procedure/index.ts';

const usage = 'npm run check -- [folder] [--json] [--lang zh|en]';

interface Wanted {
  readonly folder: string;
  readonly json: boolean;
  readonly locale: Locale;
  readonly help: boolean;
}

const wanted = (args: string[]): Wanted => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, lang: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
  });
  const lang = values.lang ?? terminalLocale(process.env);
  const locale = locales.find((candidate) => candidate === lang);
  if (!locale)
    throw new Problem(`There is no language "${lang}".`, `Say ${locales.map((known) => `--lang ${known}`).join(' or ')}.`);
  if (positionals.length > 1) throw new Problem('One folder at a time.', usage);
  return {
    folder: positionals[0] ? resolve(positionals[0]) : contentFolder(),
    json: values.json ?? false,
    locale,
    help: values.help ?? false,
  };
};

const run = ({ folder, json, locale, help }: Wanted): number => {
  if (help) {
    process.stdout.write(`${checkWords[locale].help(usage)}\n`);
    return 0;
  }
  const { issues, accounted } = checkFolder(folder);
  const path = relative(process.cwd(), folder) || '.';
  const told = issues.map((issue) => ({ ...issue, ...inWords(issue, locale) }));
  process.stdout.write(
    json
      ? `${JSON.stringify({ folder: path, issues: told, accounted }, null, 2)}\n`
      : `${report(issues, path, locale, accounted)}\n`,
  );
  return issues.some(({ severity }) => severity === 'error') ? 1 : 0;
};

try {
  process.exitCode = run(wanted(process.argv.slice(2)));
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${message}${error instanceof Problem ? '' : `\n${usage}`}\n`);
  process.exitCode = 2;
}
