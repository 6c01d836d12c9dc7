/**
 * The program with a third language, as somebody adds one: its tag and its words, registered where the program says. The words are the
 * English ones in other letters (Georgian), so that whatever is still in another language is seen.
 */
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { handbookIn } from './handbook-in.ts';

/** A text in the letters of the third language. */
export const inLetters = (text: string): string =>
  text.replace(/[A-Za-z]/g, (letter) => String.fromCodePoint(0x10d0 + letter.toLowerCase().charCodeAt(0) - 97));

/** Prose only: no part, no link, no program. */
const pageInLetters = (page: string): string =>
  page
    .split('\n')
    .map((line) => (/[<{[]|^import /.test(line) ? line : inLetters(line)))
    .join('\n');

/** The areas of the words, with the file and the name each is exported by, as `further.ts` lists them. */
const areasIn = (source: string): { area: string; name: string; file: string }[] => {
  const files = new Map(
    [...source.matchAll(/import type \{ ([^}]*) \} from '(\.\/[^']*)'/g)].flatMap(([, names, file]) =>
      names!.split(', ').map((name) => [name, file!] as const),
    ),
  );
  return [...source.matchAll(/readonly (\w+): \(typeof (\w+)\)\['en'\]/g)].map(([, area, name]) => ({
    area: area!,
    name: name!,
    file: files.get(name!)!,
  }));
};

const wordsOf = (areas: ReturnType<typeof areasIn>): string => `
import type { Words } from '../further.ts';
import { marks } from '../../english/wording.ts';
${areas.map(({ name, file }) => `import { ${name} } from '../../english/${file.slice(2)}';`).join('\n')}

const inLetters = ${inLetters.toString()};
const said = <T>(value: T): T => {
  if (typeof value === 'string') return inLetters(value) as T;
  if (typeof value === 'function') return ((...args: unknown[]) => said((value as unknown as (...all: unknown[]) => unknown)(...args))) as T;
  if (Array.isArray(value)) return value.map(said) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, said(part)])) as T;
};

export const ka: Words = {
  tag: 'ka',
  marks: marks.en,
${areas.map(({ area, name }) => `  ${area}: ${area === 'site' ? `{ ...said(${name}.en), lang: 'ka' }` : `said(${name}.en)`},`).join('\n')}
};
`;

const replaced = (file: string, from: string, to: string): void => {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`"${from}" is not in ${file}.`);
  writeFileSync(file, text.replace(from, to));
};

/** The program below a folder, with the language `ka`; what was changed is the two places named in `src/i18n/further.ts`, and the third. */
export const programWithThird = (to: string): void => {
  for (const part of ['src', 'public', 'astro.config.mjs', 'package.json', 'tsconfig.json'])
    cpSync(part, join(to, part), { recursive: true });
  symlinkSync(join(process.cwd(), 'node_modules'), join(to, 'node_modules'));
  const source = readFileSync('src/i18n/further.ts', 'utf8');
  // The English words stand beside, so that those made of them need not wait for themselves.
  cpSync('src/i18n', join(to, 'src/english'), { recursive: true });
  mkdirSync(join(to, 'src/i18n/ka'));
  writeFileSync(join(to, 'src/i18n/ka/index.ts'), wordsOf(areasIn(source)));
  replaced(join(to, 'src/procedure/locale.ts'), 'const further = [] as', "const further = ['ka'] as");
  replaced(
    join(to, 'src/i18n/further.ts'),
    'further: Readonly<Record<Further, Words>> = {}',
    'further: Readonly<Record<Further, Words>> = { ka }',
  );
  replaced(
    join(to, 'src/i18n/further.ts'),
    'import type { Further }',
    "import { ka } from './ka/index.ts';\nimport type { Further }",
  );
  replaced(
    join(to, 'src/train/questions/sentences.ts'),
    '  en: ({ inOrder',
    `  ka: ({ need, of }) => \`${inLetters('signed')} \${need}/\${of}\`,\n  en: ({ inOrder`,
  );
};

/** A handbook of ours in three languages. @param from a folder in Chinese and English */
export const handbookInThree = (from: string, to: string): void =>
  handbookIn(from, to, {
    languages: ['ka', 'zh', 'en'],
    original: 'zh',
    said: ({ zh, en }) => ({ zh, en, ka: inLetters(en) }),
    page: (_, english) => pageInLetters(english),
  });
