/**
 * The training cases of a procedure as a SCORM 1.2 SCO: the same scenes as on the site, with the learning system as the place where
 * progress is kept. Everything it needs is imported statically and its data stands in the page, so that it runs from any folder.
 */
import { useStore } from '@nanostores/preact';
import { atom, type ReadableAtom } from 'nanostores';
import { render } from 'preact';
import { trainDesk } from '../../../i18n/train-desk.ts';
import { hearKeys } from '../../../island/keys.ts';
import { compile, type Locale, type Net } from '../../../procedure/index.ts';
import { noProgress } from '../../../train/index.ts';
import { RoomProvider } from '../context.ts';
import { Practise } from '../course/Practise.tsx';
import { actOf } from '../keyboard.ts';
import { createProgress, type ProgressStore, progressKey } from '../progress/store.ts';
import type { Route } from '../route.ts';
import { routeHere } from '../route-here.ts';
import { casesOf } from '../scene/playing.ts';
import type { Shelf } from '../shelf.ts';
import { type CourseData, wordsFor } from '../words.ts';
import { findApi, openSession, type Refusal } from './api.ts';
import { recorderFor } from './recorder.ts';
import { resumed } from './resuming.ts';

/** Nothing is kept here but what is in hand: keeping is the learning system's. */
const handOnly = (): Shelf => {
  const held = new Map<string, string>();
  return {
    works: true,
    read: (key) => held.get(key),
    write: (key, value) => held.set(key, value) !== undefined,
    remove: (key) => void held.delete(key),
    setAside: () => true,
  };
};

/** What the page says of the learning system; none while all is well. */
type Word = { readonly kind: 'no-system' | 'other-content' | 'too-long' } | ({ readonly kind: 'refused' } & Refusal);

interface Props {
  readonly data: CourseData;
  readonly net: Net;
  readonly progress: ProgressStore;
  readonly $route: ReadableAtom<Route>;
  readonly $word: ReadableAtom<Word | undefined>;
  readonly t: (typeof trainDesk)['zh'];
}

const Sco = ({ data, net, progress, $route, $word, t }: Props) => {
  const { open } = useStore($route);
  const word = useStore($word);
  return (
    <section>
      {word && (
        <p class="note" role="status" data-sco-word={word.kind}>
          {word.kind === 'refused' ? t.scoRefused(word.call, word.reason) : t.scoWord[word.kind]}
        </p>
      )}
      <Practise {...{ data, net, progress, open, light: () => undefined }} />
    </section>
  );
};

const announcerIn = (root: HTMLElement) => {
  const region = root.querySelector<HTMLElement>('[data-sco-said]')!;
  return (text: string) => {
    region.textContent = text;
  };
};

const mount = (root: HTMLElement): void => {
  const data: CourseData = JSON.parse(root.querySelector('[data-sco-data]')!.textContent!);
  const locale = root.getAttribute('data-locale') as Locale;
  const t = trainDesk[locale];
  const { procedure, scenarios, training } = data;
  const net = compile(procedure);
  const cases = casesOf(procedure, net, scenarios);
  const $word = atom<Word | undefined>();
  const refused = (refusal: Refusal) => $word.set({ kind: 'refused', ...refusal });
  const api = findApi(window);
  const session = api && openSession(api, refused);
  if (!api) $word.set({ kind: 'no-system' });
  const kept = session?.get('cmi.suspend_data') ?? '';
  const before = kept === '' ? noProgress : resumed(procedure.id, cases, kept, Date.now());
  if (!before) $word.set({ kind: 'other-content' });
  const shelf = handOnly();
  shelf.write(progressKey, JSON.stringify(before ?? noProgress));
  const progress = createProgress(shelf, Date.now);
  if (session) {
    const recorder = recorderFor(session, {
      ...{ procedure: procedure.id, cases, passMark: training.passMark, now: Date.now },
      before: before?.answers.length ?? 0,
      tooLong: () => $word.set({ kind: 'too-long' }),
    });
    recorder.record(progress.$progress.get());
    progress.$progress.listen((it) => recorder.record(it));
    addEventListener('pagehide', () => recorder.close(progress.$progress.get()), { once: true });
  }
  const words = wordsFor([data], locale, t, '');
  hearKeys(root, (event) => actOf(root, event));
  render(
    <RoomProvider
      value={{
        // The rows stand on this very page.
        words: { ...words, rowAddress: (id, step) => `#${words.row(id, step)}` },
        announce: announcerIn(root),
        newSeed: () => '',
        now: Date.now,
      }}
    >
      <Sco {...{ data, net, progress, $route: routeHere('practise', ['practise']), $word, t }} />
    </RoomProvider>,
    root.querySelector('[data-sco-view]')!,
  );
  root.setAttribute('data-sco', 'live');
};

mount(document.querySelector<HTMLElement>('[data-sco]')!);
