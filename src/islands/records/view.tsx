/** Mount the check of case records into its shell: fetch the definition and the registers; the worker begins with the first file. */

import { render } from 'preact';
import { later } from '../../i18n/later.ts';
import type { RecordsIslandStrings } from '../../i18n/records/island.ts';
import { dayOf } from '../../island/day.ts';
import { localHere, onOtherTab } from '../../island/index.ts';
import { jobsIn } from '../../island/jobs.ts';
import { listenForKeys } from '../../island/keys.ts';
import { announcerIn, fetchJson, newId, type Shell, shellOf } from '../../island/mount.ts';
import { pageAt } from '../../island/site.served.ts';
import { stageOn } from '../../island/stage/stage.ts';
import { isWork, type Locale, type Procedure, type RecordEntry, type Role } from '../../procedure/index.ts';
import { App } from './App.tsx';
import { AllowancesStore } from './allowances.ts';
import { type RecordsContext, RecordsProvider } from './context.ts';
import { RecordsController } from './controller.ts';
import { createListState } from './list-state.ts';
import type { ConformJobs } from './protocol.ts';
import { startWorker } from './start-worker.ts';
import { wordsFor } from './words.ts';

const strings = later<RecordsIslandStrings>('recordsIsland', {
  zh: async () => (await import('../../i18n/records/island.zh.ts')).recordsIslandZh,
  en: async () => (await import('../../i18n/records/island.en.ts')).recordsIslandEn,
});

const todayHere = (): string => dayOf(Date.now());

interface Data extends Pick<RecordsContext, 'document'> {
  readonly procedure: Procedure;
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
}

/** The check itself and the list of what is allowed, on what the browser has for them. */
const storesOf = (definition: Data, locale: Locale) => {
  const { procedure } = definition;
  const storage = localHere();
  const now = () => Date.now();
  const allowances = new AllowancesStore({ storage, procedure: procedure.id, now, newId });
  const controller = new RecordsController({
    procedure: procedure.id,
    steps: procedure.steps.filter(isWork).map(({ id }) => id),
    storage,
    now,
    year: new Date().getFullYear(),
    today: todayHere,
    allowances: () => allowances.$state.get().entries,
    jobsWith: (onProgress) => jobsIn<ConformJobs>(startWorker, onProgress, { kind: 'open', ask: { definition, locale } }),
  });
  return { controller, allowances, storage, now };
};

const contextOf = (
  root: Element,
  { attribute, locale }: Shell,
  definition: Data,
  t: RecordsIslandStrings,
  announce: RecordsContext['announce'],
): RecordsContext => ({
  ...definition,
  ...storesOf(definition, locale),
  today: todayHere,
  listState: createListState(),
  stage: stageOn(root),
  words: wordsFor(definition, locale, t),
  limit: Number(attribute('limit')),
  sample: attribute('sample'),
  checklist: pageAt(attribute('checklist')),
  announce,
});

/** @throws where the definition cannot be fetched; the shell then says so. */
export const mount = async (root: HTMLElement): Promise<void> => {
  const shell = shellOf(root, 'records');
  const [{ document, procedure }, { roles, records }, t] = await Promise.all([
    fetchJson<Pick<Data, 'document' | 'procedure'>>(shell.attribute('source')),
    fetchJson<Pick<Data, 'roles' | 'records'>>(shell.attribute('registers')),
    strings[shell.locale](),
  ]);
  const context = contextOf(root, shell, { document, procedure, roles, records }, t, announcerIn(root));
  listenForKeys(root);
  context.allowances.load();
  onOtherTab(context.allowances.load);
  render(
    <RecordsProvider value={context}>
      <App />
    </RecordsProvider>,
    shell.view,
  );
};
