/** Mount the desk into its shell: fetch the definition and the registers; the worker begins with the first file. */
import { render } from 'preact';
import type { RecordsIslandStrings } from '../../i18n/records/island.ts';
import { dayOf } from '../../island/day.ts';
import { highlighterOn } from '../../island/highlights.ts';
import { localHere, onOtherTab } from '../../island/index.ts';
import { jobsIn } from '../../island/jobs.ts';
import { hearKeys } from '../../island/keys.ts';
import { announcerIn, fetchJson, newId, type Shell, type StringsByLocale, shellOf } from '../../island/mount.ts';
import { isWork, type Procedure, type RecordEntry, type Role } from '../../procedure/index.ts';
import { App } from './App.tsx';
import { createAllowances } from './allowances.ts';
import { type Room, RoomProvider } from './context.ts';
import { createDesk } from './desk.ts';
import { createListState } from './list-state.ts';
import type { ConformJobs } from './protocol.ts';
import { startWorker } from './start-worker.ts';
import { wordsFor } from './words.ts';

const strings: StringsByLocale<RecordsIslandStrings> = {
  zh: async () => (await import('../../i18n/records/island.zh.ts')).recordsIslandZh,
  en: async () => (await import('../../i18n/records/island.en.ts')).recordsIslandEn,
};

const todayHere = (): string => dayOf(Date.now());

interface Data {
  readonly procedure: Procedure;
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
}

const roomIn = ({ attribute, locale }: Shell, definition: Data, t: RecordsIslandStrings, announce: Room['announce']): Room => {
  const { procedure } = definition;
  const storage = localHere();
  const now = () => Date.now();
  const allow = createAllowances(storage, procedure.id, now, newId);
  const steps = procedure.steps.filter(isWork).map(({ id }) => id);
  const means = { procedure: procedure.id, steps, storage, now, year: new Date().getFullYear(), today: todayHere };
  const desk = createDesk({ ...means, allowances: () => allow.$allow.get().entries }, (onProgress) =>
    jobsIn<ConformJobs>(startWorker, onProgress, { kind: 'open', ask: { definition, locale } }),
  );
  return {
    ...{
      ...definition,
      desk,
      allow,
      storage,
      now,
      today: todayHere,
      listState: createListState(),
      highlighter: highlighterOn(document, { follow: true }),
    },
    words: wordsFor(definition, locale, t),
    ...{ limit: Number(attribute('limit')), sample: attribute('sample'), checklist: attribute('checklist') },
    announce,
  };
};

/** @throws where the definition cannot be fetched; the shell then says so. */
export const mount = async (root: HTMLElement): Promise<void> => {
  const shell = shellOf(root, 'records');
  const [{ procedure }, { roles, records }, t] = await Promise.all([
    fetchJson<{ procedure: Procedure }>(shell.attribute('source')),
    fetchJson<Omit<Data, 'procedure'>>(shell.attribute('registers')),
    strings[shell.locale](),
  ]);
  const room = roomIn(shell, { procedure, roles, records }, t, announcerIn(root));
  hearKeys(root);
  room.allow.load();
  onOtherTab(() => room.allow.load());
  render(
    <RoomProvider value={room}>
      <App />
    </RoomProvider>,
    shell.view,
  );
};
