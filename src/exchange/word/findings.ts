/** What the document leaves open. */
import type { Finding } from '../../procedure/index.ts';
import { type Block, type Para, para, span } from './model.ts';
import type { WordSource } from './source.ts';
import type { WordWords } from './words.ts';

/** By which the contents lead to what several chapters leave open. */
export const sharedAnchor = 'shared-findings';

const finding = (source: WordSource, words: WordWords, { title, kind, detail, should, at }: Finding): Para[] => [
  para('item', title[source.locale], span(words.findingKind[kind], 'quiet')),
  para('body', detail[source.locale]),
  ...(should ? [para('body', should[source.locale])] : []),
  para('note', span(words.foundAt(at.map((place) => source.places[place] ?? place)), 'quiet')),
];

const oneByOne = (source: WordSource, words: WordWords, findings: readonly Finding[]): Para[] =>
  findings.flatMap((entry) => finding(source, words, entry));

/** Findings one after another; that there are none is said. */
export const findingBlocks = (source: WordSource, words: WordWords, findings: readonly Finding[]): Para[] =>
  findings.length > 0 ? oneByOne(source, words, findings) : [para('body', span(words.noFindings, 'quiet'))];

/** What several chapters leave open, told once after them. */
export const sharedBlocks = (source: WordSource, words: WordWords): Block[] =>
  source.shared.length === 0
    ? []
    : [{ ...para('chapter', words.sharedFindings), anchor: sharedAnchor }, ...oneByOne(source, words, source.shared)];
