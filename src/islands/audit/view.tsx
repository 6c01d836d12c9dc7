/** Mount the audit desk into its shell: read what is kept, open what the address names. */
import { render } from 'preact';
import { localHere, onOtherTab, tabHere } from '../../island/index.ts';
import { hearKeys } from '../../island/keys.ts';
import type { Locale } from '../../procedure/index.ts';
import { App } from './App.tsx';
import { openedHere } from './address.ts';
import { type Checklist, type Office, OfficeProvider } from './context.ts';
import { keepFocusIn } from './focus-kept.ts';
import { createDesk, type Desk } from './store.ts';
import { wordsFor } from './words.ts';

const strings = {
  zh: async () =>
    [(await import('../../i18n/audit-desk.zh.ts')).auditDeskZh, (await import('../../i18n/audit.zh.ts')).auditZh] as const,
  en: async () =>
    [(await import('../../i18n/audit-desk.en.ts')).auditDeskEn, (await import('../../i18n/audit.en.ts')).auditEn] as const,
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

const fetched = (folder: string): Office['checklist'] => {
  const seen = new Map<string, Promise<Checklist>>();
  const ask = async (id: string): Promise<Checklist> => {
    const answer = await fetch(`${folder}${id}.json`);
    if (!answer.ok) throw new Error(`${folder}${id}.json answered ${answer.status}.`);
    return answer.json();
  };
  return (id) => {
    if (!seen.has(id)) seen.set(id, ask(id));
    const asked = seen.get(id)!;
    asked.catch(() => seen.delete(id));
    return asked;
  };
};

const newId = (): string => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

/** How high the head of the page is, which stays in sight: the bar of the checklist stands below it. */
const measureTop = (root: HTMLElement): void => {
  const top = document.querySelector('.top');
  if (!top) return;
  const measure = () => root.style.setProperty('--top-height', `${top.getBoundingClientRect().height}px`);
  new ResizeObserver(measure).observe(top);
  measure();
};

/** The address and the desk follow each other. */
const follow = (desk: Desk): void => {
  const opened = openedHere();
  if (opened) {
    // What cannot be read has been told, and is not missing.
    if (!desk.open(opened.id, opened.page) && !desk.isUnread(opened.id)) desk.notify({ kind: 'gone' });
  } else if (desk.$state.get().audit) desk.close();
};

/** @throws where the words cannot be loaded; the shell then says so. */
export const mount = async (root: HTMLElement): Promise<void> => {
  const given = (name: string): string => root.getAttribute(`data-${name}`)!;
  const locale = given('locale') as Locale;
  const [t, a] = await strings[locale]();
  const desk = createDesk({ local: localHere(), tab: tabHere(), now: Date.now });
  const office: Office = {
    ...{
      desk,
      words: wordsFor(locale, t, a),
      procedures: JSON.parse(given('procedures')),
      checklist: fetched(given('files')),
    },
    page: (id) => `${given('procedures-at')}${id}/`,
    records: (id) => `${given('records-at')}${id}/`,
    ...{ newId, now: Date.now, announce: announcerIn(root) },
  };
  measureTop(root);
  keepFocusIn(root);
  hearKeys(root);
  follow(desk);
  addEventListener('hashchange', () => follow(desk));
  onOtherTab(desk.heard);
  const blanks = document.querySelectorAll<HTMLElement>('[data-audit-blank]');
  desk.$state.subscribe(({ audit }) => {
    for (const blank of blanks) blank.hidden = audit !== undefined;
    document.documentElement.toggleAttribute('data-audit-open', audit !== undefined);
  });
  render(
    <OfficeProvider value={office}>
      <App />
    </OfficeProvider>,
    root.querySelector('[data-audit-view]')!,
  );
};
