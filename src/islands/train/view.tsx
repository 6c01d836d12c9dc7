/** Mount the training into its shell: fetch what it needs, open the learner's progress, and begin. */
import { render } from 'preact';
import { localHere, onOtherTab, type SafeStorage } from '../../island/index.ts';
import { hearKeys } from '../../island/keys.ts';
import { chosenRole, leaveRole } from '../../island/role.ts';
import type { Locale } from '../../procedure/index.ts';
import { learningStages, repetitionsOf, roleStages } from '../../train/index.ts';
import { RoomProvider } from './context.ts';
import { Course } from './course/Course.tsx';
import { Home } from './home/Home.tsx';
import { actOf } from './keyboard.ts';
import { lighting } from './light-up.ts';
import { createProgress, type ProgressStore } from './progress/store.ts';
import { Trainer } from './results/Trainer.tsx';
import { Role } from './role/Role.tsx';
import { homeStages } from './route.ts';
import { routeHere } from './route-here.ts';
import { type CourseData, wordsFor } from './words.ts';

const fetched = async (url: string): Promise<CourseData> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return answer.json();
};

const strings = {
  zh: async () => (await import('../../i18n/train-desk.zh.ts')).trainDeskZh,
  en: async () => (await import('../../i18n/train-desk.en.ts')).trainDeskEn,
};

/** A live region of its own: what is said stays said when the view is drawn again. */
const announcerIn = (root: HTMLElement): ((text: string) => void) => {
  const region = document.createElement('p');
  region.className = 'visually-hidden';
  region.setAttribute('role', 'status');
  root.append(region);
  return (text) => {
    region.textContent = text;
  };
};

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
  onOtherTab(progress.heard);
  return progress;
};

/** @throws where the definition cannot be fetched; the shell then says so. */
export const mount = async (root: HTMLElement): Promise<void> => {
  const locale = root.getAttribute('data-locale') as Locale;
  const subject = root.getAttribute('data-subject')!;
  const kind = root.getAttribute('data-train');
  const ids = root.getAttribute('data-procedures')!.split(' ');
  const files = ids.map((id) => fetched(`${root.getAttribute('data-files')}train/${id}.json`));
  const [t, ...courses] = await Promise.all([strings[locale](), ...files]);
  const words = wordsFor(courses, locale, t, root.getAttribute('data-pages')!);
  const progress = progressHere();
  hearKeys(root, (event) => actOf(root, event));
  render(
    <RoomProvider
      value={{
        ...{ words, announce: announcerIn(root), now: Date.now },
        newSeed: () => crypto.getRandomValues(new Uint32Array(2)).join('-'),
      }}
    >
      {kind === 'home' ? (
        <Home
          {...{ courses, progress, $route: routeHere('path', homeStages) }}
          minutes={JSON.parse(root.getAttribute('data-minutes')!)}
        />
      ) : kind === 'results' ? (
        <Trainer courses={courses} />
      ) : kind === 'role' ? (
        <Role {...{ courses, role: subject, progress, $route: routeHere('read', roleStages) }} />
      ) : (
        <Course {...{ data: courses[0]!, progress, $route: routeHere('read', learningStages), light: lighting(document) }} />
      )}
    </RoomProvider>,
    root.querySelector('[data-train-view]')!,
  );
};
