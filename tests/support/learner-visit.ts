/** A learner at a SCORM package, without a browser: opens it in a runtime, plays its cases, and goes. */

import { caseOn } from '../../src/islands/train/scene/kept-case.ts';
import type { ScormApi } from '../../src/islands/train/sco/api.ts';
import { visitOf } from '../../src/islands/train/sco/visit.ts';
import { asks, casesOf, decides, rightAt, type Stop } from '../../src/train/index.ts';
import { thirdContent, thirdNet } from './handbooks.ts';

const made = new Map<string, ReturnType<typeof casesOf>>();

/** The cases of a procedure of the third handbook. */
const casesIn = (id: string) => {
  const cases = made.get(id) ?? casesOf(thirdNet(id).procedure, thirdNet(id).net, thirdContent.scenarios[id]!);
  made.set(id, cases);
  return cases;
};

export const askedIn = (id: string): number => [...casesIn(id).values()].flat().filter(asks).length;

/** Something else than is right. */
const wrongAt = (stop: Stop): string => {
  const { step, question } = stop;
  const marks = decides(stop) && 'outcomes' in step ? step.outcomes.map(({ mark }) => mark) : [];
  return [...marks, ...(question?.options.map(({ key }) => key) ?? [])].find((key) => key !== rightAt(stop))!;
};

export const openedIn = (id: string, find: () => ScormApi | undefined) => {
  const cases = casesIn(id);
  let clock = 1_800_000_000_000;
  let reloads = 0;
  let asked = 0;
  const visit = visitOf({
    ...{ procedure: id, cases, passMark: 80, find },
    now: () => {
      clock += 1000;
      return clock;
    },
    reload: () => {
      reloads += 1;
    },
  });
  return {
    ...visit,
    words: () => visit.$words.get().map(({ kind }) => kind),
    reloads: () => reloads,
    /** Go on in every case in turn until so many were asked; whether the nth is answered right is `knows`. */
    play: (knows: (nth: number) => boolean, most = Number.POSITIVE_INFINITY): void => {
      const until = asked + most;
      for (const [name, stops] of cases) {
        if (visit.progress.$progress.get().cases[`${id}/${name}`]?.last) continue;
        const store = caseOn(`${id}/${name}`, stops, visit.progress, 'A / 0');
        for (let it = store.$scene.get(); !it.ended; it = store.$scene.get()) {
          const stop = stops[it.at]!;
          if (!asks(stop) || it.chosen !== undefined) store.goOn();
          else if (asked >= until) return;
          else {
            store.choose(knows(asked) ? rightAt(stop)! : wrongAt(stop));
            asked += 1;
          }
        }
      }
    },
    /** Play a case once more, from its start. */
    again: (at: number, knows: boolean): void => {
      const [name, stops] = [...cases][at]!;
      const store = caseOn(`${id}/${name}`, stops, visit.progress, 'A / 0');
      store.restart();
      for (let it = store.$scene.get(); !it.ended; it = store.$scene.get()) {
        const stop = stops[it.at]!;
        if (asks(stop) && it.chosen === undefined) store.choose(knows ? rightAt(stop)! : wrongAt(stop));
        else store.goOn();
      }
    },
  };
};
