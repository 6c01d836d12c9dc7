/** What the check says of files: their names, encodings, YAML and pages, in English. */

import { languageName } from '../locale.ts';
import type { fileMistakesZh } from './files.zh.ts';
import { orEn, strangerTo, type Words } from './words.ts';

const strangerEn = (locale: string): string => languageName('en', strangerTo(locale));

const signsEn: Readonly<Record<string, string>> = {
  quote: 'curly or full-width quotation mark',
  comma: 'Chinese comma',
  colon: 'full-width colon',
  bracket: 'full-width bracket',
  dash: 'dash in place of a hyphen',
  'hard-space': 'no-break space',
  'wide-space': 'wide (ideographic) space',
  invisible: 'sign that cannot be seen',
  fullwidth: 'full-width sign',
};

/** The sign, where it can be seen. */
const shownSign = (sign: string): string => (/[\p{Z}\p{C}]/u.test(sign) ? '' : `${sign} `);

const encodings: Readonly<Record<string, string>> = { gb18030: 'GBK', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16 (BE)' };

export const fileMistakesEn: { readonly [K in keyof typeof fileMistakesZh]: Words } = {
  'yaml-syntax': {
    what: (X) => `The YAML cannot be read: ${X.reason}.`,
    fix: () => 'Look at indent, quotes and colons here; text with a colon or comma needs quotes.',
  },
  'wrong-indent': {
    what: (X) => `Indented by ${X.is} spaces where the lines around it have ${X.meant}.`,
    fix: (X) => `Begin the line with ${X.meant === '0' ? 'no space' : `${X.meant} spaces`}.`,
  },
  'tab-indent': {
    what: (X) => `Indented with a tab${X.lines && ` (lines ${X.lines})`}.`,
    fix: () => 'YAML is indented with spaces only: use two.',
  },
  'foreign-sign': {
    what: (X) => `There is a ${signsEn[X.name!] ?? 'sign of another keyboard'} here (${shownSign(X.sign!)}${X.code}).`,
    fix: (X) =>
      X.meant === ''
        ? 'Delete it: put the cursor behind it and press Backspace.'
        : `Type ${X.meant?.trim() === '' ? 'an ordinary space' : X.meant} instead; quotes around a whole text are straight: "…".`,
  },
  'hash-in-text': {
    what: (X) => `From here on YAML reads a comment: ${X.rest}`,
    fix: () => 'Put the text with the # in quotes: "…". A comment goes on a line of its own.',
  },
  'comma-in-text': {
    what: (X) => `A comma ends the text before "${X.rest}", which is then read as a key of its own.`,
    fix: () => 'Put the whole text in quotes: "…".',
  },
  'missing-space': {
    what: (X) => `Without a space behind the ${X.sign} this is a single word: ${X.text}`,
    fix: (X) => (X.sign === '-' ? 'Begin an entry of a list with "- ".' : 'Put a space behind the colon.'),
  },
  backslash: {
    what: (X) => `In double quotes a backslash makes another sign of the letter behind it: ${X.text}`,
    fix: () => "Put the text in single quotes, '…', or write two backslashes.",
  },
  'second-document': {
    what: () => 'From here a second document begins, and nothing reads it.',
    fix: () => 'Remove the line of --- or ...; put what belongs elsewhere in a file of its own.',
  },
  'unknown-alias': {
    what: (X) => `A * at the beginning stands for something called "${X.name}", and nothing is called so.`,
    fix: () => 'Put a text that begins with * in quotes: "*…".',
  },
  'idle-anchor': {
    what: (X) =>
      `A & at the beginning gives what follows the name "${X.name}", which nothing refers to, and the name is not shown.`,
    fix: () => 'Put a text that begins with & in quotes: "&…".',
  },
  'unknown-tag': {
    what: (X) => `A ! at the beginning names a type, and there is none called ${X.tag}.`,
    fix: () => 'Put a text that begins with ! in quotes: "!…".',
  },
  'wrong-encoding': {
    what: (X) => `The file is not in UTF-8 but in ${encodings[X.encoding!] ?? X.encoding}.`,
    fix: () =>
      'Save it as UTF-8. In Notepad: Save as, Encoding: UTF-8. In VS Code: the encoding in the status bar, Save with Encoding, UTF-8.',
  },
  'lost-sign': {
    what: () => 'A sign was lost when the file went from one encoding to another.',
    fix: () => 'Type it again, or take the file from before and save it as UTF-8.',
  },
  'wrong-language': {
    what: (X) =>
      X.page
        ? `${strangerEn(X.key!)} on the ${languageName('en', X.key!)} page: ${X.text}`
        : `${strangerEn(X.key!)} stands under "${X.key}": ${X.text}`,
    fix: (X) => `Write it in ${languageName('en', X.key!)}, or exchange the two.`,
  },
  'language-aside': {
    what: (X) =>
      `The handbook is not in ${languageName('en', X.key!)}: ${X.page ? 'no page is made of this one' : 'what stands under it is left aside'}.`,
    fix: (X) => `Remove it, or name "${X.key}" among "languages" in handbook.yaml (now ${X.languages}).`,
  },
  'language-twice': {
    what: () => 'A language is named twice.',
    fix: () => 'Name each once, the first being that of the pages at the root.',
  },
  'original-not-among': {
    what: (X) => `The original is in ${languageName('en', X.value!)}, and the handbook is not.`,
    fix: () => 'Name the original among "languages".',
  },
  'misnamed-file': {
    what: (X) => `Nothing reads a file called "${X.name}".`,
    fix: (X) => `Rename it to ${X.would}.`,
  },
  'unread-file': {
    what: () => 'Nothing reads this file.',
    fix: (X) =>
      X.beside
        ? `There is ${X.beside} beside it: put it there, or remove it.`
        : 'Remove it, or move it out of the content folder.',
  },
  'misplaced-procedure': {
    what: () => 'A procedure in a place where none is looked for; nothing reads it.',
    fix: (X) => `Move it to ${X.would}`,
  },
  'duplicate-key': {
    what: (X) => `The key "${X.key}" stands twice in one place${X.more && `, and so does what follows: ${X.more}`}.`,
    fix: (X) => (X.more ? 'Begin a new entry of a list with "- ", or remove what stands twice.' : 'Remove one.'),
  },
  'empty-file': {
    what: () => 'The file is empty.',
    fix: ({ kind }) =>
      kind === 'scenarios'
        ? 'Write a case, or remove the file.'
        : kind === 'situations'
          ? 'Write a situation, or remove the file.'
          : kind === 'procedure' || kind === 'handbook'
            ? 'Fill it.'
            : 'Fill it, or write an empty list where there are none: [].',
  },
  'missing-file': {
    what: () => 'This file is missing.',
    fix: (X) =>
      X.kind === 'handbook'
        ? 'Add it, with number, title, issuer, edition, revision, level and kind.'
        : 'Add it, if only with an empty list, [].',
  },
  'folder-name': {
    what: (X) => `The folder "${X.folder}" does not match clause number and slug.`,
    fix: (X) => `Rename the folder to "${X.would}".`,
  },
  'no-procedures': {
    what: () => 'There is no procedure.',
    fix: () => 'Make a folder such as 1.1-purchase-request with procedure.yaml, zh.mdx and en.mdx.',
  },
  'empty-folder': {
    what: (X) => `The folder "${X.folder}" holds no definition.`,
    fix: () => 'Add procedure.yaml, or remove the folder.',
  },
  'page-without-definition': {
    what: () => 'A page without a definition.',
    fix: () => 'Add procedure.yaml beside it, or remove the page.',
  },
  'missing-page': {
    what: (X) => `The ${languageName('en', X.locale!)} page is missing.`,
    fix: (X) => `Add ${X.page}.`,
  },
  'page-syntax': {
    what: (X) => `The page cannot be read: ${X.reason}.`,
    fix: ({ kind }) =>
      kind === 'comment'
        ? 'Write a comment as {/* … */}.'
        : kind === 'brace'
          ? 'Braces hold program on a page: write \\{ for a brace.'
          : kind === 'tag'
            ? 'Close every tag that is opened: <b>…</b>, <br />.'
            : kind === 'less'
              ? 'Write &lt; for a sign of less than; an address goes into [text](address).'
              : 'Look at braces, angle brackets and tags here.',
  },
  'page-program': {
    what: (X) => `A page holds prose and parts, and this is read as program: ${X.text}`,
    fix: () => 'Write \\{ for a brace, and ./picture.png for a picture; the parts of the handbook need no import.',
  },
  'unshown-text': {
    what: (X) => `No reader sees this: ${X.text}`,
    fix: ({ kind }) =>
      kind === 'part'
        ? 'A part stands alone, as <Stage />; write the text above or below it.'
        : 'Refer to it, as [^1] or [words][name]; or write \\[ for a bracket that is one.',
  },
  'plain-signs': {
    what: (X) => `Readers see these signs as they stand, for they make no ${X.kind}: ${X.text}`,
    fix: ({ kind }) =>
      kind === 'link'
        ? 'Write [words](address) with signs of the keyboard, and no space before or within the address.'
        : kind === 'heading'
          ? 'Write ## and a space before the heading.'
          : kind === 'table'
            ? 'Write |---|---| on the line below the head of the table.'
            : kind === 'emphasis'
              ? 'Leave the last sign of punctuation outside the asterisks: **Note**: …'
              : 'Write <Stage /> with signs of the keyboard.',
  },
  'page-frontmatter': {
    what: () => 'Nothing reads what stands between --- at the head of a page.',
    fix: () => 'Remove it.',
  },
  'empty-page': {
    what: () => 'The page is empty.',
    fix: () => 'Write it; its parts are those of the page in the other language.',
  },
  'dead-link': {
    what: (X) => `The link leads nowhere: ${X.url || '()'}`,
    fix: (X) =>
      X.near
        ? `Did you mean ${X.near}?`
        : 'A procedure is linked as ../3.2/, a step as ../3.2/#3.2-7; a file goes into public/ of the content folder and is linked as /name.pdf.',
  },
  'dead-anchor': {
    what: (X) => `The page has no such place: ${X.url}`,
    fix: (X) =>
      X.near ? `Did you mean ${X.near}?` : 'A step is linked by its row: #3.2-7; a heading by its words: #when-it-ends.',
  },
  'missing-picture': {
    what: (X) => `There is no picture ${X.url}`,
    fix: (X) =>
      X.near
        ? `Did you mean ${X.near}?`
        : 'Put it beside the page and write ./name.png, or into public/ of the content folder and write /name.png.',
  },
  'missing-form': {
    what: (X) => `There is no form public/${X.file}`,
    fix: (X) =>
      X.near
        ? `Did you mean ${X.near}?`
        : 'Put the blank form into public/ of the content folder and write its path there: forms/form.xlsx.',
  },
  'missing-part': {
    what: (X) => `There is no file ${X.url}`,
    fix: (X) => (X.near ? `Did you mean ${X.near}?` : 'Put the part beside procedure.yaml, as an .astro file.'),
  },
  'unknown-part': { what: (X) => `There is no part <${X.name} />.`, fix: orEn },
  'different-parts': {
    what: (X) =>
      `The two pages show different parts: ${X.there} in ${languageName('en', X.first!)}, ${X.here} in ${languageName('en', X.second!)}.`,
    fix: () => 'Show the same parts in the same order on both.',
  },
};
