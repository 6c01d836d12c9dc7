/** The words of the drawings' Mermaid text. */
import type { DrawingWords } from '../exchange/index.ts';
import { bandWords } from '../i18n/bands/bands.ts';
import { rangeSigns } from '../i18n/bands/signs.ts';
import { callWords } from '../i18n/calling/calling.ts';
import { drawingWords, type Locale } from '../i18n/index.ts';
import { limitWords } from '../i18n/limit/limit.ts';
import { signingWords } from '../i18n/signing/signing.ts';
import { marks } from '../i18n/wording.ts';
import { roleOf } from './book.ts';

export const wordsIn = (locale: Locale): DrawingWords => ({
  locale,
  role: (id) => roleOf(id).name[locale],
  nobody: drawingWords[locale].nobody,
  signing: signingWords[locale].short,
  limit: limitWords[locale].short,
  call: callWords[locale].short,
  figure: ({ name }) => bandWords[locale].by(name[locale]),
  band: ({ band, signing }) => [
    `${rangeSigns(band) || bandWords[locale].range({}, '')}${marks[locale].colon}`,
    ...band.roles.map((id, at) => `${roleOf(id).name[locale]}${at < band.roles.length - 1 ? marks[locale].names : ''}`),
    ...(signing ? [` (${signingWords[locale].short(signing)})`] : []),
  ],
});
