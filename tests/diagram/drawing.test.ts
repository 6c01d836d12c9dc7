import { describe, expect, test } from 'vitest';
import { draw, type Meaning, placed } from '../../src/diagram/index.ts';
import { flowchartText, nodeOf } from '../../src/exchange/index.ts';
import { drawingKinds, sourceOf, svgOf } from '../../src/handbook/drawings.ts';
import { isDeciding, isWork, targetsOf } from '../../src/procedure/index.ts';
import { everyNet, everyProcedure } from '../support/handbooks.ts';
import { end, fork, join, procedureOf, task } from '../support/random-procedure.ts';

const every = everyNet.flatMap(({ name, procedure }) =>
  (['zh', 'en'] as const).flatMap((locale) => drawingKinds.map((kind) => ({ name, locale, kind, procedure }))),
);

const values = (svg: string, element: RegExp): string[] => [...svg.matchAll(element)].map((found) => found[1]!);
const stepsIn = (svg: string) => values(svg, /<(?:a|g) class="box" data-step="([^"]*)"/g);
const arrowsIn = (svg: string) => values(svg, /<g class="arrow" data-edge="([^"]*)"/g);
const signsIn = (svg: string) => values(svg, /<g class="sign" data-edge="([^"]*)"/g);
const plain = (svg: string): string =>
  svg.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
const linesIn = (svg: string): string[] => values(svg, /<text[^>]*>([^<]*)<\/text>/g).map(plain);

describe.each(every)('$name $kind $locale', ({ procedure, locale, kind }) => {
  test('has a box for every step, an arrow and a sign for every outcome', async () => {
    const svg = await svgOf(procedure, locale, kind);
    expect(stepsIn(svg).toSorted()).toEqual(procedure.steps.map(({ id }) => id).toSorted());
    const decided = procedure.steps
      .filter(isDeciding)
      .flatMap(({ id, outcomes }) => outcomes.map(({ mark }) => `${id}:${mark}`));
    const done = procedure.steps
      .filter((step) => !isDeciding(step))
      .flatMap((step) => targetsOf(step).map(() => `${step.id}:done`));
    expect(arrowsIn(svg).toSorted()).toEqual([...decided, ...done].toSorted());
    expect(signsIn(svg).toSorted()).toEqual(decided.toSorted());
  });

  test('shows the name of every step', async () => {
    const lines = linesIn(await svgOf(procedure, locale, kind))
      .join('')
      .replaceAll(' ', '');
    for (const step of procedure.steps)
      if (!['fork', 'join', 'merge'].includes(step.kind)) expect(lines).toContain(step.name[locale].replaceAll(' ', ''));
  });

  test('says what each box is, and leads to its row', async () => {
    const svg = await svgOf(procedure, locale, kind);
    for (const step of procedure.steps.filter(isWork)) {
      const opening = svg.match(new RegExp(`<a class="box" data-step="${step.id}"[^>]*>`))![0];
      expect(opening).toContain(`href="#${procedure.id}-${step.no ?? step.id}"`);
      for (const target of targetsOf(step))
        expect(plain(opening)).toContain(procedure.steps.find(({ id }) => id === target)!.name[locale]);
    }
  });

  test('is slim, has its size, and nothing a strict policy or a second drawing on the page would refuse', async () => {
    const svg = await svgOf(procedure, locale, kind);
    expect(svg).toMatch(/^<svg [^>]*viewBox="-?\d+ -?\d+ \d+ \d+" width="[\d.]+" height="[\d.]+"/);
    expect(svg).not.toMatch(/ style=| id=|<style|<script|<marker|<foreignObject|NaN|undefined/);
    expect(svg.length).toBeLessThan(22_000);
  });
});

const meaning: Meaning = { title: 'A drawing', boxes: {}, arrows: [], lanes: {} };
const words = { locale: 'en', role: (id: string) => id, nobody: '—' } as const;

describe('whatever a name contains', () => {
  const names = [
    'He "said" so',
    '<b>bold</b> & <script>alert(1)</script>',
    '*star* _under_ `tick` ~~no~~',
    '(1) [2] {3} |4| ;#5',
    'end',
    '1. list',
    '- item',
    '# head',
    '%% comment',
    'a--b -->c',
    '&amp; &#35; #quot;',
    'C:\\new\\table',
    '$$x^2$$',
    '100% @ {{x}} 😀',
    'graph TD; A-->B',
    '审批“同意”《计划》',
  ];
  test.each(names)('%s is shown as it is', async (name) => {
    const procedure = procedureOf({ ...task('a', 'end'), no: '1', name: { zh: name, en: name } } as never, end());
    const boxes = Object.fromEntries(
      procedure.steps.map((step) => [nodeOf(step.id), { step: step.id, kind: step.kind, name: name, about: name, names: 9 }]),
    );
    const svg = draw(
      await placed(flowchartText(procedure, words), {
        ...meaning,
        boxes,
        arrows: [{ from: nodeOf('a'), to: nodeOf('end'), move: 'a:done' }],
      }),
    );
    expect(linesIn(svg).join('').replaceAll(' ', '')).toContain(name.replaceAll(' ', ''));
    expect(svg).not.toMatch(/<script|<b>/);
  });
});

test('forks and joins are bars that lead to and from every branch', async () => {
  const procedure = procedureOf(fork('split', 'a', 'b'), task('a', 'meet'), task('b', 'meet'), join('meet', 'end'), end());
  for (const kind of drawingKinds) {
    const svg = await svgOf(procedure, 'en', kind);
    expect(arrowsIn(svg)).toEqual(['split:done', 'split:done', 'a:done', 'b:done', 'meet:done']);
    expect(svg).toMatch(/data-kind="fork"[^>]*aria-label="[^"]+"/);
  }
});

test('a text that is no diagram is refused with the text', async () => {
  await expect(placed('flowchart TB\n  a --> [', meaning)).rejects.toThrow(/a --> \[/);
});

test('a drawing after a refused one is right', async () => {
  await expect(placed('nothing of the kind', meaning)).rejects.toThrow();
  const [procedure] = everyProcedure;
  expect(stepsIn(await svgOf(procedure!, 'en', 'flowchart'))).toHaveLength(procedure!.steps.length);
});

test('the drawing of one procedure does not depend on another', () => {
  const [first, second] = everyProcedure;
  const before = sourceOf(first!, 'zh', 'flowchart');
  sourceOf({ ...second!, steps: second!.steps.slice(1) }, 'zh', 'flowchart');
  expect(sourceOf(first!, 'zh', 'flowchart')).toBe(before);
});
