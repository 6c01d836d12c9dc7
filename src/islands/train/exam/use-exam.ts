/** An exam as it stands: what is asked, what lies in hand, what was reached before, and the verbs over it. */
import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { seedSince, sinceOf, storyOf } from '../../../train/index.ts';
import { useTrain } from '../context.ts';
import type { ProgressStore } from '../progress/store.ts';
import { examOn, freshest, isDrawnFrom, paperOf, poolFor, poolSince, type Subject, standingOf } from './paper.ts';

/** Papers among which the one is taken that asks fewest questions met before. */
const papersTried = 8;

export const useExam = (subject: Subject, progress: ProgressStore) => {
  const { newSeed } = useTrain();
  const { exam, taught } = subject;
  const kept = useStore(progress.$progress);
  const as = kept.role?.id || undefined;
  const sitting = kept.sittings[exam];
  const standing = standingOf(subject, kept);
  /** Who passed before what has changed is asked about that alone. */
  const since = standing.kind === 'renew' ? standing.since : undefined;
  const whole = useMemo(() => poolFor(subject), [exam]);
  const news = taught.map((course) => course.since);
  const pool = useMemo(() => poolSince(subject, whole, since, as), [exam, since, as, ...news]);
  const asks = useMemo(() => paperOf(subject, pool, exam).length, [pool]);
  const asksAll = useMemo(() => asks === new Set(pool.map(storyOf)).size, [pool]);
  const { answer, handIn, begin: beginWith } = useMemo(() => examOn(subject, pool, progress), [pool]);
  const sat = sitting && sinceOf(sitting.seed);
  const satPool = useMemo(() => poolSince(subject, whole, sat, as), [exam, sat, as, ...news]);
  // After a revision the paper that lay on the desk is not to be had any more: rather none than another.
  const revised = useMemo(() => sitting !== undefined && !isDrawnFrom(sitting, satPool), [sitting?.pool, satPool]);
  const paper = useMemo(() => (sitting && !revised ? paperOf(subject, satPool, sitting.seed) : []), [sitting?.seed, satPool]);
  const results = kept.exams.filter((record) => record.exam === exam);
  const handedIn = !revised && sitting && !sitting.open && results.some(({ seed }) => seed === sitting.seed);
  const seedNow = (): string => (since === undefined ? newSeed() : seedSince(since, newSeed()));
  const begin = (): void => beginWith(freshest(Array.from({ length: papersTried }, seedNow), subject, pool, kept));
  return { standing, sitting, asks, asksAll, revised, paper, results, handedIn, begin, answer, handIn };
};

export type ExamState = ReturnType<typeof useExam>;
