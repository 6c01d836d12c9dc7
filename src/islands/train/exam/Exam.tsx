/** An exam from its beginning to its review; what is in hand is kept, so that a reload goes on where one was. */
import { useStore } from '@nanostores/preact';
import { useMemo, useRef } from 'preact/hooks';
import { marked, type Progress, storyOf } from '../../../train/index.ts';
import { useTrain } from '../context.ts';
import type { ProgressStore } from '../progress/store.ts';
import type { Learning } from '../route.ts';
import { useFocusOn } from '../use-focus-on.ts';
import { Certificate } from './Certificate.tsx';
import { Paper } from './Paper.tsx';
import { examOn, freshest, isDrawnFrom, paperOf, poolFor, type Subject, settingsOf } from './paper.ts';
import { Review } from './Review.tsx';

interface Props {
  readonly subject: Subject;
  readonly progress: ProgressStore;
  /** The stages of what is examined, and those done. */
  readonly stages: readonly Learning[];
  readonly done: ReadonlySet<Learning>;
}

/** Papers among which the one is taken that asks fewest questions met before. */
const papersTried = 8;

const Results = ({ exams }: { exams: Progress['exams'] }) => {
  const { t, date } = useTrain().words;
  if (exams.length === 0) return null;
  return (
    <section class="train-results">
      <h4>{t.examResults}</h4>
      <ul>
        {exams.toReversed().map(({ at, percent, passed }) => (
          <li key={at} data-passed={passed || undefined}>
            {t.examResult(date(at), `${percent}`, passed ? t.examPassed : t.examFailed)}
          </li>
        ))}
      </ul>
    </section>
  );
};

export const Exam = ({ subject, progress, stages, done }: Props) => {
  const { words, announce, newSeed } = useTrain();
  const { t } = words;
  const { exam, taught } = subject;
  const kept = useStore(progress.$progress);
  const sitting = kept.sittings[exam];
  const pool = useMemo(() => poolFor(subject), [exam]);
  const asks = useMemo(() => paperOf(subject, pool, exam).length, [exam]);
  const asksAll = useMemo(() => asks === new Set(pool.map(storyOf)).size, [exam]);
  const desk = useMemo(() => examOn(subject, pool, progress), [exam]);
  // After a revision the paper that lay on the desk is not to be had any more: rather none than another.
  const revised = useMemo(() => sitting !== undefined && !isDrawnFrom(sitting, pool), [sitting?.pool, exam]);
  const paper = useMemo(() => (sitting && !revised ? paperOf(subject, pool, sitting.seed) : []), [sitting?.seed]);
  const results = kept.exams.filter((it) => it.exam === exam);
  const settings = settingsOf(subject);
  const handedIn = sitting && !sitting.open && !revised && results.some(({ seed }) => seed === sitting.seed);
  const root = useFocusOn<HTMLDivElement>(sitting?.open);
  const certificate = useRef<HTMLHeadingElement>(null);
  const handIn = () => {
    const { percent, passed } = desk.handIn(paper);
    announce(t.saidHandedIn(`${percent}`, passed ? t.examPassed : t.examFailed));
  };
  if (sitting?.open && paper.length > 0)
    return (
      <div ref={root}>
        <Paper key={sitting.seed} {...{ taught, paper, handIn }} answers={sitting.answers} answer={desk.answer} />
      </div>
    );
  const passed = results.filter((it) => it.passed).at(-1);
  return (
    <div ref={root} class="train-exam">
      {handedIn && (
        <Review
          {...{ taught, paper }}
          answers={sitting.answers}
          result={marked(paper, sitting.answers, settings)}
          passMark={settings.passMark}
          toCertificate={() => certificate.current?.focus()}
        />
      )}
      {!handedIn && (
        <h3 tabIndex={-1} data-focus>
          {t.exam}
        </h3>
      )}
      {revised && sitting?.open && <p class="note">{t.examRevised}</p>}
      <p>{t.examLead(`${asks}`, `${settings.passMark}`)}</p>
      {asksAll && <p class="quiet">{t.examFew}</p>}
      <p class="tools-row">
        <button
          type="button"
          class="button"
          data-primary
          data-main={!handedIn || undefined}
          data-begin
          onClick={() => desk.begin(freshest(Array.from({ length: papersTried }, newSeed), subject, pool, kept))}
        >
          {results.length > 0 ? t.examAgain : t.examBegin}
        </button>
      </p>
      <Results exams={results} />
      {passed && <Certificate {...{ subject, stages, done }} result={passed} heading={certificate} />}
    </div>
  );
};
