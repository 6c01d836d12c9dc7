/** The learner's progress on this page, kept in the browser; every write takes up what other tabs have written meanwhile. */
import { atom, type ReadableAtom } from 'nanostores';
import { documentsIn, type SafeStorage } from '../../../island/index.ts';
import { turnAfter } from '../../../procedure/index.ts';
import {
  type AnswerRecord,
  type CaseRecord,
  type ExamRecord,
  merged,
  noProgress,
  type Progress,
  progressKey,
  progressKind,
  type ReadRecord,
  type Sitting,
} from '../../../train/index.ts';

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

const off = ({ works }: SafeStorage): Trouble | undefined => (works ? undefined : 'storage-off');

/** @param clock in milliseconds */
export const createProgress = (storage: SafeStorage, clock: () => number): ProgressStore => {
  const now = ticking(clock);
  const documents = documentsIn(progressKind, storage, now);
  const found = storage.read(progressKey);
  const first = documents.open(progressKey);
  const trouble = first.trouble?.kind;
  const unread = trouble === 'broken' || trouble === 'mended' ? found : undefined;
  const $progress = atom<Progress>(first.document ?? noProgress);
  const $trouble = atom<Trouble | undefined>(
    trouble === 'mended' ? 'partly' : trouble === 'broken' || trouble === 'newer' ? trouble : off(storage),
  );
  /** What other tabs have written meanwhile comes first: a change replaces that too. */
  const become = (change: (here: Progress) => Progress): void => {
    const there = progressKind.read(storage.read(progressKey) ?? '');
    const here = typeof there === 'string' ? $progress.get() : merged($progress.get(), there.document);
    const { document, trouble: wrong } = documents.keep(progressKey, change(here));
    $progress.set(document);
    if (wrong?.kind === 'storage-full' || wrong?.kind === 'refused') $trouble.set('storage-full');
    else if ($trouble.get() === 'storage-full') $trouble.set(undefined);
  };
  const put = <K extends 'read' | 'cases' | 'sittings'>(
    part: K,
    key: string,
    record: Omit<Progress[K][string], 'at' | 'turn'>,
  ) =>
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
      if (key !== progressKey && key !== null) return;
      const there = progressKind.read(storage.read(progressKey) ?? '');
      if (typeof there === 'object') $progress.set(merged($progress.get(), there.document));
    },
  };
};
