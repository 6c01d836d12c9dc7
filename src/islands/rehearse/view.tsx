/** Mount the rehearsal into its shell: fetch the definition, compile its Net, find every way. */

import { render } from 'preact';
import type { RehearseIslandStrings } from '../../i18n/rehearse/island.ts';
import { highlighterOn } from '../../island/highlights.ts';
import { jobsIn } from '../../island/jobs.ts';
import { hearKeys } from '../../island/keys.ts';
import { announcerIn, fetchJson, type Shell, type StringsByLocale, shellOf } from '../../island/mount.ts';
import { everyWay } from '../../paths/index.ts';
import { compile } from '../../procedure/index.ts';
import { offersOf } from '../../simulate/index.ts';
import { App } from './App.tsx';
import { type RehearseContext, RehearseProvider } from './context.ts';
import { FiguresStore, isFiguresHash } from './figures.ts';
import type { RehearseJobs } from './jobs.ts';
import { RunsStore } from './runs.ts';
import { startWorker } from './start-worker.ts';
import { createWhatIf } from './what-if.ts';
import { type RehearseData, wordsFor } from './words.ts';

const strings: StringsByLocale<RehearseIslandStrings> = {
  zh: async () => (await import('../../i18n/rehearse/island.zh.ts')).rehearseIslandZh,
  en: async () => (await import('../../i18n/rehearse/island.en.ts')).rehearseIslandEn,
};

const contextFor = (
  { attribute, locale }: Shell,
  data: RehearseData,
  t: RehearseIslandStrings,
  announce: RehearseContext['announce'],
): RehearseContext => {
  const { procedure, fingerprint } = data;
  const net = compile(procedure);
  const figures = new FiguresStore(procedure, location.hash);
  return {
    ...{ procedure, fingerprint, net, ...everyWay(net) },
    words: wordsFor(data, locale, t),
    figures,
    whatIf: createWhatIf(offersOf(procedure, figures.$figures.get().draft)),
    runs: new RunsStore(
      (onProgress) => jobsIn<RehearseJobs>(startWorker, onProgress),
      () => performance.now(),
    ),
    highlighter: highlighterOn(document, { follow: true }),
    page: attribute('page'),
    announce,
  };
};

/** @throws where the definition cannot be fetched; the shell then says so. */
export const mount = async (root: HTMLElement): Promise<void> => {
  const shell = shellOf(root, 'rehearse');
  const [data, t] = await Promise.all([fetchJson<RehearseData>(shell.attribute('source')), strings[shell.locale]()]);
  const context = contextFor(shell, data, t, announcerIn(root));
  hearKeys(root);
  addEventListener('hashchange', () => isFiguresHash(location.hash) && context.figures.openLink(location.hash));
  render(
    <RehearseProvider value={context}>
      <App />
    </RehearseProvider>,
    shell.view,
  );
};
