/** The learner's progress on this page, kept in the browser; every write takes up what other tabs have written meanwhile. */
import { atom, type ReadableAtom } from 'nanostores';
import {
  type AnswerRecord,
  type CaseRecord,
  type ExamRecord,
  merged,
  noProgress,
  type Progress,
  type ProgressRead,
  type ReadRecord,
  readProgress,
  type Sitting,
} from '../../../train/index.ts';
import type { Shelf } from '../shelf.ts';

export const progressKey = 'handbook:train';

/** What is wrong with keeping: no storage, no room, a record that cannot be read or not all of it (set aside), or one of a later site (left alone). */
export type Trouble = 'storage-off' | 'storage-full' | 'broken' | 'partly' | 'newer';

export interface ProgressStore {
  readonly $progress: ReadableAtom<Progress>;
  readonly $trouble: ReadableAtom<Trouble | undefined>;
  /** The text of a record that could not be read, or not all of it. */
  readonly unread: string | undefined;
  /** Give the record an id, where it has none. */
  identify(id: string): void;
  stage(procedure: string, stage: string): void;
  chooseRole(id: string): void;
  read(procedure: string, record: Omit<ReadRecord, 'at'>): void;
  keepCase(id: string, record: Omit<CaseRecord, 'at'>): void;
  answer(answer: Omit<AnswerRecord, 'at'>): void;
  /** Keep an exam in hand, or close it. */
  sit(exam: string, sitting: Omit<Sitting, 'at'>): void;
  handIn(exam: Omit<ExamRecord, 'at'>): void;
  /** Take up another record, from a file or another tab. */
  take(other: Progress): void;
  /** Another tab wrote. */
  heard(key: string | null): void;
}

const found = (shelf: Shelf): ProgressRead | 'newer' | 'broken' => {
  const text = shelf.read(progressKey);
  return text === undefined ? { progress: noProgress, whole: true } : readProgress(text);
};

/** A clock that never shows one time twice: of two writes to one thing the later must win, however fast they follow. */
const ticking = (clock: () => number): (() => number) => {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    last = Math.max(clock(), last + 1);
    return last;
  };
};

/** @param clock in milliseconds */
export const createProgress = (shelf: Shelf, clock: () => number): ProgressStore => {
  const now = ticking(clock);
  const first = found(shelf);
  const unread = first === 'broken' || (typeof first !== 'string' && !first.whole) ? shelf.read(progressKey) : undefined;
  const $progress = atom<Progress>(typeof first === 'string' ? noProgress : first.progress);
  const $trouble = atom<Trouble | undefined>(
    typeof first === 'string' ? first : !shelf.works ? 'storage-off' : first.whole ? undefined : 'partly',
  );
  if (first === 'broken' && shelf.setAside(progressKey, now())) shelf.remove(progressKey);
  if (typeof first !== 'string' && !first.whole) shelf.setAside(progressKey, now());

  const become = (change: Progress): void => {
    const there = found(shelf);
    const all = typeof there === 'string' ? change : merged(there.progress, change);
    $progress.set(all);
    if (there === 'newer' || !shelf.works) return;
    // What could not be put aside is not written over either.
    if (there === 'broken' || !shelf.write(progressKey, JSON.stringify(all))) $trouble.set('storage-full');
    else if ($trouble.get() === 'storage-full') $trouble.set(undefined);
  };
  const here = () => $progress.get();
  return {
    $progress,
    $trouble,
    unread,
    identify: (id) => here().learner === undefined && become({ ...here(), learner: id }),
    stage: (procedure, stage) => become({ ...here(), stages: { ...here().stages, [`${procedure}/${stage}`]: now() } }),
    chooseRole: (id) => become({ ...here(), role: { id, at: now() } }),
    read: (procedure, record) => become({ ...here(), read: { ...here().read, [procedure]: { ...record, at: now() } } }),
    keepCase: (id, record) => become({ ...here(), cases: { ...here().cases, [id]: { ...record, at: now() } } }),
    answer: (answer) => become({ ...here(), answers: [...here().answers, { ...answer, at: now() }] }),
    sit: (exam, sitting) => become({ ...here(), sittings: { ...here().sittings, [exam]: { ...sitting, at: now() } } }),
    handIn: (exam) => become({ ...here(), exams: [...here().exams, { ...exam, at: now() }] }),
    take: (other) => become(merged(here(), other)),
    heard: (key) => {
      if (key !== progressKey && key !== null) return;
      const there = found(shelf);
      if (typeof there !== 'string') $progress.set(merged(here(), there.progress));
    },
  };
};
