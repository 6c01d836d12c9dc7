/**
 * A learner's visit to the course, from the page's opening to its going, with what is said of recording. Before anything is written the
 * system is asked what the session is for and what it holds already. No DOM: where the interface stands comes from outside.
 */
import { atom, type ReadableAtom } from 'nanostores';
import type { SafeStorage } from '../../../island/index.ts';
import { type Held, heldBy, noProgress, type Purpose, progressKey, purposeBy } from '../../../train/index.ts';
import { createProgress, type ProgressStore } from '../progress/store.ts';
import { openSession, type Refusal, type ScormApi, type Session } from './api.ts';
import { type Recorder, recorderFor } from './recorder.ts';
import { type FirstChoices, resumed, type ScoCases } from './resuming.ts';

/** What the page says of the learning system; nothing while all is well. */
export type Word =
  | { readonly kind: 'no-system' | 'other-content' | 'unreadable' | 'too-long' | Exclude<Purpose, 'normal'> }
  /** What the system holds is at least a verdict: only a better one replaces it. */
  | { readonly kind: 'held'; readonly held: Held }
  /** Nothing is recorded: the session was not opened, or not opened again. */
  | ({ readonly kind: 'not-begun' | 'over' | 'refused' } & Refusal);

export interface Visit {
  readonly progress: ProgressStore;
  readonly $words: ReadableAtom<readonly Word[]>;
  /** The page goes, for good or into the browser's memory; nobody knows which. */
  leave(): void;
  /** The browser took the page out of its memory, as it was: the session that ended is begun again, or it is said that it is over. */
  comeBack(): void;
}

interface About {
  readonly procedure: string;
  readonly cases: ScoCases;
  readonly passMark: number;
  find(): ScormApi | undefined;
  /** The clock, in milliseconds. */
  now(): number;
  /** Open the page anew. */
  reload(): void;
}

/** Nothing is kept here but what is in hand: keeping is the learning system's. */
const handOnly = (): SafeStorage => {
  const held = new Map<string, string>();
  return {
    works: true,
    keys: () => [],
    read: (key) => held.get(key),
    write: (key, value) => held.set(key, value) !== undefined,
    remove: (key) => void held.delete(key),
    keepAside: () => true,
    copyAside: () => true,
    setAside: () => true,
  };
};

const isSession = (it: Session | Refusal): it is Session => 'set' in it;

const placeIn = (session: Session): string => session.get('cmi.suspend_data');

export const visitOf = ({ procedure, cases, passMark, find, now, reload }: About): Visit => {
  const $words = atom<readonly Word[]>([]);
  const say = (word: Word): void => $words.set([...$words.get().filter(({ kind }) => kind !== word.kind), word]);
  const refused = (refusal: Refusal): void => say({ kind: 'refused', ...refusal });
  let recorder: Recorder | undefined;

  const begin = (session: Session, place: string, ours: boolean, first: FirstChoices): Recorder => {
    const [purpose, held] = [purposeBy(session.get), heldBy(session.get)];
    if (purpose !== 'normal') say({ kind: purpose });
    else if (held.status === 'passed' || held.status === 'completed' || held.status === 'failed') say({ kind: 'held', held });
    const about = { procedure, cases, passMark, purpose, held, place, ours, first, now };
    return recorderFor(session, { ...about, tooLong: () => say({ kind: 'too-long' }) });
  };

  const storage = handOnly();
  const api = find();
  const session = api && openSession(api, refused);
  if (!session) say({ kind: 'no-system' });
  else if (!isSession(session)) say({ kind: 'not-begun', ...session });
  const opened = session && isSession(session) ? session : undefined;
  const place = opened ? placeIn(opened) : '';
  const kept = place === '' ? undefined : resumed(procedure, cases, place, now());
  if (typeof kept === 'string') say({ kind: kept });
  const back = typeof kept === 'object' ? kept : undefined;
  storage.write(progressKey, JSON.stringify(back?.progress ?? noProgress));
  const progress = createProgress(storage, now);
  if (opened) recorder = begin(opened, place, back !== undefined, back?.first ?? new Map());
  recorder?.record(progress.$progress.get());
  progress.$progress.listen((it) => recorder?.record(it));
  /** The recorder of the session that ended when the page went. */
  let before: Recorder | undefined;

  return {
    progress,
    $words,
    leave: () => {
      recorder?.close(progress.$progress.get());
      [before, recorder] = [recorder, undefined];
    },
    comeBack: () => {
      if (!before) return;
      const there = find();
      const again: Session | Refusal = there ? openSession(there, refused) : { call: 'LMSInitialize', reason: '' };
      if (!isSession(again)) {
        $words.set([{ kind: 'over', ...again }]);
        return;
      }
      const place = placeIn(again);
      // Somebody went on elsewhere meanwhile: what the system holds is later than this page.
      if (place !== '' && place !== before.place) {
        again.finish();
        reload();
        return;
      }
      $words.set([]);
      recorder = begin(again, place, before.ours, before.first);
      before = undefined;
      recorder.record(progress.$progress.get());
    },
  };
};
