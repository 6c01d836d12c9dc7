/** What Flowable looks at when a model is deployed (its process validation), said again in our words; and times as engines count them. */
import type { Element } from 'bpmn-moddle';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { feelDeadline, spanDeadline } from '../../src/exchange/bpmn/deadlines.ts';
import { bpmnSource } from '../../src/handbook/bpmn.ts';
import { Deadlines, dateOf, dayOf, lineOf, standardCalendar } from '../../src/procedure/calendar/index.ts';
import { elementsOf, modelOf, sourceOf, xmlOf } from '../support/bpmn.ts';
import { computed } from '../support/bpmn-run.ts';
import { everyNet, secondContent } from '../support/handbooks.ts';
import { limitedProcedure, soundBandedProcedure, soundSignedProcedure } from '../support/random-procedure.ts';

const listenersOf = (element: Element): readonly Element[] =>
  (element['extensionElements']?.values ?? []).filter(({ $type }: Element) => /Listener$/.test($type));

const gateway = (element: Element): string[] => {
  const outgoing: readonly Element[] = element['outgoing'] ?? [];
  if (outgoing.length === 0) return ['no way out'];
  if (outgoing.length === 1) return outgoing[0]!['conditionExpression'] ? ['a condition on the only way out'] : [];
  return outgoing.flatMap((flow) => {
    const isDefault = element['default'] === flow;
    if (isDefault && flow['conditionExpression']) return ['a condition on the default'];
    return isDefault || flow['conditionExpression'] ? [] : ['a way out without a condition'];
  });
};

const task = (element: Element): string[] => {
  const loop = element['loopCharacteristics'];
  const associations = [...(element['dataInputAssociations'] ?? []), ...(element['dataOutputAssociations'] ?? [])];
  return [
    ...(loop && !loop['loopCardinality'] ? ['a loop that says not how often'] : []),
    ...(associations.some((association: Element) => !association['targetRef']) ? ['an association to nothing'] : []),
    ...(listenersOf(element).some((listener) => !listener['expression'] || !listener['event'])
      ? ['a listener that does nothing']
      : []),
    ...(element.$type === 'bpmn:CallActivity' && !element['calledElement'] ? ['a call of nothing'] : []),
  ];
};

const timer = (element: Element): string[] => {
  const [time] = element['eventDefinitions'] ?? [];
  return element['attachedToRef'] && (time?.timeDuration ?? time?.timeDate) ? [] : ['a timer without time or task'];
};

const wrongIn = (root: Element): string[] => {
  const process: Element = root['rootElements'].find(({ $type }: Element) => $type === 'bpmn:Process');
  const elements = elementsOf(root);
  const texts = [process['documentation']?.[0]?.text ?? ''];
  const found = elements.flatMap((element) => {
    const wrong = /Gateway$/.test(element.$type)
      ? element.$type === 'bpmn:ExclusiveGateway'
        ? gateway(element)
        : []
      : /(Task|Activity)$/.test(element.$type)
        ? task(element)
        : element.$type === 'bpmn:BoundaryEvent'
          ? timer(element)
          : [];
    const named = element.$type === 'bpmn:DataObject' && !element['name'] ? ['data without a name'] : [];
    const ends =
      element.$type === 'bpmn:SequenceFlow' && !(element['sourceRef'] && element['targetRef']) ? ['a flow to nothing'] : [];
    return [...wrong, ...named, ...ends, ...(element.id!.length > 255 ? ['a long id'] : [])].map(
      (said) => `${element.id}: ${said}`,
    );
  });
  return [
    ...found,
    ...(process['isExecutable'] ? [] : ['nothing to execute']),
    ...(elements.filter(({ $type }) => $type === 'bpmn:StartEvent').length === 1 ? [] : ['not one start']),
    ...(process['name'].length > 255 || process.id!.length > 255 ? ['a long name'] : []),
    ...(texts.some((text) => text.length > 2000) ? ['a long documentation'] : []),
  ];
};

describe('Flowable', () => {
  test.each(everyNet)('deploys $name', async ({ procedure, content }) => {
    for (const locale of ['zh', 'en'] as const) {
      expect(wrongIn(await modelOf(await xmlOf(bpmnSource(content, procedure), 'flowable', locale)))).toEqual([]);
    }
  });

  test.each([soundSignedProcedure, soundBandedProcedure, limitedProcedure])('deploys what nobody wrote', async (arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, async (procedure) => {
        expect(wrongIn(await modelOf(await xmlOf(sourceOf(procedure), 'flowable')))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('the rules find what is wrong', async () => {
    const xml = await xmlOf(sourceOf(everyNet[0]!.procedure), 'flowable');
    const broken = xml.replace(/ default="[^"]*"/, '').replace(' isExecutable="true"', '');
    expect(wrongIn(await modelOf(broken)).length).toBe(2);
  });
});

describe('Time runs out', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  const calendars = [standardCalendar, secondContent.handbook.calendar!];
  const units = ['hours', 'days', 'working-hours', 'working-days'] as const;

  test('in FEEL when it does by the definition; otherwise never before', () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const first = dayOf('2026-01-05')!;
    fc.assert(
      fc.property(
        fc.constantFrom(...calendars),
        fc.constantFrom(...units),
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 300 }),
        fc.integer({ min: 0, max: 1439 }),
        (calendar, unit, within, day, minute) => {
          vi.setSystemTime(new Date(`${dateOf(first + day)}T00:00:00Z`).getTime() + minute * 60_000);
          const line = lineOf(calendar, [], '2026-01-05');
          const arrived = day * 1440 + minute;
          const due = new Deadlines(line).of({ within, unit }, arrived);
          const { moment, exact } = feelDeadline({ within, unit }, { calendar });
          const told = new Date(String(computed(`=${moment}`, {})).replace(/Z?$/, 'Z')).getTime();
          const minutes = told / 60_000 - first * 1440;
          if (exact) expect(minutes).toBeCloseTo(due, 0);
          else expect(minutes).toBeGreaterThanOrEqual(due);
          const { span } = spanDeadline({ within, unit }, { calendar: { ...calendar, holidays: [], workdays: [] } });
          const [, days, hours] = /^P(?:(\d+)D)?(?:T(\d+)H)?$/.exec(span)!.map(Number);
          const without = new Deadlines(lineOf({ ...calendar, holidays: [], workdays: [] }, [], '2026-01-05'));
          expect(arrived + (days || 0) * 1440 + (hours || 0) * 60).toBeGreaterThanOrEqual(
            without.of({ within, unit }, arrived),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});
