/** Two editions as a redline: whoever accepts every change has the later edition, whoever turns every one down has the earlier. */
import { expect, test } from 'vitest';
import { changesBetween } from '../../src/cli/paper/redline.ts';
import { type WordSource, wordFile, wordRedline } from '../../src/exchange/word/index.ts';
import { book } from '../../src/handbook/book.ts';
import { earlierSourceOf, issuedContent, wordSourceOf } from '../../src/handbook/word.ts';
import { wordWords } from '../../src/i18n/word/word.ts';
import { isWork, type Locale, type Procedure } from '../../src/procedure/index.ts';
import { office, settled } from '../support/office.ts';
import { type ReadWord, readWord, textsOf } from '../support/word-parts.ts';

const now = book().procedures.find(({ id }) => id === '3.1')!;

/** An edition before ours, in which a person's every kind of edit is still to come. */
const before: Procedure = {
  ...now,
  title: { zh: '年度销售计划', en: 'Yearly sales plan' },
  purpose: [],
  steps: now.steps
    .filter(({ id }) => id !== 'clarify-target')
    .map((step) => (step.id === 'execute' ? { ...step, id: 'carry-out' } : step))
    .map((step): Procedure['steps'][number] => {
      if (!isWork(step)) return step;
      if (step.id === 'approval')
        return { ...step, roles: ['senior-management'], question: { zh: '计划可否？', en: 'May it be?' } } as typeof step;
      if (step.id !== 'draft-plan') return step;
      const [first, second, ...rest] = step.requirements;
      const reworded = {
        ...first!,
        zh: '计划以讨论结果为根据，广泛吸收意见。',
        en: 'The plan rests on the discussion’s results.',
      };
      return {
        ...step,
        requirements: [...rest, reworded, { zh: '另附市场说明。', en: 'A note on the market is added.' }],
        records: { in: [], out: [] },
        why: second,
      };
    }),
};

const written = (word: ReadWord, without?: 'inserted' | 'deleted'): string[] =>
  textsOf({ ...word, paragraphs: word.paragraphs.filter((runs) => !runs.some(({ drawn }) => drawn)) }, without);

/** Sentences that tell the changes stand before the text, and are no part of either edition. */
const without = (texts: readonly string[], told: readonly string[]): string[] => texts.filter((text) => !told.includes(text));

/** The redline of the edition before ours, and both as documents of their own. */
const editions = async (locale: Locale) => {
  const words = wordWords[locale];
  const after = await wordSourceOf([now], locale);
  const content = { ...book(), procedures: [before] };
  const earlier: WordSource = {
    ...(await earlierSourceOf(content, ['3.1'], locale)),
    handbook: { ...after.handbook, revision: '9' },
  };
  const changes = changesBetween(content, book(), locale);
  const redline = await wordRedline(earlier, after, words, changes);
  return {
    words,
    after,
    earlier,
    redline,
    told: [words.changedSince('A / 9'), ...changes('3.1').sentences, words.drawingsLast],
  };
};

test.each(['zh', 'en'] as const)('accepted it is the later edition, turned down the earlier (%s)', async (locale: Locale) => {
  const { words, after, earlier, redline, told } = await editions(locale);
  const word = readWord(redline);
  expect(told.length).toBeGreaterThan(5);
  expect(word.paragraphs.flat().filter(({ change }) => change === 'inserted').length).toBeGreaterThan(5);
  expect(word.paragraphs.flat().filter(({ change }) => change === 'deleted').length).toBeGreaterThan(5);
  const drawing = [...Object.values(words.drawing), words.legend];
  // Drawings stand last, in which nothing is marked.
  const accepted = without(written(word, 'deleted'), told);
  const whole = written(readWord(await wordFile(after, words)));
  expect(accepted.slice(0, -4)).toEqual(without(whole, drawing));
  expect(accepted.slice(-4)).toEqual(whole.filter((text) => drawing.includes(text)));
  const turnedDown = without(written(word, 'inserted'), [...told, ...drawing]);
  expect(turnedDown).toEqual(written(readWord(await wordFile(earlier, words))));
  expect(word.files['word/settings.xml']).toContain('<w:trackRevisions');
});

/** The texts of a redline once somebody has settled it: LibreOffice, or where there is none a reader of its XML. */
const textsSettled = (redline: Uint8Array): Readonly<Record<'accepted' | 'turnedDown', string[]>> => {
  const word = readWord(redline);
  if (!office) return { accepted: written(word, 'deleted'), turnedDown: written(word, 'inserted') };
  const { accepted, turnedDown } = settled(redline);
  const [later, earlier] = [readWord(accepted), readWord(turnedDown)];
  for (const { paragraphs } of [later, earlier])
    expect(paragraphs.flat().filter(({ change }) => change !== undefined)).toEqual([]);
  return { accepted: written(later), turnedDown: written(earlier) };
};

const settler = office ? 'LibreOffice' : 'a reader of its XML alone (no LibreOffice here)';
test(`settled by ${settler}, it says what either edition says`, { timeout: 240_000 }, async () => {
  const { words, after, earlier, redline, told } = await editions('zh');
  const { accepted, turnedDown } = textsSettled(redline);
  const rest = (texts: readonly string[]): string[] => without(texts, [...told, ...Object.values(words.drawing), words.legend]);
  const says = async (source: WordSource): Promise<string[]> => rest(written(readWord(await wordFile(source, words))));
  expect(rest(accepted)).toEqual(await says(after));
  expect(rest(turnedDown)).toEqual(await says(earlier));
});

test('against itself as it was issued, nothing is marked, and that is said', async () => {
  const issued = issuedContent('A-0')!;
  const earlier = await earlierSourceOf(issued, ['3.1'], 'zh');
  const redline = await wordRedline(
    earlier,
    await wordSourceOf([now], 'zh'),
    wordWords.zh,
    changesBetween(issued, book(), 'zh'),
  );
  const word = readWord(redline);
  expect(word.paragraphs.flat().filter(({ change }) => change !== undefined)).toEqual([]);
  expect(textsOf(word)).toContain(wordWords.zh.unchanged);
  expect(issuedContent('Z-9')).toBeUndefined();
});
