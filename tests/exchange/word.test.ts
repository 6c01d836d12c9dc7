/** Word documents: what they say is what the definition says, and what Word and WPS need to show it is there. */
import { describe, expect, test } from 'vitest';
import { wordFile } from '../../src/exchange/word/index.ts';
import { book } from '../../src/handbook/book.ts';
import { wordSourceOf } from '../../src/handbook/word.ts';
import { bandWords } from '../../src/i18n/bands/bands.ts';
import { limitWords } from '../../src/i18n/limit/limit.ts';
import { signingWords } from '../../src/i18n/signing/signing.ts';
import { wordWords } from '../../src/i18n/word/word.ts';
import {
  afterTime,
  bandRows,
  callersOf,
  callOf,
  type Finding,
  figureAt,
  isDeciding,
  isWork,
  type Locale,
  limitOf,
  type Procedure,
  type Text,
} from '../../src/procedure/index.ts';
import { everyNet, everyProcedure } from '../support/handbooks.ts';
import { readWord, textsOf } from '../support/word-parts.ts';

const kB = 1000;
const every = everyNet.flatMap(({ name, procedure }) => (['zh', 'en'] as const).map((locale) => ({ name, procedure, locale })));

const made = async (procedures: readonly Procedure[], locale: Locale) => {
  const bytes = await wordFile(await wordSourceOf(procedures, locale), wordWords[locale]);
  return { bytes, word: readWord(bytes) };
};

/** Every text of a definition that a document of it has to say. */
const textsIn = ({ title, heading, summary, purpose, scope, objectives, definitions, steps }: Procedure): Text[] => [
  title,
  ...(heading ? [heading] : []),
  summary,
  ...[...purpose, ...scope].flatMap((said) => [said, ...(said.why ? [said.why] : [])]),
  ...(objectives ?? []).flatMap((said) => [said, ...(said.measure ? [said.measure] : [])]),
  ...(definitions ?? []).flatMap(({ term, means }) => [term, means]),
  ...steps
    .filter(({ kind }) => kind !== 'fork' && kind !== 'join' && kind !== 'merge')
    .flatMap((step) => [step.name, ...(step.why ? [step.why] : [])]),
  ...steps
    .filter(isWork)
    .flatMap(({ requirements, records }) => [
      ...requirements.flatMap((said) => [said, ...(said.why ? [said.why] : [])]),
      ...(records.why ? [records.why] : []),
    ]),
  ...steps
    .filter(isDeciding)
    .flatMap(({ question, outcomes }) => [
      question,
      ...outcomes.flatMap(({ name, why, target }) => [name, ...(why ? [why] : []), ...(target?.why ? [target.why] : [])]),
    ]),
];

const recordsOf = ({ steps }: Procedure) => {
  const ids = new Set(steps.filter(isWork).flatMap(({ records }) => [...records.in, ...records.out]));
  return book().records.filter(({ id }) => ids.has(id));
};

const namesIn = (procedure: Procedure): Text[] => {
  const work = procedure.steps.filter(isWork);
  const records = recordsOf(procedure);
  const keepers = [procedure.owner, ...records.map(({ owner }) => owner)];
  const roles = new Set([...work.flatMap((step) => [...step.roles, ...(step.records.by ?? [])]), ...keepers]);
  return [
    ...book()
      .roles.filter(({ id }) => roles.has(id))
      .map(({ name }) => name),
    ...records.flatMap(({ name, retention }) => [name, ...(retention ? [retention] : [])]),
  ];
};

/** Numbers and forms of records. */
const signsIn = (procedure: Procedure): string[] =>
  recordsOf(procedure).flatMap(({ number, form }) => [number ?? [], form ?? []].flat());

/** What a document of somebody's own words leaves open is nobody's finding. */
const findingsIn = ({ id }: Procedure): Finding[] =>
  (book().handbook.words === 'restated' ? book().findings : []).filter(({ at }) =>
    at.some((place) => place === id || place.startsWith(`${id}/`)),
  );
const saidIn = ({ title, detail, should }: Finding): Text[] => [title, detail, ...(should ? [should] : [])];

/** By when a step is to be done, in words. */
const limitsIn = ({ steps }: Procedure, locale: Locale): string[] =>
  steps.flatMap((step) => {
    const limit = limitOf(step);
    const role = (id: string) => book().roles.find((candidate) => candidate.id === id)!.name[locale];
    return limit ? [limitWords[locale].rule(limit, afterTime(step, locale, role))] : [];
  });

/** Who decides by a figure, in words; what of it stands in a drawing is broken into lines. */
const bandsIn = (procedure: Procedure, locale: Locale): { readonly told: string[]; readonly drawn: string[] } => {
  const t = bandWords[locale];
  const gates = procedure.steps.flatMap((step) => {
    const figure = figureAt(procedure, step);
    return figure ? [{ figure, rows: bandRows(step) }] : [];
  });
  return {
    told: gates.flatMap(({ figure: { name, unit }, rows }) => [
      t.table(name[locale], unit[locale]),
      ...rows.map(({ band }) => t.range(band, unit[locale])),
    ]),
    drawn: gates.flatMap(({ figure, rows }) => [
      ...t.by(figure.name[locale]).split(' '),
      ...rows.flatMap(({ signing }) => (signing ? signingWords[locale].short(signing).split(' ') : [])),
    ]),
  };
};

/** The words of ours, those with gaps in their parts. */
const wordsIn = (words: unknown): string[] => {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function')
    return String(words(...['\0', '\0'].map((gap) => (words.length > 0 && /join/.test(String(words)) ? [gap] : gap)))).split(
      '\0',
    );
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(wordsIn) : [];
};

describe.each(every)('$name $locale', async ({ procedure, locale }) => {
  const { bytes, word } = await made([procedure], locale);
  const texts = textsOf(word);

  test('says every sentence and name of the definition, and every finding', () => {
    const all = texts.join('\n');
    const due = [...textsIn(procedure), ...namesIn(procedure), ...findingsIn(procedure).flatMap(saidIn)];
    expect(due.length).toBeGreaterThan(20);
    const told = [
      ...due.map((text) => text[locale]),
      ...limitsIn(procedure, locale),
      ...bandsIn(procedure, locale).told,
      ...signsIn(procedure),
    ];
    expect(told.filter((text) => !all.includes(text))).toEqual([]);
  });

  test('says nothing else but our words, numbers and marks', () => {
    const others = everyProcedure.flatMap(({ title, steps }) => [title, ...steps.map(({ name }) => name)]);
    const { handbook } = book();
    const words = wordWords[locale];
    const known = [
      ...[...textsIn(procedure), ...namesIn(procedure), ...findingsIn(procedure).flatMap(saidIn), ...others].map(
        (text) => text[locale],
      ),
      ...[handbook.title, handbook.issuer, handbook.kind, handbook.level].map((text) => text[locale]),
      handbook.number,
      ...limitsIn(procedure, locale),
      ...Object.values(bandsIn(procedure, locale)).flat(),
      ...signsIn(procedure),
      ...wordsIn({ ...words, limit: '', governs: '', restated: [true, false].map(words.restated) }).map((said) => said.trim()),
    ].filter((said) => said.length > 1);
    const longestFirst = [...new Set(known)].sort((a, b) => b.length - a.length);
    // What is left are the marks of outcomes, numbers of steps and joints, and the fingerprint.
    const marks = procedure.steps.flatMap((step) => (isDeciding(step) ? step.outcomes.map(({ mark }) => mark) : []));
    const short = new Set([
      ...marks,
      ...[
        procedure.id,
        ...procedure.steps.flatMap((step) => callOf(step) ?? []),
        ...callersOf(everyProcedure, procedure.id).map(({ procedure: { id } }) => id),
      ].flatMap((id) => id.split('-')),
      ...everyProcedure.flatMap(({ steps }) => steps.flatMap(({ no }) => no ?? [])),
    ]);
    const left = texts
      .map((text) => longestFirst.reduce((rest, said) => rest.replaceAll(said, ' '), text))
      .flatMap((text) => text.split(/[\p{P}\p{S}\s]+/u))
      .filter((text) => text !== '' && !short.has(text) && !/^(\p{N}+|[0-9a-f]{8}|[A-Z]|由)$/u.test(text));
    expect(left).toEqual([]);
  });

  test('is small, and the same bytes when made again after others', async () => {
    expect(bytes.length).toBeLessThanOrEqual(60 * kB);
    await made([everyProcedure[0]!], 'en');
    expect(Buffer.compare(bytes, (await made([procedure], locale)).bytes)).toBe(0);
  });

  test('every run of letters names its fonts and its language, Chinese ones apart', () => {
    const runs = word.paragraphs.flat();
    expect(runs.length).toBeGreaterThan(100);
    const bare = runs.filter(({ fonts, language }) => {
      const named = ['w:ascii', 'w:hAnsi', 'w:cs', 'w:eastAsia'].every((name) => fonts[name]);
      return !named || language['w:eastAsia'] !== 'zh-CN' || !language['w:val'];
    });
    expect(bare).toEqual([]);
  });

  test('columns have fixed widths that are the table’s together, and heads repeat', () => {
    expect(word.tables.length).toBeGreaterThanOrEqual(6);
    for (const { columns, width, layout } of word.tables) {
      expect(columns.reduce((sum, column) => sum + column, 0)).toBe(width);
      expect(layout).toBe('fixed');
    }
    expect(word.tables.filter(({ repeatsHead }) => repeatsHead).length).toBeGreaterThanOrEqual(3);
  });

  test('each step has its native shape in both drawings, no shape with text lies on another or leaves its canvas', () => {
    const boxes = procedure.steps.filter(({ kind }) => kind !== 'fork' && kind !== 'join' && kind !== 'merge');
    const drawn = word.canvases.flat();
    for (const { name } of boxes)
      expect(drawn.filter(({ text }) => text.includes(name[locale])).length).toBeGreaterThanOrEqual(2);
    for (const canvas of word.canvases) {
      const told = canvas.filter(({ text }) => text !== '');
      for (const [at, a] of told.entries()) {
        expect(a.width * a.height).toBeGreaterThan(0);
        expect(Math.min(a.x, a.y)).toBeGreaterThanOrEqual(0);
        for (const b of told.slice(at + 1)) {
          const over = [
            Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x),
            Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y),
          ];
          // A tenth of a pixel is 952 units; outlines may touch.
          expect(Math.min(...over), `${a.text} and ${b.text}`).toBeLessThan(9525);
        }
      }
    }
  });
});
