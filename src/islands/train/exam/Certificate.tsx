/** A certificate that prints on one sheet: the name as typed, what was passed, and what it does not prove. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { headRecord } from '../../../island/sheets.ts';
import { type ExamRecord, sinceOf } from '../../../train/index.ts';
import { useTrain } from '../context.ts';
import { editionNamed, issueOf, numberIn } from '../course-data.ts';
import { NameField, useName } from '../NameField.tsx';
import type { Learning } from '../route.ts';
import type { Subject } from './paper.ts';

interface Props {
  readonly subject: Subject;
  readonly result: ExamRecord;
  readonly stages: readonly Learning[];
  readonly done: ReadonlySet<Learning>;
  /** Where the focus goes when the certificate is asked for. */
  readonly heading: RefObject<HTMLHeadingElement>;
}

const blank = '＿＿＿＿＿＿＿＿';

export const Certificate = ({ subject, result, stages, done, heading }: Props) => {
  const { words } = useTrain();
  const { t, text, role, date } = words;
  const name = useName();
  const { document, procedure } = subject.taught[0]!;
  const what = subject.role === undefined ? `${procedure.id} ${text(procedure.title)}` : t.certificateRole(role(subject.role));
  // What was not done is not certified: then it says which stages were.
  const whole = stages.every((candidate) => done.has(candidate));
  const title = whole ? t.certificate : t.certificateExam;
  const since = sinceOf(result.seed);
  const finished = stages.filter((candidate) => done.has(candidate)).map((entry) => t[entry]);
  const number = numberIn(document, result.edition);
  useEffect(() => headRecord({ number, ...issueOf(result.edition) }), [number, result.edition]);
  return (
    <section class="train-certificate-desk">
      <h3 tabIndex={-1} ref={heading}>
        {title}
      </h3>
      <p class="no-print">
        <NameField label={t.certificateName} />{' '}
        <button type="button" class="button" onClick={() => print()}>
          {t.certificatePrint}
        </button>
      </p>
      <p class="quiet no-print">{t.certificateHint}</p>
      <article class="train-certificate" data-certificate>
        <p class="train-certificate-title">{title}</p>
        <p>{t.certificateOf}</p>
        <p class="train-certificate-name">{name || blank}</p>
        <p>{(whole ? t.certificateText : t.certificateExamText)(what, number, editionNamed(result.edition))}</p>
        {since !== undefined && <p data-certificate-since>{t.certificateSince(editionNamed(since))}</p>}
        <p data-certificate-stages>{t.certificateStages(finished.join(t.and), finished.length, stages.length)}</p>
        <p>
          {t.certificateScore(result.percent, result.passMark)} · {t.certificateDate(date(result.at))}
        </p>
        <p class="train-certificate-lines">
          <span>{t.certificateSign}</span>
          <span>{t.certificateSuperior}</span>
        </p>
        <p class="train-certificate-limits">{t.certificateLimits}</p>
      </article>
    </section>
  );
};
