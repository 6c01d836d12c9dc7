/**
 * The training cases of a procedure as a SCORM 1.2 SCO: the same scenes as on the site, with the learning system as the place where
 * progress is kept. Everything it needs is imported statically and its data stands in the page, so that it runs from any folder.
 */
import { useStore } from '@nanostores/preact';
import type { ReadableAtom } from 'nanostores';
import { render } from 'preact';
import { trainIsland } from '../../../i18n/train/island.ts';
import { trainSco } from '../../../i18n/train/sco.ts';
import { listenForKeys } from '../../../island/keys.ts';
import { shellOf } from '../../../island/mount.ts';
import { safeStorage } from '../../../island/storage.ts';
import { compile, type Net } from '../../../procedure/index.ts';
import { casesOf } from '../../../train/index.ts';
import { TrainProvider } from '../context.ts';
import { Practise } from '../course/Practise.tsx';
import type { CourseData } from '../course-data.ts';
import { actOf } from '../keyboard.ts';
import { learnerNameIn } from '../learner.ts';
import type { ProgressStore } from '../progress/store.ts';
import type { Route } from '../route.ts';
import { routeHere } from '../route-here.ts';
import { wordsFor } from '../words.ts';
import { findApi } from './api.ts';
import { visitOf, type Word } from './visit.ts';

interface Props {
  readonly data: CourseData;
  readonly net: Net;
  readonly progress: ProgressStore;
  readonly $route: ReadableAtom<Route>;
  readonly $words: ReadableAtom<readonly Word[]>;
  readonly t: (typeof trainSco)['zh'];
}

const sentence = (word: Word, t: Props['t']): string => {
  if (word.kind === 'held') return t.held(t.status[word.held.status!], word.held.score);
  if (word.kind === 'refused') return t.refused(word.call, word.reason);
  if (word.kind === 'not-begun' || word.kind === 'over') return t.unrecorded[word.kind](word.reason);
  return t.word[word.kind];
};

const Sco = ({ data, net, progress, $route, $words, t }: Props) => {
  const { open } = useStore($route);
  const words = useStore($words);
  return (
    <section>
      <div role="status">
        {words.map((word) => (
          <p key={word.kind} class="note" data-sco-word={word.kind}>
            {sentence(word, t)}
          </p>
        ))}
      </div>
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
  const { locale, view } = shellOf(root, 'sco');
  const { procedure, scenarios, training } = data;
  const net = compile(procedure);
  const cases = casesOf(procedure, net, scenarios);
  const { progress, $words, leave, comeBack } = visitOf({
    ...{ procedure: procedure.id, cases, passMark: training.passMark, now: Date.now },
    find: () => findApi(window),
    reload: () => location.reload(),
  });
  addEventListener('pagehide', leave);
  // Taken out of the browser's memory the page runs on where it was, and no script begins again (HTML Standard, PageTransitionEvent: `persisted`).
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) comeBack();
  });
  const words = wordsFor([data], locale, trainIsland[locale], '');
  listenForKeys(root, (event) => actOf(root, event));
  render(
    <TrainProvider
      value={{
        // The rows stand on this very page.
        words: { ...words, rowAddress: (id, step) => `#${words.row(id, step)}` },
        announce: announcerIn(root),
        newSeed: () => '',
        // A learning system knows who learns.
        learner: learnerNameIn(safeStorage(() => undefined)),
        now: Date.now,
      }}
    >
      <Sco {...{ data, net, progress, $route: routeHere('practise', ['practise']), $words, t: trainSco[locale] }} />
    </TrainProvider>,
    view,
  );
  root.setAttribute('data-sco', 'live');
};

mount(document.querySelector<HTMLElement>('[data-sco]')!);
