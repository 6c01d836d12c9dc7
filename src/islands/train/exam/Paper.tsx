/** The exam in hand: one question at a time, a row of numbers to go to any, and nothing told until it is handed in. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ExamAnswers, Question } from '../../../train/index.ts';
import { useTrain } from '../context.ts';
import type { CourseData } from '../course-data.ts';
import { followFocus } from '../focus.ts';
import { Ask } from './Ask.tsx';

interface Props {
  readonly taught: readonly CourseData[];
  readonly paper: readonly Question[];
  readonly answers: ExamAnswers;
  answer(question: string, key: string): void;
  handIn(): void;
}

/** The question to begin with: the first without an answer. */
const firstOpen = (paper: readonly Question[], answers: ExamAnswers): number =>
  Math.max(
    0,
    paper.findIndex(({ id }) => answers[id] === undefined),
  );

interface NumbersProps {
  readonly paper: readonly Question[];
  readonly answers: ExamAnswers;
  readonly at: number;
  goTo(at: number): void;
}

/** The questions by their numbers: which are answered, and a way to each. */
const Numbers = ({ paper, answers, at, goTo }: NumbersProps) => {
  const { t } = useTrain().words;
  return (
    <ol class="train-numbers" aria-label={t.examNumbers}>
      {paper.map(({ id }, index) => (
        <li key={id}>
          <button
            type="button"
            aria-current={index === at ? 'step' : undefined}
            data-answered={answers[id] !== undefined || undefined}
            onClick={() => goTo(index)}
          >
            {index + 1}
            {answers[id] !== undefined && <span class="visually-hidden"> {t.examAnswered}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
};

interface ControlsProps {
  readonly at: number;
  readonly last: boolean;
  /** How many questions have no answer yet. */
  readonly open: number;
  goTo(at: number): void;
  handIn(): void;
}

/** To hand in, to go on, to go back: handing in is the main thing once every question is answered. */
const Controls = ({ at, last, open, goTo, handIn }: ControlsProps) => {
  const { t } = useTrain().words;
  return (
    <p class="tools-row train-onwards">
      <button type="button" class="button" data-back aria-disabled={at === 0} onClick={() => at > 0 && goTo(at - 1)}>
        {t.examBack}
      </button>
      {last || open === 0 ? (
        <button type="button" class="button" data-primary data-main={open === 0 || undefined} data-hand-in onClick={handIn}>
          {open === 0 ? t.examHandIn : t.examHandInOpen(open)}
        </button>
      ) : null}
      {!last && (
        <button type="button" class="button" data-primary={open > 0 || undefined} data-main onClick={() => goTo(at + 1)}>
          {t.examNext}
        </button>
      )}
    </p>
  );
};

export const Paper = ({ taught, paper, answers, answer, handIn }: Props) => {
  const { words, announce } = useTrain();
  const { t } = words;
  const [at, goTo] = useState(() => firstOpen(paper, answers));
  const root = useRef<HTMLElement>(null);
  const begun = useRef(false);
  const question = paper[at]!;
  const open = paper.filter(({ id }) => answers[id] === undefined).length;
  useLayoutEffect(() => {
    if (begun.current && root.current) followFocus(root.current);
    if (begun.current) announce(t.examAt(at + 1, paper.length));
    begun.current = true;
  }, [at]);
  return (
    <article class="in-hand" data-sheet data-exam-paper ref={root}>
      <h3 tabIndex={-1} data-focus>
        {t.examAt(at + 1, paper.length)}
      </h3>
      <Numbers paper={paper} answers={answers} at={at} goTo={goTo} />
      <Ask
        key={question.id}
        taught={taught}
        question={question}
        chosen={answers[question.id]}
        choose={(key) => answer(question.id, key)}
      />
      <p class="quiet">{open === 0 ? t.examAllAnswered : t.examOpen(open)}</p>
      <Controls at={at} last={at === paper.length - 1} open={open} goTo={goTo} handIn={handIn} />
      <p class="quiet" data-keys-help>
        {t.keys}
      </p>
    </article>
  );
};
