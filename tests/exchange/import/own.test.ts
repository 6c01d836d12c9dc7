/** Models of our own export come back as they were: written, read and written again they are the same, byte for byte. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type BpmnSource, type Dialect, dialects } from '../../../src/exchange/bpmn/index.ts';
import { importFile } from '../../../src/exchange/import/index.ts';
import { bpmnSource } from '../../../src/handbook/bpmn.ts';
import { madeWords } from '../../../src/i18n/import/made.ts';
import type { Locale, Procedure } from '../../../src/procedure/index.ts';
import { sourceOf, xmlOf } from '../../support/bpmn.ts';
import { everyNet } from '../../support/handbooks.ts';
import {
  limitedProcedure,
  soundBandedProcedure,
  soundProcedure,
  soundSignedProcedure,
} from '../../support/random-procedure.ts';

const brought = (text: string) => importFile(text, { name: 'model.bpmn', words: madeWords });

/** Written, read, and written again; the import is in one language, so that it does not say whose text governs another. */
const again = async (source: BpmnSource, dialect: Dialect, locale: Locale) => {
  const first = await xmlOf(source, dialect, locale);
  const { definition, questions, account } = brought(first);
  const read = bpmnSource(definition!, definition!.procedure);
  return { first, questions, account, second: await xmlOf({ ...read, original: source.original }, dialect, locale) };
};

describe.each(everyNet)('$name', ({ procedure, content }) => {
  test.each(dialects)('%s: comes back as it was, in each language, and nothing of it is to be reviewed', async (dialect) => {
    for (const locale of ['zh', 'en'] as const) {
      const { first, second, questions, account } = await again(bpmnSource(content, procedure), dialect, locale);
      expect(second).toBe(first);
      expect(questions).toEqual([]);
      expect(account.severities).toMatchObject({ review: 0, task: 0, warning: 0 });
    }
  });
});

describe('Procedures made up', () => {
  const kinds: readonly (readonly [string, fc.Arbitrary<Procedure>])[] = [
    ['sound', soundProcedure],
    ['signed', soundSignedProcedure],
    ['by a figure', soundBandedProcedure],
    ['limited', limitedProcedure],
  ];
  test.each(kinds)('%s: come back as they were', async (_, made) => {
    await fc.assert(
      fc.asyncProperty(made, fc.constantFrom(...dialects), async (procedure, dialect) => {
        const { roles, records } = sourceOf(procedure);
        const source = bpmnSource(
          { roles, records, handbook: { number: 'TEST', edition: 'A', revision: '0', words: 'own' } } as never,
          procedure,
        );
        const { first, second } = await again(source, dialect, 'en');
        expect(second).toBe(first);
      }),
      { numRuns: 60 },
    );
  });
});
