/** The pages of each procedure: whether they are there, and what they show. */
import { type Locale, locales, nearest } from '../procedure/index.ts';
import type { Files } from './files.ts';
import { error, type Issue } from './issue.ts';
import { type Place, readPage } from './mdx.ts';
import { proseIssues } from './prose.ts';
import { signDetail, unseenSigns } from './yaml/signs.ts';

/** The parts a page may show. */
export const pageParts = ['DocumentHead', 'Stage', 'Responsibilities', 'Gates', 'Records', 'Findings'];

/** What a page has that it should not, and what it has not. */
const contentIssues = (file: string, text: string, locale: Locale): Issue[] => {
  const { fault, parts, ownParts, programs, unshown, frontmatter, blank, tags, texts } = readPage(text);
  const known = [...pageParts, ...ownParts.map(({ text: name }) => name)];
  const told = (code: string, { line, column }: Place, detail: Issue['detail'] = {}): Issue => ({
    ...error(code, file, line, detail),
    column,
  });
  const warned = (code: string, place: Place, detail?: Issue['detail']): Issue => ({
    ...told(code, place, detail),
    severity: 'warning',
  });
  const unseen = unseenSigns(text).map((sign) => warned('foreign-sign', sign, signDetail(sign)));
  if (fault) return [...unseen, told('page-syntax', fault, { reason: fault.text, kind: kindOf(fault.text) })];
  return [
    ...unseen,
    ...unshown.map((sign) => warned('unshown-text', sign, { text: [...sign.text].slice(0, 40).join(''), kind: sign.kind })),
    ...(frontmatter ? [told('page-frontmatter', frontmatter)] : []),
    ...(blank ? [{ ...error('empty-page', file, 1), severity: 'warning' as const }] : []),
    ...programs.map((program) => told('page-program', program, { text: program.text.trim() })),
    ...proseIssues(file, texts, locale),
    // A part in small letters is a tag that nobody knows.
    ...[...parts, ...tags.filter(({ text: tag }) => pageParts.some((name) => name.toLowerCase() === tag))]
      .filter(({ text: name }) => !known.includes(name))
      .map((mention) =>
        told('unknown-part', mention, {
          name: mention.text,
          known: known.join(', '),
          near: nearest(mention.text, known) ?? '',
        }),
      ),
  ];
};

/** What sort of mistake the compiler means. */
const kindOf = (reason: string): string =>
  /Unexpected character `!`/.test(reason)
    ? 'comment'
    : /closing brace|with oxc/.test(reason)
      ? 'brace'
      : /closing tag|open tag/.test(reason)
        ? 'tag'
        : /JSX tag|character/.test(reason)
          ? 'less'
          : '';

const shown = (text: string): string =>
  readPage(text)
    .parts.map(({ text: name }) => name)
    .join(', ');

const hidesParts = ({ code, severity, detail }: Issue): boolean =>
  severity === 'error' || code === 'empty-page' || detail['kind'] === 'part';

interface Page {
  readonly locale: Locale;
  readonly file: string;
  readonly text: string;
}

/** Every page shows the same parts, in the same order, as the first; where one cannot be read, or is empty, that is told by itself. */
const differing = ([first, ...others]: readonly Page[]): Issue[] =>
  others.flatMap((page) => {
    if (!first || shown(first.text) === shown(page.text)) return [];
    if ([first, page].some(({ text, file, locale }) => contentIssues(file, text, locale).some(hidesParts))) return [];
    const detail = { first: first.locale, second: page.locale, there: shown(first.text), here: shown(page.text) };
    return [{ ...error('different-parts', page.file, 1, detail), severity: 'warning' }];
  });

/** Pages in a language the handbook is not in. */
const aside = (at: (name: string) => string, { texts }: Files, languages: readonly Locale[]): Issue[] =>
  locales
    .filter((locale) => !languages.includes(locale) && texts.has(at(`${locale}.mdx`)))
    .map((locale) => ({
      ...error('language-aside', at(`${locale}.mdx`), 1, { key: locale, languages: languages.join(', '), page: 'yes' }),
      severity: 'warning',
    }));

/** Definition without page, page without definition, page with parts that do not exist, and a folder without anything. */
export const pageIssues = (files: Files, misnamed: ReadonlySet<string>, languages: readonly Locale[]): Issue[] => {
  const { texts, procedures } = files;
  const none = procedures.length === 0 ? [error('no-procedures', 'procedures', 1)] : [];
  return [
    ...none,
    ...procedures.flatMap((folder) => {
      const at = (name: string) => `procedures/${folder}/${name}`;
      const defined = texts.has(at('procedure.yaml'));
      const pages = languages.filter((locale) => texts.has(at(`${locale}.mdx`)));
      const absent = languages.filter((locale) => !pages.includes(locale) && !misnamed.has(at(`${locale}.mdx`)));
      if (!defined && misnamed.has(at('procedure.yaml'))) return [];
      if (!defined)
        return [
          error(
            pages.length > 0 ? 'page-without-definition' : 'empty-folder',
            at(pages[0] ? `${pages[0]}.mdx` : 'procedure.yaml'),
            1,
            { folder },
          ),
        ];
      const written = pages.map(
        (locale): Page => ({ locale, file: at(`${locale}.mdx`), text: texts.get(at(`${locale}.mdx`))! }),
      );
      return [
        ...absent.map((locale) => error('missing-page', at('procedure.yaml'), 1, { page: at(`${locale}.mdx`), locale })),
        ...written.flatMap(({ file, text, locale }) => contentIssues(file, text, locale)),
        ...differing(written),
        ...aside(at, files, languages),
      ];
    }),
  ];
};
