/** Mount the walk into its shell: fetch the definition, compile its Net, begin, and keep the page in step. */

import { render } from 'preact';
import { later } from '../../i18n/later.ts';
import type { WalkStrings } from '../../i18n/walk/walk.ts';
import { carries, readingsOf } from '../../island/hash.ts';
import { localHere, onOtherTab, tabHere } from '../../island/index.ts';
import { listenForKeys } from '../../island/keys.ts';
import { jsonFiles, newId, type Shell, shellOf } from '../../island/mount.ts';
import { stageOn } from '../../island/stage/stage.ts';
import { isFacing, isOn, keepStage } from '../../island/stage/state.ts';
import { at, compile, type Locale, type Net, outcomeMove, withClock } from '../../procedure/index.ts';
import { App } from './App.tsx';
import { callsOn } from './calls-loaded.ts';
import { highlightsOf } from './highlights.ts';
import type { Keeping } from './keeping.ts';
import { actOf } from './keyboard.ts';
import { otherEditions } from './resume.ts';
import { sinceFor } from './since.ts';
import type { WalkState } from './state.ts';
import { WalkStore } from './store.ts';
import { type WalkData, wordsFor } from './words.ts';

const strings = later<WalkStrings>('walk', {
  zh: async () => (await import('../../i18n/walk/walk.zh.ts')).walkZh,
  en: async () => (await import('../../i18n/walk/walk.en.ts')).walkEn,
});

/** A link has done its work once it is open: taken out of the address, it cannot undo later moves on reload. */
const clearHash = (): void => history.replaceState(history.state, '', `${location.pathname}${location.search}`);

/** An address that only asks for the walk (`#walk`), and names none. */
const isBare = (): boolean => !readingsOf(location.hash).some((reading) => reading.startsWith('walk='));

const openLinks = (store: WalkStore, begin: () => void): void => {
  addEventListener('hashchange', () => {
    if (!carries(location.hash, 'walk')) return;
    begin();
    if (!isBare()) store.openLink(location.hash);
    clearHash();
  });
};

/** In another language the walk goes on: the link leads to its card, if that is where the reader is. */
const keepAcrossLanguages = (root: HTMLElement): void => {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]'))
    link.addEventListener('click', () => {
      if (isOn() && isFacing(root)) link.hash = 'walk';
    });
};

/** Where the data of the site lie. */
const filesOf = (attribute: Shell['attribute']): string => attribute('source').replace(/[^/]*$/, '');

/** The walk with what has changed since the editions that what is kept here is of. */
const storeFor = async (data: WalkData, net: Net, keeping: Keeping, attribute: Shell['attribute']): Promise<WalkStore> => {
  const hash = isBare() ? '' : location.hash;
  const files = filesOf(attribute);
  const since = await sinceFor(data, otherEditions(keeping, hash), files, attribute('pages'));
  return new WalkStore({ ...keeping, since, net, definition: data.procedure, newId, hash });
};

/** The Net that is walked on; where gates go by a figure, with what that takes. */
const walkedOn = async (procedure: WalkData['procedure'], locale: Locale) => {
  const plain = compile(procedure);
  if (!procedure.figures) return { net: withClock(plain, procedure) };
  const { asking, figureWords, Ask } = await import('./Figures.tsx');
  return { net: withClock(asking(plain, procedure), procedure), figures: await figureWords(locale), Ask };
};

/** The same where one may act for another, with what that takes. */
const actedOn = async (
  { net, ...rest }: Awaited<ReturnType<typeof walkedOn>>,
  procedure: WalkData['procedure'],
  locale: Locale,
) => {
  if (!procedure.deputies) return { ...rest, net, acting: undefined, deputies: undefined };
  const { withActing, deputyWords, Capacities, AlsoFor } = await import('./Deputies.tsx');
  return { ...rest, net: withActing(net, procedure), acting: await deputyWords(locale), deputies: { Capacities, AlsoFor } };
};

const definitions = jsonFiles<WalkData>((url) => url);

/** What the walk is mounted with. @throws where the definition cannot be fetched */
export const givenFor = (root: HTMLElement): Promise<[WalkData, WalkStrings]> => {
  const { locale, attribute } = shellOf(root, 'walk');
  return Promise.all([definitions(attribute('source')), strings[locale]()]);
};

/** Keeps the page in step with the walk: where it stands, what is lit, and the token on its way. */
const following = (root: HTMLElement, net: Net, stage: ReturnType<typeof stageOn>, { journey, last }: WalkState): void => {
  root.setAttribute('data-at', at(net, journey.marking).join(' '));
  stage.show(highlightsOf(net, { journey }));
  const move = last.visits.at(-1);
  if (last.kind === 'moved' && move && !move.undecided) stage.travel(outcomeMove(move));
};

/** @throws where the definition cannot be fetched; the shell then says so. */
export const mount = async (root: HTMLElement, focusFirst: boolean): Promise<void> => {
  const { locale, attribute, view } = shellOf(root, 'walk');
  const [data, t] = await givenFor(root);
  const { procedure, fingerprint } = data;
  const { net, Ask, deputies, ...more } = await actedOn(await walkedOn(procedure, locale), procedure, locale);
  const keeping = { procedure: procedure.id, fingerprint, local: localHere(), tab: tabHere(), now: Date.now };
  const store = await storeFor(data, net, keeping, attribute);
  const words = wordsFor(data, locale, t, more);
  const calls = callsOn(locale, procedure);
  await calls.for(store.$state.get());
  const stage = stageOn(root, { tables: true, current: true });
  const start = root.querySelector<HTMLElement>('[data-walk-start]')!;
  const shell = root.querySelector<HTMLElement>('[data-walk-shell]')!;
  const leave = (): void => {
    stage.end();
    keepStage(false);
    render(null, view);
    shell.hidden = false;
    start.textContent = start.getAttribute('data-continue');
    start.focus();
  };
  const given = { store, net, procedure, fingerprint, keeping, words, focusFirst, leave, Ask, deputies };
  const draw = (state: WalkState): void => {
    render(<App {...given} files={filesOf(attribute)} state={state} calling={calls.now()} />, view);
  };
  const begin = (): void => {
    stage.begin();
    keepStage(true);
    shell.hidden = true;
    draw(store.$state.get());
  };
  // Rendered at once, not in a later task: what the page shows and what `data-at` says never differ.
  store.$state.subscribe((state: WalkState) => {
    if (isOn()) draw(state);
    void calls.for(state).then((isNew) => isNew && isOn() && draw(store.$state.get()));
    following(root, net, stage, state);
  });
  if (carries(location.hash, 'walk')) clearHash();
  keepStage(true);
  start.addEventListener('click', begin);
  onOtherTab(store.syncFromOtherTab);
  listenForKeys(root, (event) => actOf(store, root, event));
  openLinks(store, begin);
  keepAcrossLanguages(root);
};
