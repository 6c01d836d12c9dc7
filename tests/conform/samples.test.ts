import { describe, expect, test } from 'vitest';
import { conform, type Decisions, deviationSentences, overview } from '../../src/conform/index.ts';
import { readLog } from '../../src/exchange/log.ts';
import { conformWords } from '../../src/i18n/records/conform.ts';
import { figuresOf } from '../../src/procedure/index.ts';
import { handbooks } from '../support/handbooks.ts';
import { samplesOf } from '../support/sample-log.ts';

/** What a person says of the one name that is no step; before that, the cases it stands in are undecided. */
const none = { activities: { 电话催办: false } } as const;

const samples = handbooks.flatMap(({ name, content }) => samplesOf(content).map((sample) => ({ name, sample })));
type Sample = (typeof samples)[number]['sample'];

const conformed = async (sample: Sample, decisions: Decisions = none) => {
  const figures = figuresOf(sample.definition.procedure);
  const file = await readLog(new TextEncoder().encode(sample.csv), { figures });
  return { file, result: conform(sample.definition, file.log, { decisions }) };
};

describe.each(samples.map(({ name, sample }) => [name, sample.definition.procedure.id, sample] as const))(
  'The sample log of %s %s',
  (_, __, sample) => {
    test('is read without a complaint', async () => {
      const { file, result } = await conformed(sample, {});
      expect(file.issues).toEqual([]);
      expect(result.doubts).toMatchObject([{ text: '电话催办', proposed: null, cases: 2 }]);
      expect(result.cases.filter(({ verdict }) => verdict === 'undecided')).toHaveLength(2);
      expect(result.cases).toHaveLength(sample.cases);
      expect(overview(result).unchecked).toEqual(
        sample.csv.includes('同意') || !overview(result).unchecked.includes('outcome') ? [] : ['outcome'],
      );
    });

    test('shows each deviation planted in it, at its step, and no other', async () => {
      const { result } = await conformed(sample);
      const found = result.cases.flatMap(({ deviations }) => deviations.map((it) => `${it.case} ${it.kind} ${it.step}`));
      const planted = sample.planted.filter(({ kind }) => kind !== 'open').map((it) => `${it.case} ${it.kind} ${it.step}`);
      expect(planted.length).toBeGreaterThan(9);
      expect(found.sort()).toEqual(planted.sort());
    });

    test('has cases that are open, and all others conform', async () => {
      const { result } = await conformed(sample);
      const open = sample.planted.filter(({ kind }) => kind === 'open').map((it) => it.case);
      const verdictOf = (id: string) =>
        open.includes(id) ? 'open' : sample.planted.some((it) => it.case === id) ? 'deviating' : 'conforming';
      expect(result.cases.map(({ id, verdict }) => `${id} ${verdict}`)).toEqual(
        result.cases.map(({ id }) => `${id} ${verdictOf(id)}`),
      );
    });

    test('claims nothing of who decides by a figure where its column is not read, and plants that where it is', async () => {
      const { result } = await conformed(sample);
      const unread = conform(sample.definition, (await readLog(new TextEncoder().encode(sample.csv))).log, { decisions: none });
      const kinds = (of: typeof result) => of.cases.flatMap(({ deviations }) => deviations.map(({ kind }) => kind));
      expect(kinds(unread)).not.toContain('wrong-band');
      const isBanded = figuresOf(sample.definition.procedure).length > 0;
      expect(kinds(result).filter((kind) => kind === 'wrong-band')).toHaveLength(isBanded ? 2 : 0);
      expect(overview(unread).bands?.judged).toBe(isBanded ? 0 : undefined);
      expect(overview(result).bands?.untold).toBe(isBanded ? 0 : undefined);
    });

    test('has every deviation told in both languages, with clause, case and step', async () => {
      const { result } = await conformed(sample);
      for (const locale of ['zh', 'en'] as const) {
        const tell = deviationSentences(sample.definition, { locale, words: conformWords[locale] });
        for (const deviation of result.cases.flatMap((it) => it.deviations)) {
          const sentence = tell(deviation);
          const name = sample.definition.procedure.steps.find(({ id }) => id === deviation.step)?.name[locale] ?? '电话催办';
          expect(sentence).toContain(name);
          expect(sentence).toContain(deviation.case);
          expect(sentence.startsWith(`${sample.definition.procedure.id} `)).toBe(true);
          expect(sentence).not.toMatch(/undefined|null|NaN| {2}|“”/);
        }
      }
    });
  },
);
