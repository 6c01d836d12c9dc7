/** Mount the rehearsal into its shell: fetch the definition, compile its Net, find every way. */
import { render } from 'preact';
import { hearKeys } from '../../island/keys.ts';
import { everyWay } from '../../paths/index.ts';
import { compile, type Locale } from '../../procedure/index.ts';
import { App } from './App.tsx';
import { offersOf } from './arrangements.ts';
import { type Desk, DeskProvider } from './context.ts';
import { createFigures, isFiguresHash } from './figures.ts';
import { lampOn } from './lights.ts';
import { createOffice } from './office.ts';
import { createRuns } from './runs.ts';
import { createWhatIf } from './what-if.ts';
import { type RehearseData, wordsFor } from './words.ts';

const fetched = async (url: string): Promise<RehearseData> => {
  const answer = await fetch(url);
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return answer.json();
};

const strings = {
  zh: async () => (await import('../../i18n/rehearse-desk.zh.ts')).rehearseDeskZh,
  en: async () => (await import('../../i18n/rehearse-desk.en.ts')).rehearseDeskEn,
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

const deskFor = (root: HTMLElement, data: RehearseData, locale: Locale, t: Awaited<ReturnType<typeof strings.zh>>): Desk => {
  const { procedure, fingerprint } = data;
  const net = compile(procedure);
  const figures = createFigures(procedure, location.hash);
  return {
    ...{ procedure, fingerprint, net, ...everyWay(net) },
    words: wordsFor(data, locale, t),
    figures,
    whatIf: createWhatIf(offersOf(procedure, figures.$figures.get().draft)),
    runs: createRuns(createOffice(), () => performance.now()),
    lamp: lampOn(document),
    page: root.getAttribute('data-page')!,
    announce: announcerIn(root),
  };
};

/** @throws where the definition cannot be fetched; the shell then says so. */
export const mount = async (root: HTMLElement): Promise<void> => {
  const locale = root.getAttribute('data-locale') as Locale;
  const [data, t] = await Promise.all([fetched(root.getAttribute('data-source')!), strings[locale]()]);
  const desk = deskFor(root, data, locale, t);
  hearKeys(root);
  addEventListener('hashchange', () => isFiguresHash(location.hash) && desk.figures.openLink(location.hash));
  render(
    <DeskProvider value={desk}>
      <App />
    </DeskProvider>,
    root.querySelector('[data-rehearse-view]')!,
  );
};
