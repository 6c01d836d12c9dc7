/** What is due for repeating, as questions that can be asked. */
import {
  type Asked,
  allAsked,
  dueBy,
  everythingAsked,
  isDecision,
  type Question,
  repetitionsOf,
  rightAt,
} from '../../../train/index.ts';
import type { CourseData } from '../course-data.ts';
import type { ProgressStore } from '../progress/store.ts';
import { createScene, type SceneStore } from '../scene/store.ts';

/** No more than this at a sitting. */
const mostAtOnce = 20;

/** The questions known today, by id; a role's own only where somebody has answered one. */
const questionsNow = (courses: readonly CourseData[], items: readonly string[]): ReadonlyMap<string, Question> => {
  const roles = new Set(items.flatMap((item) => /\/yours-(.+)$/.exec(item)?.[1] ?? []));
  const all = courses.flatMap((course) => everythingAsked(course, [...roles]));
  return new Map(all.map((question) => [question.id, question]));
};

/** The last moment of the day a time falls in, where the reader is. */
const endOfDay = (time: number): number => new Date(time).setHours(23, 59, 59, 999);

/** How many were ever missed and are due by a time. */
export const countDue = (progress: ProgressStore, now: number): number =>
  repetitionsOf(progress.$progress.get().answers).filter(({ due }) => due <= endOfDay(now)).length;

/** What is due today, decisions first. What the procedures no longer ask is left out. */
export const askedToday = (courses: readonly CourseData[], progress: ProgressStore, now: number): readonly Asked[] => {
  const { answers } = progress.$progress.get();
  const known = questionsNow(
    courses,
    answers.map(({ item }) => item),
  );
  const due = dueBy(answers, endOfDay(now), (item) => {
    const question = known.get(item);
    return question !== undefined && isDecision(question);
  });
  return allAsked(
    courses,
    due.flatMap(({ item }) => known.get(item) ?? []),
  ).slice(0, mostAtOnce);
};

/** A sitting of repeating; every first answer goes into the progress, with the edition, and from it the next date follows. */
export const repeating = (asked: readonly Asked[], progress: ProgressStore, edition: string): SceneStore =>
  createScene(asked, undefined, {
    keep: () => {},
    decided: (stop, chosen) => progress.answer({ item: stop.item, chosen, right: chosen === rightAt(stop), edition }),
    ended: () => {},
  });
