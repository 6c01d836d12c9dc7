/** What a reader relies on when looking at a drawing, held for every drawing of every handbook, for one that is hard to draw, and for any. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { drawingKinds, svgOf } from '../../src/handbook/drawings.ts';
import { isWork, type Procedure } from '../../src/procedure/index.ts';
import { type Drawn, drawnIn } from '../support/drawn.ts';
import { faultsOf, laneFaultsOf } from '../support/geometry.ts';
import { everyNet } from '../support/handbooks.ts';
import { hardProcedure, hardRoles } from '../support/hard-procedure.ts';
import { anyProcedure, soundProcedure } from '../support/random-procedure.ts';

const none = { boxOnBox: [], arrowThrough: [], missedEnd: [], outside: [], markOnThing: [] };
const noneOfLanes = { lineUnderMark: [], strayedMark: [], together: [], slanted: [], misplaced: [] };

const noneOfFlowcharts = { lineUnderMark: [], strayedMark: [], together: [] };

/** Of the faults of lanes those that a flowchart is free of as well. */
const flowchartFaultsOf = (drawn: Drawn, procedure: Procedure) => {
  const { lineUnderMark, strayedMark, together } = laneFaultsOf(drawn, procedure);
  return { lineUnderMark, strayedMark, together };
};

const every = [...everyNet, { name: 'hard', procedure: hardProcedure }].flatMap(({ name, procedure }) =>
  (['zh', 'en'] as const).flatMap((locale) => drawingKinds.map((kind) => ({ name, locale, kind, procedure }))),
);

describe.each(every)('$name $locale $kind', ({ procedure, locale, kind }) => {
  let drawn: Drawn;
  beforeAll(async () => {
    drawn = drawnIn(await svgOf(procedure, locale, kind));
  });

  test('everything is there', () => {
    expect(drawn.boxes).toHaveLength(procedure.steps.length);
    expect(drawn.arrows.length).toBeGreaterThanOrEqual(procedure.steps.length - 1);
  });

  test('boxes lie apart, arrows go round them from border to border, marks lie on nothing, all of it in the frame', () => {
    expect(faultsOf(drawn, procedure)).toEqual(none);
  });

  if (kind === 'flowchart') {
    test('marks stand beside their gate with no line under them, lines to different steps have each their own way', () => {
      expect(flowchartFaultsOf(drawn, procedure)).toEqual(noneOfFlowcharts);
    });

    test('letters have 12 pixels', () => expect(drawn.letters).toBeGreaterThan(11.99));
    return;
  }

  test('every arrow has its track and every mark its step; a step stands in the lanes of all who do it, in order', () => {
    expect(laneFaultsOf(drawn, procedure)).toEqual(noneOfLanes);
  });

  test('letters have 12 pixels, and ours fit the page of a small desk', () => {
    expect(drawn.letters).toBeGreaterThan(11.99);
    if (procedure !== hardProcedure) expect(drawn.width).toBeLessThanOrEqual(900);
  });
});

/** A procedure with its work given to roles, now and then to two. */
const shared = (procedures: fc.Arbitrary<Procedure>): fc.Arbitrary<Procedure> =>
  fc.tuple(procedures, fc.array(fc.nat(hardRoles.length - 1), { minLength: 3, maxLength: 12 })).map(([procedure, dealt]) => ({
    ...procedure,
    steps: procedure.steps.map((step, at) => {
      if (!isWork(step)) return step;
      const [first, second] = [hardRoles[dealt[at % dealt.length]!]!, hardRoles[dealt[(at + 1) % dealt.length]!]!];
      return { ...step, roles: at % 4 === 1 && first !== second ? [first, second] : [first] };
    }),
  }));

test('lanes of any procedure have none of these faults', async () => {
  await fc.assert(
    fc.asyncProperty(
      shared(fc.oneof(soundProcedure, anyProcedure(9))),
      fc.constantFrom('zh' as const, 'en' as const),
      async (procedure, locale) => {
        const drawn = drawnIn(await svgOf(procedure, locale, 'swimlane'));
        expect({ ...faultsOf(drawn, procedure), ...laneFaultsOf(drawn, procedure) }).toEqual({ ...none, ...noneOfLanes });
      },
    ),
    { numRuns: 200 },
  );
});
