/** Mount the rehearsal into its shell: fetch the definition, compile its Net, find every way. */

import { render } from 'preact';
import { later } from '../../i18n/later.ts';
import type { RehearseIslandStrings } from '../../i18n/rehearse/island.ts';
import { carries } from '../../island/hash.ts';
import { jobsIn } from '../../island/jobs.ts';
import { listenForKeys } from '../../island/keys.ts';
import { announcerIn, jsonFiles, type Shell, shellOf } from '../../island/mount.ts';
import { pageAt } from '../../island/site.served.ts';
import { everyWay } from '../../paths/index.ts';
import { compile, withClock } from '../../procedure/index.ts';
import { offersOf } from '../../simulate/index.ts';
import { Bench, Further, OnStage } from './App.tsx';
import type { AnswerPanel } from './answer.ts';
import { type RehearseContext, RehearseProvider } from './context.ts';
import { FiguresStore, isFiguresHash } from './figures.ts';
import type { RehearseJobs } from './jobs.ts';
import { RunsStore } from './runs.ts';
import { startWorker } from './start-worker.ts';
import { createWhatIf } from './what-if.ts';
import { type RehearseData, wordsFor } from './words.ts';

const strings = later<RehearseIslandStrings>('rehearseIsland', {
  zh: async () => (await import('../../i18n/rehearse/island.zh.ts')).rehearseIslandZh,
  en: async () => (await import('../../i18n/rehearse/island.en.ts')).rehearseIslandEn,
});

const contextFor = (
  { attribute, locale }: Shell,
  data: RehearseData,
  t: RehearseIslandStrings,
  announce: RehearseContext['announce'],
  answer: AnswerPanel,
): RehearseContext => {
  const { procedure, fingerprint } = data;
  const net = withClock(compile(procedure), procedure);
  const figures = new FiguresStore(procedure, location.hash);
  return {
    ...{ procedure, fingerprint, net, ...everyWay(net) },
    words: wordsFor(data, locale, t, attribute('currency')),
    figures,
    whatIf: createWhatIf(offersOf(procedure, figures.$figures.get().draft)),
    runs: new RunsStore(
      (onProgress) => jobsIn<RehearseJobs>(startWorker, onProgress),
      () => performance.now(),
    ),
    answer,
    highlighter: answer.highlighter,
    page: pageAt(attribute('page')),
    announce,
  };
};

/** What a replayed case needs comes with it. */
const replayNamed = async (context: RehearseContext): Promise<void> => {
  if (carries(location.hash, 'replay')) await (await import('./drawn.ts')).openReplay(context);
};

/** What was begun on the shell goes on in the view: a slider that was moved, where the focus was. */
const takeOver = (shell: HTMLElement, view: HTMLElement): void => {
  const counterpart = (of: HTMLElement): HTMLElement | null =>
    view.querySelector(of.dataset['slider'] ? `[data-slider="${of.dataset['slider']}"]` : '[data-start]');
  for (const slider of shell.querySelectorAll<HTMLInputElement>('[data-slider]')) {
    const live = counterpart(slider) as HTMLInputElement | null;
    if (!live || slider.value === slider.defaultValue) continue;
    live.value = slider.value;
    live.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const focused = document.activeElement as HTMLElement | null;
  const next = shell.contains(focused) ? counterpart(focused!) : undefined;
  shell.querySelector('[data-until-live]')!.remove();
  next?.focus({ preventScroll: true });
};

const definitions = jsonFiles<RehearseData>((url) => url);

/** What the rehearsal is mounted with. @throws where the definition cannot be fetched */
export const givenFor = (root: HTMLElement): Promise<[RehearseData, RehearseIslandStrings]> => {
  const { locale, attribute } = shellOf(root, 'rehearse');
  return Promise.all([definitions(attribute('source')), strings[locale]()]);
};

/**
 * @param isStarted whether a simulation was asked for while it was loaded
 * @throws where the definition cannot be fetched; the shell then says so.
 */
export const mount = async (root: HTMLElement, answer: AnswerPanel, isStarted: () => boolean): Promise<void> => {
  const shell = shellOf(root, 'rehearse');
  const [data, t] = await givenFor(root);
  const context = contextFor(shell, data, t, announcerIn(root), answer);
  listenForKeys(root);
  addEventListener('hashchange', () => isFiguresHash(location.hash) && context.figures.openLink(location.hash));
  addEventListener('hashchange', () => void replayNamed(context));
  const further = root.closest('[data-rehearsal]')!.querySelector('[data-further]')!;
  further.replaceChildren();
  const card = document.querySelector('[data-replay-card]')!;
  for (const [part, place] of [
    [<Bench />, shell.view],
    [<Further />, further],
    [<OnStage place={card} />, card],
  ] as const)
    render(<RehearseProvider value={context}>{part}</RehearseProvider>, place);
  takeOver(root.querySelector<HTMLElement>('[data-rehearse-shell]')!, shell.view);
  await replayNamed(context);
  if (isStarted()) shell.view.querySelector<HTMLElement>('[data-start]')!.click();
};
