/** Mount the import into its shell; the worker begins with the first file. */
import { render } from 'preact';
import type { ImportIslandStrings } from '../../i18n/import/island.ts';
import { later } from '../../i18n/later.ts';
import { jobsIn } from '../../island/jobs.ts';
import { announcerIn, shellOf } from '../../island/mount.ts';
import { App } from './App.tsx';
import type { ImportJobs } from './protocol.ts';
import { startWorker } from './start-worker.ts';

const strings = later<ImportIslandStrings>('importIsland', {
  zh: async () => (await import('../../i18n/import/island.zh.ts')).importIslandZh,
  en: async () => (await import('../../i18n/import/island.en.ts')).importIslandEn,
});

/** @throws where the words cannot be fetched; the shell then says so. */
export const mount = async (root: HTMLElement): Promise<void> => {
  const { locale, view } = shellOf(root, 'import');
  const t = await strings[locale]();
  const jobs = jobsIn<ImportJobs>(startWorker, () => undefined);
  render(<App {...{ t, locale, jobs }} announce={announcerIn(root)} />, view);
};
