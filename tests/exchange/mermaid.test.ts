import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrowsOf, flowchartText, nodeOf, stepOfNode, swimlaneText } from '../../src/exchange/index.ts';
import { isDeciding, isWork, type Locale, type Procedure, targetsOf } from '../../src/procedure/index.ts';
import { everyNet, everyProcedure } from '../support/handbooks.ts';
import { anyProcedure, choice, end, fork, gate, join, procedureOf, soundProcedure, task } from '../support/random-procedure.ts';

const words = (locale: Locale) => ({ locale, role: (id: string) => id, nobody: '—' });
const kinds = { flowchart: flowchartText, swimlane: swimlaneText };
const every = everyNet.flatMap(({ name, procedure }) =>
  (['zh', 'en'] as const).flatMap((locale) =>
    Object.entries(kinds).map(([kind, text]) => ({
      name,
      kind,
      locale,
      procedure,
      text: text(procedure, words(locale)),
    })),
  ),
);

/** The nodes a Mermaid text declares: a name followed by a shape. */
const nodesIn = (text: string): string[] => text.split('\n').flatMap((line) => /^ +(s_\w+)(?=[[{(@])/.exec(line)?.[1] ?? []);
/** The arrows of a Mermaid text: from, to. */
const arrowsIn = (text: string): string[] =>
  text.split('\n').flatMap((line) => {
    const found = /^ +(\w+) -->(?:\|"[^"]*"\|)? (\w+)$/.exec(line);
    return found ? [`${found[1]} ${found[2]}`] : [];
  });
const sorted = (list: readonly string[]): string[] => list.toSorted();

const leads = (procedure: Procedure): string[] =>
  procedure.steps.flatMap((step) => targetsOf(step).map((to) => `${nodeOf(step.id)} ${nodeOf(to)}`));

describe('a drawing lists what the definition lists', () => {
  test.each(every)('$name $kind $locale: every step once', ({ procedure, text }) => {
    expect(sorted(nodesIn(text))).toEqual(sorted(procedure.steps.map(({ id }) => nodeOf(id))));
  });

  test.each(every)('$name $kind $locale: every outcome once', ({ procedure, text }) => {
    expect(sorted(arrowsIn(text))).toEqual(sorted(leads(procedure)));
  });

  test('so does a drawing of any definition at all', () => {
    fc.assert(
      fc.property(fc.oneof(anyProcedure(), soundProcedure), fc.constantFrom(...Object.values(kinds)), (procedure, text) => {
        const drawn = text(procedure, words('en'));
        expect(sorted(nodesIn(drawn))).toEqual(sorted(procedure.steps.map(({ id }) => nodeOf(id))));
        expect(sorted(arrowsIn(drawn))).toEqual(sorted(leads(procedure)));
      }),
    );
  });
});

describe('arrows', () => {
  test('carry the move they stand for', () => {
    const procedure = procedureOf(
      gate('approval', { Y: 'split', N: 'approval' }),
      fork('split', 'a', 'b'),
      task('a', 'meet'),
      task('b', 'meet'),
      join('meet', 'end'),
      end(),
    );
    expect(arrowsOf(procedure, 'en').map(({ move, to }) => `${move} → ${to}`)).toEqual([
      'approval:Y → split',
      'approval:N → approval',
      'split:done → a',
      'split:done → b',
      'a:done → meet',
      'b:done → meet',
      'meet:done → end',
    ]);
  });

  test('show the mark of the document', () => {
    for (const { mark } of everyProcedure.flatMap(({ steps }) =>
      steps.filter(isDeciding).flatMap(({ outcomes }) => outcomes),
    )) {
      if (/^[a-z]/.test(mark)) continue;
      expect(
        every.some(({ text }) => text.includes(`|"${mark}"|`)),
        mark,
      ).toBe(true);
    }
  });

  test('show the name of an outcome in its language where the mark is a word of ours', () => {
    const procedure = procedureOf(choice('kind', { service: 'end', goods: 'end' }), end());
    expect(flowchartText(procedure, words('zh'))).toContain('|"〔service〕"|');
    expect(flowchartText(procedure, words('en'))).not.toContain('〔');
  });
});

describe('node names', () => {
  test('stand for their step and nothing else', () => {
    for (const id of ['end', 'draft-plan', 'a-1']) expect(stepOfNode(nodeOf(id))).toBe(id);
    expect(stepOfNode('l_manager')).toBeUndefined();
  });
});

describe('lanes', () => {
  test.each(everyNet)('$name: a step stands in the lane of its first role', ({ procedure }) => {
    let lane = '';
    const found: Record<string, string> = {};
    for (const line of swimlaneText(procedure, words('en')).split('\n')) {
      lane = /subgraph \w+\["(.*)"\]/.exec(line)?.[1] ?? lane;
      const node = /^ +(s_\w+)[[{(]/.exec(line)?.[1];
      if (node) found[stepOfNode(node)!] = lane.replaceAll('<br/>', ' ');
    }
    for (const step of procedure.steps.filter(isWork))
      if (step.kind !== 'choice') expect(found[step.id]).toBe(step.roles[0] ?? '—');
  });

  test('a choice that the document gives to nobody stands with the step that leads to it', () => {
    const asked = { ...task('ask', 'kind'), roles: ['finance'] } as Procedure['steps'][number];
    const text = swimlaneText(procedureOf(asked, choice('kind', { a: 'end' }), end()), words('en'));
    expect(text.match(/subgraph .*/g)).toEqual(['subgraph l_finance["finance"]']);
  });

  test('a step of two roles stands in the lane of the first; the text tells the other', () => {
    const both = { ...task('both', 'end'), roles: ['finance', 'sales-office'] } as Procedure['steps'][number];
    expect(swimlaneText(procedureOf(both, end()), words('en'))).toContain('%% s_both also in l_sales_office\n');
  });

  test('come in the order in which the roles act', () => {
    const roles = [...swimlaneText(everyProcedure[0]!, words('en')).matchAll(/subgraph \w+\["(.*)"\]/g)].map(
      ([, name]) => name,
    );
    expect(roles).toEqual([...new Set(everyProcedure[0]!.steps.filter(isWork).map((step) => step.roles[0]))]);
  });
});
