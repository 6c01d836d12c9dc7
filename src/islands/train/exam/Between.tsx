/** The exam while no paper is in hand: what came of the last, and where the next begins. */
import { useRef } from 'preact/hooks';
import { marked, type Progress } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import { editionIn, editionNamed } from '../course-data.ts';
import { hashOf, type Learning } from '../route.ts';
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
        {[...exams].reverse().map(({ at, edition, percent, passed }) => (
          <li key={at} data-passed={passed || undefined}>
            {t.examResult(date(at), editionNamed(edition), percent, passed ? t.examPassed : t.examFailed)}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** After a pass: the certificate, and the stage still open or the way back to the path. */
const AfterPass = ({ stages, done, toCertificate }: Pick<Props, 'stages' | 'done'> & { toCertificate(): void }) => {
  const { t, page } = useWords();
  const open = stages.find((stage) => !done.has(stage));
  return (
    <>
      <button type="button" class="button" data-primary data-to-certificate onClick={toCertificate}>
        {t.certificateSee}
      </button>
      {open === undefined ? (
        <a class="button" data-onwards href={page('train/')}>
          {t.examToPath}
        </a>
      ) : (
        <a class="button" data-onwards href={hashOf({ stage: open })}>
          {t.nextStage(t[open])}
        </a>
      )}
    </>
  );
};

const Begin = ({ first, main, begin }: { first: boolean; main: boolean; begin(): void }) => {
  const { t } = useWords();
  const shown = main || undefined;
  return (
    <p class="tools-row">
      <button type="button" class="button" data-primary={shown} data-main={shown} data-begin onClick={begin}>
        {first ? t.examBegin : t.examAgain}
      </button>
    </p>
  );
};

const AfterFail = ({ begin }: { begin(): void }) => {
  const { t } = useWords();
  return (
    <>
      <button type="button" class="button" data-primary data-begin onClick={begin}>
        {t.examAgain}
      </button>
      <a class="button" data-onwards href={hashOf({ stage: 'read' })}>
        {t.examReadAgain}
      </a>
    </>
  );
};

/** What becomes of an exam passed under an earlier edition: what is asked of it now, or that nobody can tell. */
const Since = ({ subject, state: { standing, results, asks } }: Pick<Props, 'subject' | 'state'>) => {
  const { t } = useWords();
  if (standing.kind === 'renew')
    return (
      <p class="note" data-renew={asks}>
        {t.examRenew(editionNamed(standing.since), asks)}
      </p>
    );
  const passed = results.filter((record) => record.passed).at(-1);
  if (standing.kind === 'done' || !passed || passed.edition === editionIn(subject.taught[0]!)) return null;
  return (
    <p class="note" data-unknown>
      {t.examUnknown(editionNamed(passed.edition))}
    </p>
  );
};

export const Between = ({ subject, stages, done, state }: Props) => {
  const { t } = useWords();
  const { sitting, asks, asksAll, revised, paper, results, handedIn, begin } = state;
  const settings = settingsOf(subject);
  const certificate = useRef<HTMLHeadingElement>(null);
  const toCertificate = () => certificate.current?.focus();
  const result = marked(paper, sitting?.answers ?? {}, settings);
  const passed = results.filter((record) => record.passed).at(-1);
  return (
    <>
      {handedIn && sitting ? (
        <Review
          taught={subject.taught}
          paper={paper}
          answers={sitting.answers}
          result={result}
          passMark={settings.passMark}
          onwards={result.passed ? <AfterPass {...{ stages, done, toCertificate }} /> : <AfterFail begin={begin} />}
        />
      ) : (
        <h3 tabIndex={-1} data-focus>
          {t.exam}
        </h3>
      )}
      {revised && sitting?.open && <p class="note">{t.examRevised}</p>}
      <Since subject={subject} state={state} />
      <p>{t.examLead(asks, settings.passMark)}</p>
      {asksAll && <p class="quiet">{t.examFew}</p>}
      {(!handedIn || result.passed) && <Begin first={results.length === 0} main={!handedIn} begin={begin} />}
      <Results exams={results} />
      {passed && <Certificate subject={subject} stages={stages} done={done} result={passed} heading={certificate} />}
    </>
  );
};
