/** Prose of a page that was meant otherwise: signs of Markdown that make nothing, and text in the other language. */

import type { Locale } from '../procedure/index.ts';
import { error, type Issue } from './issue.ts';
import { chinese, isChinese, isEnglish } from './languages.ts';
import type { Mention } from './mdx.ts';

/** What a reader would see as the signs themselves, where a link, a picture, a heading, a table or a part was meant. */
const unmade: readonly (readonly [kind: string, RegExp])[] = [
  ['link', /!?\[[^\]\n]+\]\s?[（(](?=[^)）\s]*[/#]|[^)）\n]*\.\w{2,4}\s*[)）])[^)）\n]*[)）]/],
  ['heading', /^(?:#{1,6}|＃+)(?=[^\s#\d]|\s*＃|\s)[^\n]*/],
  ['table', /^\|[^\n]*\|$/m],
  ['emphasis', /\*\*[^*\n]+\*\*/],
  ['part', /[＜<]\s*\/?[A-Z][A-Za-z]+\s*[/／]?\s*[＞>]/],
];

const shortened = (text: string): string => [...text].slice(0, 40).join('');

/** @param texts the pieces of prose on a page, in order @param locale the language of the page */
export const proseIssues = (file: string, texts: readonly Mention[], locale: Locale): Issue[] => {
  const warned = (code: string, { line, column }: Mention, detail: Issue['detail']): Issue => ({
    ...error(code, file, line, detail),
    column,
    severity: 'warning',
  });
  const other = texts.find(({ text }) =>
    locale === chinese ? isEnglish(text, '') && text.split(/\s+/).length > 4 : isChinese(text) && text.length > 3,
  );
  return [
    ...texts.flatMap((text) => {
      const found = unmade.flatMap(([kind, pattern]) => {
        const match = pattern.exec(text.text);
        return match
          ? [{ kind, text: shortened(match[0]), line: text.line + text.text.slice(0, match.index).split('\n').length - 1 }]
          : [];
      })[0];
      return found ? [warned('plain-signs', { ...text, line: found.line }, { kind: found.kind, text: found.text })] : [];
    }),
    ...(other ? [warned('wrong-language', other, { key: locale, text: shortened(other.text), page: 'yes' })] : []),
  ];
};
