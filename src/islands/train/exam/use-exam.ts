/** An exam as it stands: what is asked, what lies in hand, what was reached before, and the verbs over it. */
import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { storyOf } from '../../../train/index.ts';
import { useTrain } from '../context.ts';
import type { ProgressStore } from '../progress/store.ts';
import { examOn, freshest, isDrawnFrom, paperOf, poolFor, type Subject } from './paper.ts';

/** Papers among which the one is taken that asks fewest questions met before. */
const papersTried = 8;

export const useExam = (subject: Subject, progress: ProgressStore) => {
  const { newSeed } = useTrain();
  const { exam } = subject;
  const kept = useStore(progress.$progress);
  const sitting = kept.sittings[exam];
  const pool = useMemo(() => poolFor(subject), [exam]);
  const asks = useMemo(() => paperOf(subject, pool, exam).length, [exam]);
  const asksAll = useMemo(() => asks === new Set(pool.map(storyOf)).size, [exam]);
  const { answer, handIn, begin: beginWith } = useMemo(() => examOn(subject, pool, progress), [exam]);
  // After a revision the paper that lay on the desk is not to be had any more: rather none than another.
  const revised = useMemo(() => sitting !== undefined && !isDrawnFrom(sitting, pool), [sitting?.pool, exam]);
  const paper = useMemo(() => (sitting && !revised ? paperOf(subject, pool, sitting.seed) : []), [sitting?.seed]);
  const results = kept.exams.filter((record) => record.exam === exam);
  const handedIn = !revised && sitting && !sitting.open && results.some(({ seed }) => seed === sitting.seed);
  const begin = (): void => beginWith(freshest(Array.from({ length: papersTried }, newSeed), subject, pool, kept));
  return { sitting, asks, asksAll, revised, paper, results, handedIn, begin, answer, handIn };
};

export type ExamState = ReturnType<typeof useExam>;
