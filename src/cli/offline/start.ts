/** What stands at the top of the folder: the page that opens the handbook, and what a reader should know first. */

import { folderOf, type Locale, site } from '../../i18n/index.ts';
import { offline } from '../../i18n/site/offline.ts';
import { type Handbook, languagesOf } from '../../procedure/index.ts';

/**
 * Where the folder is whole, the script beside the handbook leads on at once; in a zip file that was not unpacked it is not there, and the
 * page says what to do.
 */
const page = (title: string, languages: readonly Locale[]): string => `<!doctype html>
<html lang="${site[languages[0]!].lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<script src="handbook/open.js"></script>
</head>
<body>
<h1>${title}</h1>
${languages
  .map(
    (locale) => `<div lang="${site[locale].lang}">
<p><a href="handbook/${folderOf(locale, languages)}index.html">${offline[locale].open}</a></p>
<p>${offline[locale].unpack}</p>
</div>`,
  )
  .join('\n')}
</body>
</html>
`;

/** Lines as Notepad shows them, and a mark that says they are UTF-8. */
const note = (paragraphs: readonly string[]): string => `\uFEFF${paragraphs.join('\r\n\r\n')}\r\n`;

/** Files by their path in the folder. */
export const beginnings = (handbook: Handbook): ReadonlyMap<string, string> => {
  const { number, edition, revision, name, title: full } = handbook;
  const languages = languagesOf(handbook);
  const title = languages.map((locale) => (name ?? full)[locale]).join(' · ');
  return new Map([
    ['open.html', page(title, languages)],
    [
      'README.txt',
      note([`${title}\r\n${number} ${edition}/${revision}`, ...languages.flatMap((language) => offline[language].readme)]),
    ],
    ['handbook/open.js', "location.replace('handbook/index.html');\n"],
  ]);
};
