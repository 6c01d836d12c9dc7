/** Mount the walk into its shell: fetch the definition, compile its Net, begin, and keep the page in step. */
import { render } from 'preact';
import type { WalkStrings } from '../../i18n/walk/walk.ts';
import { carries } from '../../island/hash.ts';
import { highlighterOn } from '../../island/highlights.ts';
import { localHere, onOtherTab, tabHere } from '../../island/index.ts';
import { hearKeys } from '../../island/keys.ts';
import { fetchJson, newId, type StringsByLocale, shellOf } from '../../island/mount.ts';
import { at, compile } from '../../procedure/index.ts';
import { App } from './App.tsx';
import { highlightsOf } from './highlights.ts';
import { actOf } from './keyboard.ts';
import { keepRoom } from './room.ts';
import type { WalkState } from './state.ts';
import { WalkStore } from './store.ts';
import { type WalkData, wordsFor } from './words.ts';

const strings: StringsByLocale<WalkStrings> = {
  zh: async () => (await import('../../i18n/walk/walk.zh.ts')).walkZh,
  en: async () => (await import('../../i18n/walk/walk.en.ts')).walkEn,
};

/** A link has done its work once it is open: taken out of the address, it cannot undo later moves on reload. */
const clearHash = (): void => history.replaceState(history.state, '', `${location.pathname}${location.search}`);

const openLinks = (store: WalkStore): void => {
  addEventListener('hashchange', () => {
    if (!carries(location.hash, 'walk')) return;
    store.openLink(location.hash);
    clearHash();
  });
};

/** @throws where the definition cannot be fetched; the shell then says so. */
export const mount = async (root: HTMLElement, focusFirst: boolean): Promise<void> => {
  const { locale, attribute, view } = shellOf(root, 'walk');
  const [data, t] = await Promise.all([fetchJson<WalkData>(attribute('source')), strings[locale]()]);
  const { procedure, fingerprint } = data;
  const net = compile(procedure);
  const local = localHere();
  const keeping = { procedure: procedure.id, fingerprint, local, tab: tabHere(), now: Date.now };
  const store = new WalkStore({ ...keeping, net, definition: procedure, newId, hash: location.hash });
  const words = wordsFor(data, locale, t);
  const highlighter = highlighterOn(document, { tables: true, current: true });
  // Rendered at once, not in a later task: what the page shows and what `data-at` says never differ.
  store.$state.subscribe((state: WalkState) => {
    render(<App {...{ store, state, net, procedure, fingerprint, local, words, focusFirst }} />, view);
    root.setAttribute('data-at', at(net, state.journey.marking).join(' '));
    highlighter.show(highlightsOf(net, state));
  });
  if (carries(location.hash, 'walk')) clearHash();
  onOtherTab(store.syncFromOtherTab);
  hearKeys(root, (event) => actOf(store, root, event));
  openLinks(store);
  keepRoom(root);
};
