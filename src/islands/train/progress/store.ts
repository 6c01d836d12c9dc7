/** The learner's progress on this page, kept in the browser; every write takes up what other tabs have written meanwhile. */
import type { SafeStorage } from '../../../island/index.ts';
import { turnAfter } from '../../../procedure/index.ts';
import {
  type AnswerRecord,
  type CaseRecord,
  type ExamRecord,
  merged,
  type Progress,
  progressKey,
  type ReadRecord,
  type Sitting,
} from '../../../train/index.ts';
import { type KeptProgress, keptIn } from './kept.ts';

export interface ProgressStore extends Pick<KeptProgress, '$progress' | '$trouble' | 'unread'> {
  /** Give the record an id, where it has none. */
  identify(id: string): void;
  stage(procedure: string, stage: string): void;
  chooseRole(id: string): void;
  read(procedure: string, record: Omit<ReadRecord, 'at' | 'turn'>): void;
  keepCase(id: string, record: Omit<CaseRecord, 'at' | 'turn'>): void;
  answer(answer: Omit<AnswerRecord, 'at'>): void;
  /** Keep an exam in hand, or close it. */
  sit(exam: string, sitting: Omit<Sitting, 'at' | 'turn'>): void;
  handIn(exam: Omit<ExamRecord, 'at'>): void;
  /** Take up another record, from a file or another tab. */
  take(other: Progress): void;
  /** Another tab wrote. */
  syncFromOtherTab(key: string | null): void;
}

/** A clock that never shows one time twice: two answers of one millisecond are two. */
const ticking = (clock: () => number): (() => number) => {
  let last = Number.NEGATIVE_INFINITY;
  return () => {
    last = Math.max(clock(), last + 1);
    return last;
  };
};

/** A record of a learner, told apart by its key, as it is given; when it was made is the store's to say. */
type Given<K extends 'read' | 'cases' | 'sittings'> = Omit<Progress[K][string], 'at' | 'turn'>;

/** @param clock in milliseconds */
export const createProgress = (storage: SafeStorage, clock: () => number): ProgressStore => {
  const now = ticking(clock);
  const { $progress, $trouble, unread, become, takeOver } = keptIn(storage, now);
  const put = <K extends 'read' | 'cases' | 'sittings'>(part: K, key: string, record: Given<K>): void =>
    become((here) => ({
      ...here,
      [part]: { ...here[part], [key]: { ...record, at: now(), turn: turnAfter(here[part][key]) } },
    }));
  return {
    $progress,
    $trouble,
    unread,
    identify: (id) => $progress.get().learner === undefined && become((here) => ({ ...here, learner: id })),
    stage: (procedure, stage) => become((here) => ({ ...here, stages: { ...here.stages, [`${procedure}/${stage}`]: now() } })),
    chooseRole: (id) => become((here) => ({ ...here, role: { id, at: now(), turn: turnAfter(here.role) } })),
    read: (procedure, record) => put('read', procedure, record),
    keepCase: (id, record) => put('cases', id, record),
    answer: (answer) => become((here) => ({ ...here, answers: [...here.answers, { ...answer, at: now() }] })),
    sit: (exam, sitting) => put('sittings', exam, sitting),
    handIn: (exam) => become((here) => ({ ...here, exams: [...here.exams, { ...exam, at: now() }] })),
    take: (other) => become((here) => merged(here, other)),
    syncFromOtherTab: (key) => {
      if (key === progressKey || key === null) takeOver();
    },
  };
};
