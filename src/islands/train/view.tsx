/** Mount the training into its shell: fetch what it needs, open the learner's progress, and begin. */
import { useStore } from '@nanostores/preact';
import { render, type VNode } from 'preact';
import { later } from '../../i18n/later.ts';
import type { TrainIslandStrings } from '../../i18n/train/island.ts';
import { localHere, onOtherTab, type SafeStorage } from '../../island/index.ts';
import { listenForKeys } from '../../island/keys.ts';
import { announcerIn, jsonFiles, newId, type Shell, shellOf } from '../../island/mount.ts';
import { chosenRole, leaveRole } from '../../island/role.ts';
import { stageOn } from '../../island/stage/stage.ts';
import { learningStages, repetitionsOf, roleStages } from '../../train/index.ts';
import { TrainProvider } from './context.ts';
import { Course } from './course/Course.tsx';
import type { CourseData } from './course-data.ts';
import { Home } from './home/Home.tsx';
import { actOf } from './keyboard.ts';
import { learnerNameIn } from './learner.ts';
import { createProgress, type ProgressStore } from './progress/store.ts';
import { Trainer } from './results/Trainer.tsx';
import { Role } from './role/Role.tsx';
import { roleSceneOn } from './role/scene.ts';
import { homeStages } from './route.ts';
import { routeHere } from './route-here.ts';
import { coursesSince } from './since.ts';
import { type Words, wordsFor } from './words.ts';

const strings = later<TrainIslandStrings>('trainIsland', {
  zh: async () => (await import('../../i18n/train/island.zh.ts')).trainIslandZh,
  en: async () => (await import('../../i18n/train/island.en.ts')).trainIslandEn,
});

/** Leave the role, and the dates of what comes back, for pages that do not load the record or the scheduler. */
const leaveForOthers = (progress: ProgressStore, storage: SafeStorage): void => {
  let told = -1;
  progress.$progress.subscribe(({ answers, role }) => {
    if (role && role.id !== chosenRole(storage)) leaveRole(storage, role.id);
    if (answers.length === told) return;
    told = answers.length;
    storage.write('train:due', JSON.stringify(repetitionsOf(answers).map(({ due }) => due)));
  });
};

const progressHere = () => {
  const progress = createProgress(localHere(), Date.now);
  leaveForOthers(progress, localHere());
  onOtherTab(progress.syncFromOtherTab);
  return progress;
};

interface Given {
  readonly words: Words;
  readonly progress: ProgressStore;
}

type Part = (courses: readonly CourseData[]) => VNode;

/** What is trained: the learner's own page, many learners' results, the part of a role, or the course of a procedure. */
const partFor = (root: HTMLElement, { attribute }: Shell, { words, progress }: Given): Part => {
  switch (attribute('train')) {
    case 'home': {
      const [$route, minutes] = [routeHere('path', homeStages), JSON.parse(attribute('minutes'))];
      return (courses) => <Home {...{ courses, progress, $route, minutes }} />;
    }
    case 'results':
      return (courses) => <Trainer courses={courses} />;
    case 'role': {
      const [role, $route] = [attribute('subject'), routeHere('read', roleStages)];
      const scene = roleSceneOn(
        root,
        (id) => `${attribute('files')}${id}.${attribute('locale')}.flowchart.svg`,
        (id) => words.t.drawingOf(id),
      );
      return (courses) => <Role {...{ courses, progress, role, $route, scene }} />;
    }
    default: {
      const [$route, scene] = [routeHere('read', learningStages), stageOn(root, { current: true })];
      return (courses) => <Course {...{ progress, $route, scene }} data={courses[0]!} />;
    }
  }
};

const courseFiles = jsonFiles<CourseData>((url) => url);

/** What the training is mounted with. @throws where a definition cannot be fetched */
export const givenFor = (root: HTMLElement): Promise<[TrainIslandStrings, ...CourseData[]]> => {
  const { locale, attribute } = shellOf(root, 'train');
  const ids = attribute('procedures').split(' ');
  return Promise.all([strings[locale](), ...ids.map((id) => courseFiles(`${attribute('files')}train/${id}.json`))]);
};

/** @throws where the definition cannot be fetched; the shell then says so. */
export const mount = async (root: HTMLElement): Promise<void> => {
  const shell = shellOf(root, 'train');
  const { locale, attribute, view } = shell;
  const [t, ...courses] = await givenFor(root);
  const words = wordsFor(courses, locale, t, attribute('pages'));
  const progress = progressHere();
  const $courses = await coursesSince(courses, progress.$progress, attribute('files'));
  const learner = learnerNameIn(localHere());
  // What it stands in the place of goes first: where things are to be seen is measured without it.
  root.querySelector<HTMLElement>('[data-train-shell]')!.hidden = true;
  listenForKeys(root, (event) => actOf(root, event));
  const part = partFor(root, shell, { words, progress });
  const Training = () => part(useStore($courses));
  render(
    <TrainProvider value={{ words, learner, announce: announcerIn(root), now: Date.now, newSeed: newId }}>
      <Training />
    </TrainProvider>,
    view,
  );
};
