/** What stands before the chapters: the cover with its signatures and the record of changes, and the contents. */
import { isTranslated } from '../../procedure/index.ts';
import { sharedAnchor } from './findings.ts';
import { type Block, chapterAnchor, type Grid, type Para, para, type Row, span } from './model.ts';
import type { WordSource } from './source.ts';
import type { WordWords } from './words.ts';

/** Lines of the record of changes kept free for those to come. */
const free = 4;

const about = ({ handbook, locale, state, effective }: WordSource, words: WordWords): Grid => {
  const row = (label: string, text: string): Row => ({ key: label, cells: [[para('label', label)], [para('entry', text)]] });
  return {
    block: 'grid',
    key: 'about',
    shares: [30, 70],
    rows: [
      row(words.number, handbook.number),
      row(words.edition, `${handbook.edition} / ${handbook.revision}`),
      row(words.level, handbook.level[locale]),
      row(words.issuer, handbook.issuer[locale]),
      row(words.effective, effective ?? ''),
      row(words.state, words.states[state]),
    ],
  };
};

const signatures = ({ signatures }: WordSource, words: WordWords): Grid => ({
  block: 'grid',
  key: 'signatures',
  heads: words.signHeads,
  shares: [18, 38, 22, 22],
  rows: (['prepared', 'reviewed', 'approved'] as const).map((act) => {
    const people = signatures[act];
    const lines = (texts: readonly string[]): Para[] =>
      texts.length === 0 ? [para('entry')] : texts.map((text) => para('entry', text));
    return {
      key: act,
      tall: true,
      cells: [
        [para('label', words.signed[act])],
        lines(people.map(({ name, role }) => `${name} · ${role}`)),
        [para('entry')],
        lines(people.map(({ date = '' }) => date)),
      ],
    };
  }),
});

const revisions = (source: WordSource, words: WordWords): Grid => ({
  block: 'grid',
  key: 'revisions',
  heads: words.revisionHeads,
  shares: [16, 18, 46, 20],
  rows: [
    ...source.revisions.map(
      ({ edition, revision, effective = '', reason = '', approved = '' }): Row => ({
        key: `${edition}/${revision}`,
        cells: [`${edition} / ${revision}`, effective, reason, approved].map((text) => [para('entry', text)]),
      }),
    ),
    ...Array.from(
      { length: free },
      (_, at): Row => ({ key: `free ${at}`, cells: [[], [], [], []].map(() => [para('entry')]) }),
    ),
  ],
});

/** Whither each chapter's line leads, by its anchor. */
const contents = ({ chapters, shared, locale }: WordSource, words: WordWords): Block[] => [
  { block: 'break' },
  para('section', words.contents),
  ...chapters.map(
    ({ procedure }): Para => ({
      ...para('contents', `${procedure.id} ${procedure.title[locale]}`),
      anchor: chapterAnchor(procedure.id),
    }),
  ),
  ...(shared.length > 0 ? [{ ...para('contents', words.sharedFindings), anchor: sharedAnchor }] : []),
];

/** Whose words it is in, and which text governs. */
const whose = ({ handbook, locale }: WordSource, words: WordWords): readonly string[] => {
  const { original } = handbook;
  const translated = isTranslated(handbook, locale);
  if (handbook.words === 'restated') return [words.restated(translated)];
  return translated && original ? [words.governs(original)] : [];
};

/** The cover; a document of one procedure names it. */
export const coverBlocks = (source: WordSource, words: WordWords): Block[] => {
  const { handbook, locale, chapters } = source;
  const only = chapters.length === 1 ? chapters[0]!.procedure : undefined;
  const centred = (block: Para): Para => ({ ...block, centred: true });
  return [
    centred(para('issuer', handbook.issuer[locale])),
    centred(para('kind', handbook.kind[locale])),
    centred(para('title', handbook.title[locale])),
    ...(only ? [centred(para('subtitle', `${only.id} ${only.title[locale]}`))] : []),
    para('label'),
    about(source, words),
    para('label'),
    signatures(source, words),
    para('label', words.revisions),
    revisions(source, words),
    ...whose(source, words).map((said) => para('note', span(said, 'quiet'))),
    ...(only ? [] : contents(source, words)),
  ];
};
