/**
 * `npm run scorm [-- <procedure> …] [--out <folder>] [--site <folder>]`: a SCORM 1.2 package for each procedure and language, from the built
 * site; from one that was built elsewhere with `--site`.
 * Exit 0 where they were written, 2 where the command itself is wrong or the site is not built.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { identifierOf } from '../../exchange/scorm.ts';
import { contentFolder, readContent } from '../../handbook/read.ts';
import { folderOf } from '../../i18n/locale.ts';
import { handbookName, languagesOf, nearest, Problem, type Procedure } from '../../procedure/index.ts';
import { scormZip } from './package.ts';
import { pageFiles } from './page-files.ts';

const usage = 'npm run scorm -- [procedure …] [--out folder] [--site folder]';

/** @param procedures those with training cases; without any there is nothing to pack */
const wanted = (args: string[], procedures: readonly Procedure[]) => {
  const text = { type: 'string' } as const;
  const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { out: text, site: text } });
  const ids = procedures.map(({ id }) => id);
  if (ids.length === 0)
    throw new Problem(
      'There is nothing to pack: no procedure has training cases, and a package is made of them.',
      'Write a case into scenarios.yaml beside a procedure.yaml.',
    );
  for (const id of positionals)
    if (!ids.includes(id)) {
      const near = nearest(id, ids);
      throw new Problem(
        `There is no procedure "${id}" with training cases.`,
        near ? `Did you mean ${near}?` : `There are ${ids.join(', ')}.`,
      );
    }
  const chosen = positionals.length === 0 ? procedures : procedures.filter(({ id }) => positionals.includes(id));
  return { chosen, out: resolve(values.out ?? 'dist/scorm'), site: values.site ?? 'dist' };
};

const run = (args: string[]): void => {
  const { procedures, scenarios, handbook } = readContent(contentFolder());
  const { chosen, out, site } = wanted(
    args,
    procedures.filter(({ id }) => (scenarios[id]?.length ?? 0) > 0),
  );
  const base = process.env['BASE_PATH'] ?? '/';
  const languages = languagesOf(handbook);
  mkdirSync(out, { recursive: true });
  for (const procedure of chosen)
    for (const locale of languages) {
      const page = `${folderOf(locale, languages)}sco/${procedure.id}/index.html`;
      const zip = scormZip(pageFiles(site, page, base.endsWith('/') ? base : `${base}/`), {
        identifier: identifierOf(handbookName(handbook), procedure.id, locale),
        title: `${procedure.id} ${procedure.title[locale]}`,
        passMark: handbook.training.passMark,
      });
      const file = join(out, `${procedure.id}-${locale}.zip`);
      writeFileSync(file, zip);
      process.stdout.write(`${relative(process.cwd(), file)}  ${Math.round(zip.length / 1000)} kB\n`);
    }
};

try {
  run(process.argv.slice(2));
} catch (error) {
  const said = error instanceof Problem ? error.message : error instanceof Error ? error.message : String(error);
  process.stderr.write(`${said}\n${error instanceof Problem ? '' : `${usage}\n`}`);
  process.exitCode = 2;
}
