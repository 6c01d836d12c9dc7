/** Models of any kind: whole ones by construction, and whatever comes of a keyboard. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/index.ts';
import { importFile } from '../../../src/exchange/import/index.ts';
import { madeWords } from '../../../src/i18n/import/made.ts';

const brought = (text: string) => importFile(text, { name: 'model.bpmn', words: madeWords });

const errorsOf = (files: ReadonlyMap<string, string>): string[] => {
  const procedures = [...files.keys()].flatMap((path) => /^procedures\/([^/]+)\/procedure\.yaml$/.exec(path)?.[1] ?? []);
  return check({ texts: files, procedures }).issues.flatMap(({ severity, code, detail, line }) =>
    severity === 'error' ? `${code} ${line} ${JSON.stringify(detail)}` : [],
  );
};

/** What verification says, and nothing else may be wrong with what an import writes. */
const unsound =
  /^(fork-without-join|tokens-left|out-of-branch|unsafe-join|unreachable-step|join-of-alternatives|dead-end|livelock|dead-outcome|unsafe|no-end) /;

/** A block of a process: it is entered once and left once. */
type Block =
  | { readonly kind: 'task' | 'event' | 'passed' }
  | { readonly kind: 'row' | 'choice' | 'both' | 'any'; readonly of: readonly Block[] }
  | { readonly kind: 'again'; readonly of: readonly [Block] };

const { block } = fc.letrec<{ block: Block }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'block' },
    fc.constantFrom<Block>({ kind: 'task' }, { kind: 'event' }, { kind: 'passed' }),
    fc.record({
      kind: fc.constantFrom('row' as const, 'choice' as const, 'both' as const, 'any' as const),
      of: fc.array(tie('block'), { minLength: 2, maxLength: 3 }),
    }),
    fc.record({ kind: fc.constant('again' as const), of: fc.tuple(tie('block')) }),
  ),
}));

/** Draws a block as people do. @param ends branches run to ends of their own where the block is the last */
const drawn = (whole: Block, { tidy }: { readonly tidy: boolean }): string => {
  const parts: string[] = [];
  let count = 0;
  const node = (tag: string, name = ''): string => {
    count += 1;
    parts.push(`<${tag} id="n${count}"${name === '' ? '' : ` name="${name} ${count}"`}/>`);
    return `n${count}`;
  };
  const flow = (from: string, to: string): void => {
    count += 1;
    parts.push(`<sequenceFlow id="f${count}" sourceRef="${from}" targetRef="${to}"/>`);
  };
  const gateways = { choice: 'exclusiveGateway', both: 'parallelGateway', any: 'inclusiveGateway' } as const;
  /** @returns where the block is left */
  const draw = (block: Block, from: string): string => {
    if (block.kind === 'row') return block.of.reduce((here, inner) => draw(inner, here), from);
    if (block.kind === 'again') {
      const [entry, inner] = [node('exclusiveGateway'), block.of[0]];
      flow(from, entry);
      const exit = node('exclusiveGateway', 'Again?');
      flow(draw(inner, entry), exit);
      flow(exit, entry);
      return exit;
    }
    if ('of' in block) {
      const split = node(gateways[block.kind], block.kind === 'choice' ? 'Which?' : '');
      flow(from, split);
      const exits = block.of.map((inner) => draw(inner, split));
      // Alternatives may meet at a task, or at an event, without a gateway.
      const meeting = block.kind === 'choice' && !tidy ? node('intermediateThrowEvent') : node(gateways[block.kind]);
      for (const exit of exits) flow(exit, meeting);
      return meeting;
    }
    const tags = { task: 'userTask', event: 'intermediateCatchEvent', passed: 'exclusiveGateway' } as const;
    const here = node(tags[block.kind], block.kind === 'task' ? 'Do' : '');
    flow(from, here);
    return here;
  };
  const start = node('startEvent');
  const last = draw(whole, start);
  flow(last, node('endEvent'));
  return `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" name="Drawn">${parts.join('\n')}</process></definitions>`;
};

const elements = (text: string): number => text.match(/<[a-zA-Z]/g)?.length ?? 0;

describe('A model that is whole', () => {
  test.each([true, false])('stays sound (tidy: %s), and the check takes what is made of it', (tidy) => {
    fc.assert(
      fc.property(block, (whole) => {
        const { questions, files, account } = brought(drawn(whole, { tidy }));
        expect(account.total).toBe(elements(drawn(whole, { tidy })));
        if (questions.some(({ kind }) => kind === 'nothing')) return;
        // A sound net may have more states than an import looks at.
        expect(questions.filter(({ kind }) => kind !== 'undecided')).toEqual([]);
        expect(errorsOf(files)).toEqual([]);
      }),
      { numRuns: 120 },
    );
  });
});

const tags = [
  'startEvent',
  'endEvent',
  'task',
  'userTask',
  'receiveTask',
  'exclusiveGateway',
  'parallelGateway',
  'inclusiveGateway',
  'eventBasedGateway',
  'complexGateway',
  'intermediateCatchEvent',
  'intermediateThrowEvent',
  'subProcess',
  'callActivity',
  'mystery',
] as const;

const anything = fc.record({
  nodes: fc.array(
    fc.record({ tag: fc.constantFrom(...tags), name: fc.constantFrom('', '审批', 'Approve?', 'a "b" <c>', '  ') }),
    { minLength: 1, maxLength: 12 },
  ),
  flows: fc.array(fc.record({ from: fc.nat(13), to: fc.nat(13), name: fc.constantFrom('', 'yes', 'no', '退回', '否') }), {
    maxLength: 24,
  }),
});

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

describe('A model that is anything', () => {
  const written = ({ nodes, flows }: typeof anything extends fc.Arbitrary<infer T> ? T : never): string =>
    `<b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL"><b:process id="p">${nodes
      .map(({ tag, name }, at) => `<b:${tag} id="n${at}" name="${escaped(name)}"/>`)
      .join('\n')}${flows
      .map(({ from, to, name }, at) => `<b:sequenceFlow id="f${at}" name="${name}" sourceRef="n${from}" targetRef="n${to}"/>`)
      .join('\n')}</b:process></b:definitions>`;

  test('gives a definition or questions; every element is told; nothing is wrong with what is written but what verification says', () => {
    fc.assert(
      fc.property(anything, (model) => {
        const text = written(model);
        const { account, questions, files, definition } = brought(text);
        expect(account.counts.kept + account.counts.changed + account.counts.lost).toBe(elements(text));
        expect(definition !== undefined || questions.length > 0).toBe(true);
        if (!definition) return;
        expect(errorsOf(files).filter((error) => !unsound.test(error))).toEqual([]);
        // A definition whose questions are none has nothing wrong with it.
        if (questions.length === 0) expect(errorsOf(files)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('is read however it is spoilt', () => {
    fc.assert(
      fc.property(
        anything,
        fc.nat(),
        fc.nat(400),
        fc.constantFrom('', '<', '&', '"', '</', ']]>', '\u0000', '<!--', '<b:task'),
        (model, at, length, put) => {
          const text = written(model);
          const from = at % text.length;
          const spoilt = text.slice(0, from) + put + text.slice(from + length);
          const { account, questions, definition } = brought(spoilt);
          expect(definition !== undefined || questions.length > 0).toBe(true);
          expect(account.counts.kept + account.counts.changed + account.counts.lost).toBe(account.total);
        },
      ),
      { numRuns: 300 },
    );
  });
});
