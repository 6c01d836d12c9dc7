/**
 * A learner's visit to the course, from the page's opening to its going, with what is said of recording. Before anything is written the
 * system is asked what the session is for and what it holds already. No DOM: where the interface stands comes from outside.
 */
import { atom, type ReadableAtom } from 'nanostores';
import type { SafeStorage } from '../../../island/index.ts';
import {
  type Held,
  heldBy,
  noProgress,
  type Progress,
  type Purpose,
  progressKey,
  purposeBy,
  type Resumed,
  resumed,
  type ScoCases,
} from '../../../train/index.ts';
import { createProgress, type ProgressStore } from '../progress/store.ts';
import { openSession, type Refusal, type ScormApi, type Session } from './api.ts';
import { Recorder } from './recorder.ts';

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

const isSession = (answer: Session | Refusal): answer is Session => 'set' in answer;

const placeIn = (session: Session): string => session.get('cmi.suspend_data');

/** What is said of recording, each kind of word once. */
const createWords = () => {
  const $words = atom<readonly Word[]>([]);
  const say = (word: Word): void => $words.set([...$words.get().filter(({ kind }) => kind !== word.kind), word]);
  return { $words, say, refused: (refusal: Refusal): void => say({ kind: 'refused', ...refusal }) };
};

type Words = ReturnType<typeof createWords>;

/** The session as the page opens; undefined where there is none, and then it is said why. */
const openedFor = ({ find }: About, { say, refused }: Words): Session | undefined => {
  const api = find();
  if (!api) {
    say({ kind: 'no-system' });
    return undefined;
  }
  const session = openSession(api, refused);
  if (isSession(session)) return session;
  say({ kind: 'not-begun', ...session });
  return undefined;
};

/** What the system kept of earlier sessions; undefined where there is nothing to go on from, and then it is said why. */
const resumedFor = ({ procedure, cases, now }: About, place: string, { say }: Words): Resumed | undefined => {
  if (place === '') return undefined;
  const kept = resumed(procedure, cases, place, now());
  if (typeof kept === 'object') return kept;
  say({ kind: kept });
  return undefined;
};

/** Begin to record in a session, where the record stands; it is said where that gives no verdict, or there is one already. */
const recorderFor = (
  session: Session,
  { procedure, cases, passMark, now }: About,
  { place, ours, first }: Pick<Recorder, 'place' | 'ours' | 'first'>,
  { say }: Words,
): Recorder => {
  const purpose = purposeBy(session.get);
  const held = heldBy(session.get);
  if (purpose !== 'normal') say({ kind: purpose });
  else if (held.status === 'passed' || held.status === 'completed' || held.status === 'failed') say({ kind: 'held', held });
  const tooLong = (): void => say({ kind: 'too-long' });
  return new Recorder(session, { procedure, cases, passMark, purpose, held, place, ours, first, now, tooLong });
};

/**
 * Begin the session again that ended when the page went.
 * @returns its recorder; undefined where it is over, or somebody has gone on elsewhere and the page opens anew.
 */
const recorderAgain = (before: Recorder, about: About, words: Words): Recorder | undefined => {
  const api = about.find();
  const session: Session | Refusal = api ? openSession(api, words.refused) : { call: 'LMSInitialize', reason: '' };
  if (!isSession(session)) {
    words.$words.set([{ kind: 'over', ...session }]);
    return undefined;
  }
  const place = placeIn(session);
  // Somebody went on elsewhere meanwhile: what the system holds is later than this page.
  if (place !== '' && place !== before.place) {
    session.finish();
    about.reload();
    return undefined;
  }
  words.$words.set([]);
  return recorderFor(session, about, { place, ours: before.ours, first: before.first }, words);
};

/** Open the learner's visit: ask for the session, stand where the system kept it, and record from here on. */
export const visitOf = (about: About): Visit => {
  const words = createWords();
  const session = openedFor(about, words);
  const place = session ? placeIn(session) : '';
  const back = resumedFor(about, place, words);
  const storage = handOnly();
  storage.write(progressKey, JSON.stringify(back?.progress ?? noProgress));
  const progress = createProgress(storage, about.now);
  const from = { place, ours: back !== undefined, first: back?.first ?? new Map() };
  let recorder = session && recorderFor(session, about, from, words);
  /** The recorder of the session that ended when the page went. */
  let before: Recorder | undefined;
  const record = (standing: Progress): void => recorder?.record(standing);
  record(progress.$progress.get());
  progress.$progress.listen(record);
  return {
    progress,
    $words: words.$words,
    leave: () => {
      recorder?.close(progress.$progress.get());
      before = recorder;
      recorder = undefined;
    },
    comeBack: () => {
      if (!before) return;
      recorder = recorderAgain(before, about, words);
      if (!recorder) return;
      before = undefined;
      recorder.record(progress.$progress.get());
    },
  };
};
