/** Mount the audit desk into its shell: read what is kept, open what the address names. */

import { render } from 'preact';
import type { AuditStrings } from '../../i18n/audit/audit.ts';
import type { AuditIslandStrings } from '../../i18n/audit/island.ts';
import { later } from '../../i18n/later.ts';
import { localHere, onOtherTab, tabHere } from '../../island/index.ts';
import { listenForKeys } from '../../island/keys.ts';
import { announcerIn, jsonFiles, newId, type Shell, shellOf } from '../../island/mount.ts';
import { pageAt } from '../../island/site.served.ts';
import { App } from './App.tsx';
import { openedHere } from './address.ts';
import { type AuditContext, AuditProvider, type Checklist } from './context.ts';
import { keepFocusIn } from './focus-kept.ts';
import { AuditStore } from './store.ts';
import { type Words, wordsFor } from './words.ts';

const desk = later<AuditIslandStrings>('auditIsland', {
  zh: async () => (await import('../../i18n/audit/island.zh.ts')).auditIslandZh,
  en: async () => (await import('../../i18n/audit/island.en.ts')).auditIslandEn,
});
const checklist = later<AuditStrings>('audit', {
  zh: async () => (await import('../../i18n/audit/audit.zh.ts')).auditZh,
  en: async () => (await import('../../i18n/audit/audit.en.ts')).auditEn,
});

const contextIn = (
  { attribute }: Shell,
  store: AuditStore,
  words: Words,
  announce: AuditContext['announce'],
): AuditContext => ({
  store,
  words,
  procedures: JSON.parse(attribute('procedures')),
  checklist: jsonFiles<Checklist>((id) => `${attribute('files')}${id}.json`),
  files: attribute('files').replace(/audit\/$/, ''),
  site: (path) => pageAt(attribute('procedures-at').replace(/procedures\/$/, path)),
  page: (id) => pageAt(`${attribute('procedures-at')}${id}/`),
  records: (id) => pageAt(`${attribute('records-at')}${id}/`),
  newId,
  now: Date.now,
  announce,
});

/** How high the head of the page is, which stays in sight: the bar of the checklist stands below it. */
const measureTop = (root: HTMLElement): void => {
  const top = document.querySelector('.top');
  if (!top) return;
  const measure = () => root.style.setProperty('--top-height', `${top.getBoundingClientRect().height}px`);
  new ResizeObserver(measure).observe(top);
  measure();
};

/** The address and the store follow each other. */
const followAddress = (store: AuditStore): void => {
  const opened = openedHere();
  if (opened) {
    // What cannot be read has been told, and is not missing.
    if (!store.open(opened.id, opened.page) && !store.isUnread(opened.id)) store.notify({ kind: 'gone' });
  } else if (store.$state.get().audit) store.close();
};

/** While an audit is open, the form on paper gives way to it. */
const giveWay = (store: AuditStore): void => {
  const blanks = document.querySelectorAll<HTMLElement>('[data-audit-blank]');
  store.$state.subscribe(({ audit }) => {
    for (const blank of blanks) blank.hidden = audit !== undefined;
    document.documentElement.toggleAttribute('data-audit-open', audit !== undefined);
  });
};

/** @throws where the words cannot be loaded; the shell then says so. */
export const mount = async (root: HTMLElement): Promise<void> => {
  const shell = shellOf(root, 'audit');
  const [t, a] = await Promise.all([desk[shell.locale](), checklist[shell.locale]()]);
  const store = new AuditStore({ local: localHere(), tab: tabHere(), now: Date.now });
  const context = contextIn(
    shell,
    store,
    wordsFor(shell.locale, t, a, root.dataset['ownWords'] === undefined),
    announcerIn(root),
  );
  measureTop(root);
  keepFocusIn(root);
  listenForKeys(root);
  followAddress(store);
  addEventListener('hashchange', () => followAddress(store));
  onOtherTab(store.syncFromOtherTab);
  giveWay(store);
  render(
    <AuditProvider value={context}>
      <App />
    </AuditProvider>,
    shell.view,
  );
};
