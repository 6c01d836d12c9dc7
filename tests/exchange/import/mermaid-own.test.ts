/** Our own drawings read back: the text of a flowchart or swimlane gives the steps, ways, numbers, names and roles it was made of. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Draft } from '../../../src/exchange/import/draft.ts';
import { readMermaid } from '../../../src/exchange/import/mermaid/index.ts';
import { arrowsOf, flowchartText, swimlaneText } from '../../../src/exchange/index.ts';
import { callWords } from '../../../src/i18n/calling/calling.ts';
import { limitWords } from '../../../src/i18n/limit/limit.ts';
import { signingWords } from '../../../src/i18n/signing/signing.ts';
import { callOf, isDeciding, type Locale, limitOf, type Procedure, type Step } from '../../../src/procedure/index.ts';
import { everyNet } from '../../support/handbooks.ts';
import { anyProcedure, soundProcedure } from '../../support/random-procedure.ts';

const words = (locale: Locale) => ({
  locale,
  role: (id: string) => id,
  nobody: '—',
  signing: signingWords[locale].short,
  limit: limitWords[locale].short,
  call: callWords[locale].short,
});
const texts = { flowchart: flowchartText, swimlane: swimlaneText };
const squeezed = (text: string | undefined): string => (text ?? '').replace(/\s+/g, '');

/** What a drawing tells of a step, as the definition has it. */
const told = (step: Step, locale: Locale) => {
  const isWork = step.kind === 'task' || step.kind === 'gate';
  const isDrawnBare = step.kind === 'fork' || step.kind === 'join' || step.kind === 'merge';
  const label = isWork ? step.name[locale] : [step.no, step.name[locale]].filter(Boolean).join(' ');
  return {
    id: step.id,
    kind: step.kind,
    no: isWork ? step.no : undefined,
    name: isDrawnBare ? '' : squeezed(label),
    roles: isWork ? step.roles.map(words(locale).role).map(squeezed).toSorted() : [],
    within: limitOf(step)?.within,
    calls: callOf(step),
  };
};

const drafted = ({ nodes, roles }: Draft) =>
  nodes.map(({ id, kind, no, name, roles: keys, limit, calls }) => ({
    id,
    kind,
    no,
    name: squeezed(name),
    roles: keys
      .map((key) => squeezed(roles.map((role) => (role.key === key ? (role.name ?? role.id) : '')).join('')))
      .toSorted(),
    within: limit?.within,
    calls,
  }));

const ways = (procedure: Procedure, locale: Locale): string[] =>
  arrowsOf(procedure, locale).map(({ from, to, sign }) => `${from} ${to} ${squeezed(sign)}`);
const waysDrafted = ({ nodes, flows }: Draft): string[] => {
  const id = (key: string) => nodes.find((node) => node.key === key)!.id;
  return flows.map(({ from, to, name }) => `${id(from)} ${id(to)} ${squeezed(name)}`);
};

const readBack = (procedure: Procedure, kind: keyof typeof texts, locale: Locale): void => {
  const text = texts[kind](procedure, words(locale));
  const { draft, entries } = readMermaid(text)!;
  const byId = <T extends { readonly id?: string | undefined }>(list: readonly T[]): T[] =>
    list.toSorted((a, b) => (a.id! < b.id! ? -1 : 1));
  expect(byId(drafted(draft!))).toEqual(byId(procedure.steps.map((step) => told(step, locale))));
  expect(waysDrafted(draft!).toSorted()).toEqual(ways(procedure, locale).toSorted());
  // Nothing of ours is lost, or only read.
  expect(entries.filter(({ severity }) => severity !== 'info')).toEqual([]);
};

describe.each(['zh', 'en'] as const)('our drawings in %s, read back', (locale) => {
  test.each(everyNet)('$name: steps, ways, numbers, names, roles, limits and calls', ({ procedure }) => {
    readBack(procedure, 'flowchart', locale);
    readBack(procedure, 'swimlane', locale);
  });

  test('so does any procedure at all', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyProcedure(), soundProcedure),
        fc.constantFrom('flowchart' as const, 'swimlane' as const),
        (procedure, kind) => {
          readBack(procedure, kind, locale);
        },
      ),
    );
  });
});

test('how many sign a gate is read back', () => {
  const gates = everyNet.flatMap(({ procedure }) =>
    procedure.steps.flatMap((step) =>
      step.kind === 'gate' && step.sign && step.sign !== 'one' && !step.bands ? [{ procedure, step }] : [],
    ),
  );
  expect(gates.length).toBeGreaterThan(0);
  for (const { procedure, step } of gates)
    for (const locale of ['zh', 'en'] as const)
      expect(readMermaid(flowchartText(procedure, words(locale)))!.draft!.nodes.find(({ id }) => id === step.id)!.sign).toEqual(
        step.sign,
      );
});

test('a mark on an arrow of a gate is the mark', () => {
  for (const { procedure } of everyNet)
    for (const { from, mark } of readMermaid(swimlaneText(procedure, words('zh')))!.draft!.flows) {
      const step = procedure.steps.find(({ id }) => id === from.slice(2).replaceAll('_', '-'))!;
      expect(mark === undefined || isDeciding(step)).toBe(true);
    }
});
