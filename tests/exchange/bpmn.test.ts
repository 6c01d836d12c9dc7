/** BPMN models: of every procedure and of thousands made up, nothing is wrong by the rules of linters and of Camunda 8. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dialect, dialects } from '../../src/exchange/bpmn/index.ts';
import { bpmnSource } from '../../src/handbook/bpmn.ts';
import { isWork, type Procedure } from '../../src/procedure/index.ts';
import { camunda, elementsOf, findingsOf, general, modelOf, sourceOf, xmlOf } from '../support/bpmn.ts';
import { everyNet } from '../support/handbooks.ts';
import { hardProcedure } from '../support/hard-procedure.ts';
import {
  anyProcedure,
  limitedProcedure,
  soundBandedProcedure,
  soundProcedure,
  soundSignedProcedure,
} from '../support/random-procedure.ts';

const rulesFor = (dialect: Dialect): string[] => (dialect === 'camunda8' ? [...general, ...camunda] : general);
/** Every run tries others; a failure tells its seed. Thousands were tried when this was written. */
const runs = 75;

describe.each(everyNet)('$name', ({ procedure, content }) => {
  const source = bpmnSource(content, procedure);

  test.each(dialects)(
    '%s: read without a warning, no error of any linter, and none of their warnings but forms',
    async (dialect) => {
      for (const locale of ['zh', 'en'] as const) {
        const root = await modelOf(await xmlOf(source, dialect, locale));
        expect(await findingsOf(root, rulesFor(dialect))).toEqual([]);
        const warned = await findingsOf(root, rulesFor(dialect), 'warn');
        expect(warned.filter((said) => !said.includes('zeebe:FormDefinition'))).toEqual([]);
      }
    },
  );

  test('says every sentence, role and record in each language; ids are plain and the same in both', async () => {
    const ids: string[][] = [];
    for (const locale of ['zh', 'en'] as const) {
      const root = await modelOf(await xmlOf(source, 'camunda8', locale));
      const elements = elementsOf(root);
      const said = elements.flatMap((element) => [
        element['name'] ?? '',
        ...(element['documentation'] ?? []).map((documentation: { text: string }) => documentation.text),
      ]);
      const all = said.join('\n');
      const due = procedure.steps.flatMap((step) => [step.name, ...(isWork(step) ? step.requirements : [])]);
      expect(due.map((text) => text[locale]).filter((text) => !all.includes(text))).toEqual([]);
      const records = procedure.steps.filter(isWork).flatMap((step) => [...step.records.in, ...step.records.out]);
      const references = elements.filter(({ $type }) => $type === 'bpmn:DataObjectReference');
      const names = new Set(source.records.filter(({ id }) => records.includes(id)).map(({ name }) => name[locale]));
      expect(new Set(references.map(({ name }) => name))).toEqual(names);
      ids.push(elements.map(({ id }) => id!));
    }
    expect(ids[0]).toEqual(ids[1]);
    expect(ids[0]!.filter((id) => !/^[a-z][\w.-]{0,254}$/.test(id))).toEqual([]);
  });

  test('is the same, byte for byte, when it is made again', async () => {
    expect(await xmlOf(source, 'camunda8')).toBe(await xmlOf(source, 'camunda8'));
  });
});

describe('Definitions nobody wrote', () => {
  const kinds: readonly (readonly [string, fc.Arbitrary<Procedure>])[] = [
    ['forks, choices and refusals', soundProcedure],
    ['gates that several sign', soundSignedProcedure],
    ['bands', soundBandedProcedure],
    ['limits', limitedProcedure],
  ];

  test.each(kinds)(`no error in ${runs} with %s, in any dialect`, async (_, arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, fc.constantFrom(...dialects), async (procedure, dialect) => {
        const root = await modelOf(await xmlOf(sourceOf(procedure), dialect));
        expect(await findingsOf(root, rulesFor(dialect))).toEqual([]);
      }),
      { numRuns: runs },
    );
  });

  test('a procedure that is hard to draw', async () => {
    const root = await modelOf(await xmlOf(sourceOf(hardProcedure), 'camunda8'));
    expect(await findingsOf(root, rulesFor('camunda8'))).toEqual([]);
  });

  test('whatever is wrong with a definition, its model is written, and read back without a warning', async () => {
    await fc.assert(
      fc.asyncProperty(anyProcedure(7, true), fc.constantFrom(...dialects), async (procedure, dialect) => {
        await modelOf(await xmlOf(sourceOf(procedure), dialect));
      }),
      { numRuns: runs },
    );
  });
});
