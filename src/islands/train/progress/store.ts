/** The learner's progress on this page, kept in the browser; every write takes up what other tabs have written meanwhile. */
import { atom, type ReadableAtom } from 'nanostores';
import type { Shelf } from '../shelf.ts';
import { type AnswerRecord, type CaseRecord, merged, nothing, type Progress, readProgress } from './document.ts';

export const progressKey = 'handbook:train';

/** What is wrong with keeping: no storage, no room, a record that cannot be read (set aside), or one of a later site (left alone). */
export type Trouble = 'storage-off' | 'storage-full' | 'broken' | 'newer';

export interface ProgressStore {
  readonly $progress: ReadableAtom<Progress>;
  readonly $trouble: ReadableAtom<Trouble | undefined>;
  stage(procedure: string, stage: string): void;
  read(procedure: string, edition: string, fingerprint: string): void;
  keepCase(id: string, record: Omit<CaseRecord, 'at'>): void;
  answer(answer: Omit<AnswerRecord, 'at'>): void;
  /** Take up another record, from a file or another tab. */
  take(other: Progress): void;
  /** Another tab wrote. */
  heard(key: string | null): void;
}

const found = (shelf: Shelf): Progress | 'newer' | 'broken' => {
  const text = shelf.read(progressKey);
  return text === undefined ? nothing : readProgress(text);
};

/** @param now the clock, in milliseconds */
export const createProgress = (shelf: Shelf, now: () => number): ProgressStore => {
  const first = found(shelf);
  const $progress = atom<Progress>(typeof first === 'string' ? nothing : first);
  const $trouble = atom<Trouble | undefined>(typeof first === 'string' ? first : shelf.works ? undefined : 'storage-off');
  if (first === 'broken') shelf.setAside(progressKey, now());

  const become = (change: Progress): void => {
    const there = found(shelf);
    const all = typeof there === 'string' ? change : merged(there, change);
    $progress.set(all);
    if (there === 'newer' || !shelf.works) return;
    if (!shelf.write(progressKey, JSON.stringify(all))) $trouble.set('storage-full');
    else if ($trouble.get() === 'storage-full') $trouble.set(undefined);
  };
  const here = () => $progress.get();
  return {
    $progress,
    $trouble,
    stage: (procedure, stage) => become({ ...here(), stages: { ...here().stages, [`${procedure}/${stage}`]: now() } }),
    read: (procedure, edition, fingerprint) =>
      become({ ...here(), read: { ...here().read, [procedure]: { at: now(), edition, fingerprint } } }),
    keepCase: (id, record) => become({ ...here(), cases: { ...here().cases, [id]: { ...record, at: now() } } }),
    answer: (answer) => become({ ...here(), answers: [...here().answers, { ...answer, at: now() }] }),
    take: (other) => become(merged(here(), other)),
    heard: (key) => {
      if (key !== progressKey && key !== null) return;
      const there = found(shelf);
      if (typeof there !== 'string') $progress.set(merged(here(), there));
    },
  };
};
