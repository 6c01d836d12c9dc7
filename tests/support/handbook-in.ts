/** A handbook of ours as a company has it that writes in fewer languages, or in others: the folder is written anew. */
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isScalar, type Pair, parseDocument, type Scalar, visit, type YAMLMap } from 'yaml';

type TextMap = YAMLMap<Scalar<string>, Scalar<string>>;

const keyOf = ({ key }: Pair): string => (isScalar(key) ? String(key.value) : '');

/** What has a text in both languages, perhaps with a basis. */
const isText = (node: unknown): node is TextMap =>
  isMap(node) && ['zh', 'en'].every((locale) => isScalar(node.get(locale, true)));

/** What becomes of each text: by language, or alone. */
type Said = (text: Readonly<Record<'zh' | 'en', string>>) => Readonly<Record<string, string>> | string;

const rewritten = (source: string, said: Said, alone: string): string => {
  const document = parseDocument(source);
  const done = new Set<unknown>();
  visit(document, {
    Map(_, node) {
      if (done.has(node) || !isText(node)) return undefined;
      const now = said({ zh: String(node.get('zh')), en: String(node.get('en')) });
      const others = node.items.filter((pair) => !['zh', 'en'].includes(keyOf(pair)));
      if (typeof now === 'string' && others.length === 0) return document.createNode(now);
      // A text with further keys is written by language.
      const texts = typeof now === 'string' ? { [alone]: now } : now;
      const map = document.createNode(texts) as TextMap;
      map.items.push(...others);
      done.add(map);
      return map;
    },
  });
  return document.toString({ lineWidth: 0 });
};

interface Wanted {
  /** As handbook.yaml names them. */
  readonly languages: readonly string[];
  readonly original?: string;
  readonly said: Said;
  /** The page of a procedure, from that in English. */
  readonly page?: (locale: string, english: string) => string;
}

/** @param from a folder in Chinese and English @param to where it is written */
export const handbookIn = (from: string, to: string, { languages, original, said, page }: Wanted): void => {
  cpSync(from, to, { recursive: true });
  const files = readdirSync(to, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
  for (const file of files.filter((name) => name.endsWith('.yaml'))) {
    const now = rewritten(readFileSync(join(to, file), 'utf8'), said, languages[0]!);
    const head = `languages: [${languages.join(', ')}]\n${original ? `original: ${original}\n` : ''}`;
    writeFileSync(join(to, file), file === 'handbook.yaml' ? `${now.replace(/^(languages|original):.*\n/gm, '')}${head}` : now);
  }
  for (const file of files.filter((name) => name.endsWith('/en.mdx'))) {
    const english = readFileSync(join(to, file), 'utf8');
    for (const locale of languages)
      if (!['zh', 'en'].includes(locale))
        writeFileSync(join(to, file.replace(/en\.mdx$/, `${locale}.mdx`)), page?.(locale, english) ?? english);
    for (const gone of ['zh', 'en'].filter((locale) => !languages.includes(locale)))
      rmSync(join(to, file.replace(/en\.mdx$/, `${gone}.mdx`)), { force: true });
  }
};
