/** Two editions of a document as one, in which what was taken in and what was taken out is marked, as a reviewer would mark it. */
import { likeness } from '../../procedure/index.ts';
import { type Block, type Change, type Grid, type Para, para, type Row, type Span, textOf } from './model.ts';

type Pair<T> = readonly [before: T | undefined, after: T | undefined];

/**
 * Two lists side by side, so that what is paired is in all as alike as can be and nothing crosses (the longest common subsequence,
 * weighed).
 * @param alike from 0, never paired, to 1
 */
const aligned = <T>(before: readonly T[], after: readonly T[], alike: (a: T, b: T) => number): Pair<T>[] => {
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  const scores = before.map((a) => after.map((b) => alike(a, b)));
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const paired = scores[i]![j]! > 0 ? scores[i]![j]! + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  const pairs: Pair<T>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const score = scores[i]?.[j] ?? 0;
    if (score > 0 && best[i]![j] === score + best[i + 1]![j + 1]!) pairs.push([before[i++], after[j++]]);
    else if (j >= after.length || (i < before.length && best[i]![j] === best[i + 1]![j])) pairs.push([before[i++], undefined]);
    else pairs.push([undefined, after[j++]]);
  }
  return pairs;
};

/** A text in what a reader takes for one thing: a Chinese sign, a word, a mark. */
const tokensOf = (spans: readonly Span[]): Span[] =>
  spans.flatMap(({ text, tone }) =>
    (text.match(/[\p{Script=Latin}\p{N}’'-]+(?:[.,]\p{N}+)*|\s+|./gsu) ?? []).map((token) => ({ text: token, tone })),
  );

const joined = (spans: readonly Span[]): Span[] =>
  spans.reduce<Span[]>((all, span) => {
    const last = all.at(-1);
    if (last && last.tone === span.tone && last.change === span.change)
      all[all.length - 1] = { ...last, text: last.text + span.text };
    else all.push(span);
    return all;
  }, []);

const whole = (spans: readonly Span[], change: Change): Span[] => spans.map((span) => ({ ...span, change }));

/** Below this two texts have too little in common for a reader to follow them sign by sign. */
const alikeEnough = 0.45;

/** Tokens that both texts have, or that stand in each where the other has something else. */
interface Stretch {
  readonly old: readonly Span[];
  readonly now: readonly Span[];
  readonly same: boolean;
}

const lettersIn = (spans: readonly Span[]): number => spans.reduce((sum, { text }) => sum + text.length, 0);

const stretchesOf = (pairs: readonly Pair<Span>[]): Stretch[] =>
  pairs.reduce<Stretch[]>((all, [old, now]) => {
    const same = old !== undefined && now !== undefined;
    const last = all.at(-1);
    const more = { old: old ? [old] : [], now: now ? [now] : [], same };
    if (!last || last.same !== same) all.push(more);
    else all[all.length - 1] = { old: [...last.old, ...more.old], now: [...last.now, ...more.now], same };
    return all;
  }, []);

/** What is the same between two changes and shorter than both counts as changed with them: a reader follows phrases, not every second word. */
const inPhrases = (stretches: readonly Stretch[]): Stretch[] => {
  const weight = ({ old, now }: Stretch): number => Math.max(lettersIn(old), lettersIn(now));
  const at = stretches.findIndex(
    (stretch, i) =>
      stretch.same &&
      i > 0 &&
      i < stretches.length - 1 &&
      weight(stretch) <= Math.min(weight(stretches[i - 1]!), weight(stretches[i + 1]!)),
  );
  if (at < 0) return [...stretches];
  const three = stretches.slice(at - 1, at + 2);
  const phrase = { old: three.flatMap(({ old }) => old), now: three.flatMap(({ now }) => now), same: false };
  return inPhrases([...stretches.slice(0, at - 1), phrase, ...stretches.slice(at + 2)]);
};

const spansCompared = (before: Para, after: Para): Span[] => {
  if (textOf(before) === textOf(after)) return [...after.spans];
  if (likeness(textOf(before), textOf(after)) < alikeEnough)
    return [...whole(before.spans, 'deleted'), ...whole(after.spans, 'inserted')];
  const pairs = aligned(tokensOf(before.spans), tokensOf(after.spans), (a, b) => (a.text === b.text ? 1 : 0));
  return joined(
    inPhrases(stretchesOf(pairs)).flatMap(({ old, now, same }) =>
      same ? now : [...whole(old, 'deleted'), ...whole(now, 'inserted')],
    ),
  );
};

const paraOnly = (block: Para, change: Change): Para => ({ ...block, spans: whole(block.spans, change), change });

const parasAlike = (a: Para, b: Para): number => {
  if (a.look !== b.look) return 0;
  const [before, after] = [textOf(a), textOf(b)];
  if (before === after) return 1;
  const alike = likeness(before, after);
  return alike < alikeEnough ? 0 : alike * 0.9;
};

const parasCompared = (before: readonly Para[], after: readonly Para[]): Para[] =>
  aligned(before, after, parasAlike).map(([old, now]) => {
    if (old && now) return { ...now, spans: spansCompared(old, now) };
    return old ? paraOnly(old, 'deleted') : paraOnly(now!, 'inserted');
  });

const rowOnly = (row: Row, change: Change): Row => ({
  ...row,
  change,
  cells: row.cells.map((paras) => paras.map((block) => paraOnly(block, change))),
});

/** A cell of one paragraph against one of one: its text was changed, however unlike the two are. */
const cellCompared = (before: readonly Para[], after: readonly Para[]): Para[] =>
  before.length === 1 && after.length === 1 && before[0]!.look === after[0]!.look
    ? [{ ...after[0]!, spans: spansCompared(before[0]!, after[0]!) }]
    : parasCompared(before, after);

const gridCompared = (before: Grid, after: Grid): Grid => ({
  ...after,
  rows: aligned(before.rows, after.rows, (a, b) => (a.key === b.key ? 1 : 0)).map(([old, now]) => {
    if (!old || !now) return rowOnly((old ?? now)!, old ? 'deleted' : 'inserted');
    return { ...now, cells: now.cells.map((paras, at) => cellCompared(old.cells[at] ?? [], paras)) };
  }),
});

const blocksAlike = (a: Block, b: Block): number => {
  if (a.block === 'para' && b.block === 'para') return parasAlike(a, b);
  if (a.block === 'grid' && b.block === 'grid') return a.key === b.key ? 1 : 0;
  if (a.block === 'figure' && b.block === 'figure') return a.drawing.kind === b.drawing.kind ? 1 : 0;
  return a.block === b.block ? 1 : 0;
};

const only = (block: Block, change: Change): Block[] => {
  if (block.block === 'para') return [paraOnly(block, change)];
  if (block.block === 'grid') return [{ ...block, rows: block.rows.map((row) => rowOnly(row, change)) }];
  // A drawing has no marks: the later stands as it is, the earlier is in its own edition.
  return change === 'inserted' ? [block] : [];
};

/** The later edition with the earlier one's words in it, each change marked. */
export const compared = (before: readonly Block[], after: readonly Block[]): Block[] =>
  aligned(before, after, blocksAlike).flatMap(([old, now]): Block[] => {
    if (!old || !now) return only((old ?? now)!, old ? 'deleted' : 'inserted');
    if (old.block === 'para' && now.block === 'para') return [{ ...now, spans: spansCompared(old, now) }];
    if (old.block === 'grid' && now.block === 'grid') return [gridCompared(old, now)];
    return [now];
  });

/** The rows of an earlier edition under the names their steps go by in the later. */
export const renamedRows = (blocks: readonly Block[], nowCalled: (step: string) => string): Block[] =>
  blocks.map((block) =>
    block.block === 'grid' ? { ...block, rows: block.rows.map((row) => ({ ...row, key: nowCalled(row.key) })) } : block,
  );

/** What changed, told in sentences before the text that shows it. */
export const toldBlocks = (heading: string, sentences: readonly string[]): Block[] => [
  para('section', heading),
  ...sentences.map((sentence) => para('bullet', sentence)),
];
