/** Every shipped case played to its end, rightly and wrongly at each place; and all cases together try everything. */
import { describe, expect, test } from 'vitest';
import { trainIsland } from '../../../src/i18n/train/island.ts';
import type { CourseData } from '../../../src/islands/train/course-data.ts';
import { announcementOf } from '../../../src/islands/train/scene/announcement.ts';
import { createScene, type SceneStore } from '../../../src/islands/train/scene/store.ts';
import { wordsFor } from '../../../src/islands/train/words.ts';
import { compile, isDeciding, type Locale, rowOf } from '../../../src/procedure/index.ts';
import { asks, casesOf, citedGrounds, decides, type KeptScene, rightAt, type Stop, scoreOf } from '../../../src/train/index.ts';
import { coverageOf, replay, tally, union } from '../../../src/walk/index.ts';
import { everyWithCases, handbooks } from '../../support/handbooks.ts';

const all = everyWithCases.flatMap(({ name, procedure, scenarios }) =>
  [...casesOf(procedure, compile(procedure), scenarios)].map(([id, stops]) => ({
    ...{ id: `${name}/${id}`, procedure, stops },
    scenario: scenarios.find((it) => it.id === id)!,
  })),
);
const { training } = handbooks[0]!.content.handbook;
const courses = everyWithCases.map(
  ({ procedure, roles, records }) => ({ procedure, roles, records, training }) as unknown as CourseData,
);
const wordsIn = (locale: Locale) => wordsFor(courses, locale, trainIsland[locale], '/');
const silent = { keep: () => {}, decided: () => {}, ended: () => {} };

const otherThanRight = (stop: Stop): string[] =>
  (isDeciding(stop.step) && decides(stop)
    ? stop.step.outcomes.map(({ mark }) => mark)
    : stop.question!.options.map(({ key }) => key)
  ).filter((key) => key !== rightAt(stop));

/** Play on to the end; `choice` says what is chosen at each stop that asks. */
const played = (store: SceneStore, choice: (stop: Stop) => string): SceneStore => {
  for (let state = store.$scene.get(); !state.ended; state = store.$scene.get()) {
    const stop = state.stops[state.at]!;
    if (asks(stop) && state.chosen === undefined) store.choose(choice(stop));
    else store.goOn();
  }
  return store;
};

describe.each(all)('$id', ({ procedure, stops, scenario }) => {
  test('is played to its end, all right', () => {
    const kept: KeptScene[] = [];
    const items: string[] = [];
    const store = createScene(stops, undefined, {
      keep: (it) => kept.push(it),
      decided: ({ item }) => items.push(item),
      ended: () => items.push('end'),
    });
    const { first } = played(store, (stop) => rightAt(stop)!).$scene.get();
    const { asked, right } = scoreOf(stops, first);
    expect(asked).toBe(scenario.course.filter(({ decide }) => decide).length + stops.filter(({ question }) => question).length);
    expect(asked).toBeGreaterThanOrEqual(3);
    expect(right).toBe(asked);
    expect(items.at(-1)).toBe('end');
    expect(new Set(items).size).toBe(asked + 1);
    expect(createScene(stops, kept.at(-1), silent).$scene.get()).toEqual(store.$scene.get());
  });

  test('every wrong choice is told with a clause, and scored once', () => {
    for (const [index, stop] of stops.entries())
      for (const wrong of asks(stop) ? otherThanRight(stop) : []) {
        const store = played(createScene(stops, undefined, silent), (it) => (it === stop ? wrong : rightAt(it)!));
        const { asked, right } = scoreOf(stops, store.$scene.get().first);
        expect(asked - right, `${index} ${wrong}`).toBe(1);
        if (!decides(stop)) continue;
        const grounds = citedGrounds(procedure, stop.step, stop.entry!.because ?? []);
        expect(grounds.length, `${stop.item} rests on something`).toBeGreaterThan(0);
        expect(grounds).toHaveLength(stop.entry!.because!.length);
        for (const locale of ['zh', 'en'] as const) {
          expect(stop.entry!.wrong![wrong]![locale].length).toBeGreaterThan(4);
          for (const { sentence, step } of grounds) {
            expect(sentence[locale].length).toBeGreaterThan(4);
            expect(wordsIn(locale).row(procedure.id, step)).toBe(rowOf(procedure, step));
          }
        }
      }
  });

  test.each(['zh', 'en'] as const)('says where it is at every act (%s)', (locale) => {
    const words = wordsIn(locale);
    const store = createScene(stops, undefined, silent);
    const said = new Set<string>();
    store.$scene.subscribe((state) => void said.add(announcementOf(state, words)));
    played(store, (stop) => otherThanRight(stop)[0]!);
    for (const sentence of said) expect(sentence).not.toMatch(/undefined|^$/);
    for (const stop of stops.filter((it) => it.question)) {
      expect(words.asking.prompt(stop.question!)).not.toMatch(/undefined/);
      expect(words.asking.reason(stop.question!)!.length).toBeGreaterThan(4);
    }
  });
});

test.each(everyWithCases)(
  'the cases of $name together touch every step, every outcome and every refusal with its return',
  ({ procedure: of }) => {
    const net = compile(of);
    const coverage = all
      .filter(({ procedure }) => procedure === of)
      .map(({ stops }) => {
        const { visits, stopped } = replay(
          net,
          stops.map(({ move }) => move),
        );
        expect(stopped).toBeUndefined();
        return coverageOf(visits);
      })
      .reduce(union);
    const { steps, outcomes, pairs } = tally(net, coverage);
    expect(steps.of).toBeGreaterThan(3);
    for (const { tried, of } of [steps, outcomes, pairs]) expect(tried).toBe(of);
  },
);
