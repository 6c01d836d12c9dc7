/** The exam while no paper is in hand: what came of the last, and where the next begins. */
import { useRef } from 'preact/hooks';
import { marked, type Progress } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import type { Learning } from '../route.ts';
import { Certificate } from './Certificate.tsx';
import { type Subject, settingsOf } from './paper.ts';
import { Review } from './Review.tsx';
import type { ExamState } from './use-exam.ts';

interface Props {
  readonly subject: Subject;
  /** The stages of what is examined, and those done. */
  readonly stages: readonly Learning[];
  readonly done: ReadonlySet<Learning>;
  readonly state: ExamState;
}

const Results = ({ exams }: { exams: Progress['exams'] }) => {
  const { t, date } = useWords();
  if (exams.length === 0) return null;
  return (
    <section class="train-results">
      <h4>{t.examResults}</h4>
      <ul>
        {exams.toReversed().map(({ at, percent, passed }) => (
          <li key={at} data-passed={passed || undefined}>
            {t.examResult(date(at), percent, passed ? t.examPassed : t.examFailed)}
          </li>
        ))}
      </ul>
    </section>
  );
};

export const Between = ({ subject, stages, done, state }: Props) => {
  const { t } = useWords();
  const { sitting, asks, asksAll, revised, paper, results, handedIn, begin } = state;
  const settings = settingsOf(subject);
  const certificate = useRef<HTMLHeadingElement>(null);
  const passed = results.filter((record) => record.passed).at(-1);
  return (
    <>
      {handedIn && sitting ? (
        <Review
          taught={subject.taught}
          paper={paper}
          answers={sitting.answers}
          result={marked(paper, sitting.answers, settings)}
          passMark={settings.passMark}
          toCertificate={() => certificate.current?.focus()}
        />
      ) : (
        <h3 tabIndex={-1} data-focus>
          {t.exam}
        </h3>
      )}
      {revised && sitting?.open && <p class="note">{t.examRevised}</p>}
      <p>{t.examLead(asks, settings.passMark)}</p>
      {asksAll && <p class="quiet">{t.examFew}</p>}
      <p class="tools-row">
        <button type="button" class="button" data-primary data-main={!handedIn || undefined} data-begin onClick={begin}>
          {results.length > 0 ? t.examAgain : t.examBegin}
        </button>
      </p>
      <Results exams={results} />
      {passed && <Certificate subject={subject} stages={stages} done={done} result={passed} heading={certificate} />}
    </>
  );
};
