/** Mount the desk into its shell: fetch the definition and the registers; the worker begins with the first file. */
import { render } from 'preact';
import { dayOf } from '../../island/day.ts';
import { localHere, onOtherTab } from '../../island/index.ts';
import { hearKeys } from '../../island/keys.ts';
import { isWork, type Locale, type Procedure, type RecordEntry, type Role } from '../../procedure/index.ts';
import { App } from './App.tsx';
import { createAllowances } from './allowances.ts';
import { type Room, RoomProvider } from './context.ts';
import { createDesk } from './desk.ts';
import { lampOn } from './lamp.ts';
import { createListState } from './list-state.ts';
import { createOffice } from './office.ts';
import { wordsFor } from './words.ts';

const fetched = async <T,>(url: string): Promise<T> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return answer.json();
};

const strings = {
  zh: async () => (await import('../../i18n/records-desk.zh.ts')).recordsDeskZh,
  en: async () => (await import('../../i18n/records-desk.en.ts')).recordsDeskEn,
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

const todayHere = (): string => dayOf(Date.now());

interface Data {
  readonly procedure: Procedure;
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
}

const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');

const roomIn = (root: HTMLElement, definition: Data, locale: Locale, t: Awaited<ReturnType<typeof strings.zh>>): Room => {
  const { procedure } = definition;
  const attribute = (name: string): string => root.getAttribute(`data-${name}`)!;
  const storage = localHere();
  const now = () => Date.now();
  const allow = createAllowances(storage, procedure.id, now, newId);
  const steps = procedure.steps.filter(isWork).map(({ id }) => id);
  const means = { procedure: procedure.id, steps, storage, now, year: new Date().getFullYear(), today: todayHere };
  const desk = createDesk({ ...means, allowances: () => allow.$allow.get().entries }, (onProgress) =>
    createOffice({ definition, locale }, onProgress),
  );
  return {
    ...{ ...definition, desk, allow, storage, now, today: todayHere, listState: createListState(), lamp: lampOn(document) },
    words: wordsFor(definition, locale, t),
    ...{ limit: Number(attribute('limit')), sample: attribute('sample'), checklist: attribute('checklist') },
    announce: announcerIn(root),
  };
};

/** @throws where the definition cannot be fetched; the shell then says so. */
export const mount = async (root: HTMLElement): Promise<void> => {
  const locale = root.getAttribute('data-locale') as Locale;
  const [{ procedure }, registers, t] = await Promise.all([
    fetched<{ procedure: Procedure }>(root.getAttribute('data-source')!),
    fetched<Omit<Data, 'procedure'>>(root.getAttribute('data-registers')!),
    strings[locale](),
  ]);
  const room = roomIn(root, { procedure, roles: registers.roles, records: registers.records }, locale, t);
  hearKeys(root);
  room.allow.load();
  onOtherTab(() => room.allow.load());
  render(
    <RoomProvider value={room}>
      <App />
    </RoomProvider>,
    root.querySelector('[data-records-view]')!,
  );
};
