import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/** Where the bundler writes the licences of what it bundles into pages. */
export const licencesFile = 'licences.md';

/** What runs in a page though that list leaves it out: packages of the workers, the search, the dictionary of old characters, what docx holds. */
const beside = [
  ...[
    'fflate',
    'papaparse',
    'read-excel-file',
    'saxen',
    'worker-f',
    'saxes',
    'xmlchars',
    'htmlparser2',
    'htmlparser2/node_modules/entities',
    'yaml',
  ],
  ...['pagefind', 'opencc-js', 'nanoid'],
];

interface Package {
  readonly version: string;
  readonly license: string;
  readonly author?: string | { readonly name: string };
}

/** Files of a package that say under what licence it goes out. */
const notice = /^(licen[cs]e(\.\w+)?|third_party_licen[cs]es\.\w+|licen[cs]es?\/.+)$/i;

/** @param at where it stands in `node_modules` */
const noticeOf = (at: string): string => {
  const folder = join(process.cwd(), 'node_modules', at, '/');
  const name = at.replace(/^.*node_modules\//, '');
  const { version, license, author = '' } = JSON.parse(readFileSync(`${folder}package.json`, 'utf8')) as Package;
  const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .filter(({ entry, path }) => entry.isFile() && notice.test(path.slice(folder.length).replaceAll('\\', '/')))
    .map(({ path }) => readFileSync(path, 'utf8').trim());
  const by = typeof author === 'string' ? author : author.name;
  return [`## ${name} - ${version} (${license})`, ...(texts.length > 0 ? texts : [by])].join('\n\n');
};

/** Every package that goes out with the site goes out with its notice. */
export const licences = (): AstroIntegration => ({
  name: 'handbook:licences',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const file = fileURLToPath(new URL(licencesFile, dir));
      if (!existsSync(file)) throw new Error(`The bundler wrote no ${licencesFile}: its option build.license is off.`);
      appendFileSync(file, `\n${beside.map(noticeOf).join('\n\n')}\n`);
    },
  },
});
