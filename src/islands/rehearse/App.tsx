/** The rehearsal: on one screen with the answer the figures that are changed most; below it what came of a simulation, what-ifs, all figures, the ways. */
import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { answersOf } from '../../simulate/index.ts';
import { ExactAnswers } from './Answers.tsx';
import { Chances } from './Chances.tsx';
import { useRehearse } from './context.ts';
import { FiguresPanel } from './FiguresPanel.tsx';
import { useLater } from './later.ts';
import { People } from './People.tsx';
import { RunPanel, RunResults, RunSettings } from './RunPanel.tsx';
import { Ways } from './Ways.tsx';
import { WhatIf } from './WhatIf.tsx';

/** Milliseconds without a change after which the answer is worked out again: a slider that is drawn gives many. */
const REST = 150;

/** Has the short answer follow the figures; to those that are assumed it is there already. */
const useAnswer = (): void => {
  const { answer, figures, procedure, words } = useRehearse();
  const { parameters, origin } = useStore(figures.$figures);
  const isFirst = useRef(true);
  useEffect(() => {
    const isAnswered = isFirst.current && origin === 'assumed' && answer.isAsked;
    isFirst.current = false;
    answer.origin = words.t.origin[origin];
    if (isAnswered) return undefined;
    if (!parameters) {
      answer.withhold();
      return undefined;
    }
    const timer = setTimeout(() => answer.ask({ procedure, parameters }, words.called), REST);
    return () => clearTimeout(timer);
  }, [parameters]);
};

/** What is changed most, beside the answer. */
export const Bench = () => {
  const { words, procedure } = useRehearse();
  const { bench } = words.t;
  useAnswer();
  const Shares = useLater(procedure.figures !== undefined, async () =>
    (await import('./FigureShares.tsx')).figureShares(words.locale),
  );
  return (
    <>
      <h2>{bench.title}</h2>
      <p>{bench.note}</p>
      <RunPanel />
      <Chances />
      {Shares && <Shares />}
      <People />
      <RunSettings />
    </>
  );
};

/** The card of a case that is replayed, once one is. @param place on the stage */
export const OnStage = ({ place }: { place: Element }) => {
  const { trace } = useStore(useRehearse().runs.$runs);
  const Card = useLater(trace !== undefined, async () => (await import('./drawn.ts')).ReplayCard);
  return Card ? <Card place={place} /> : null;
};

/** What comes of it, and all there is besides, below. */
export const Further = () => {
  const { procedure, figures, ways } = useRehearse();
  const { parameters } = useStore(figures.$figures);
  const answers = useMemo(() => parameters && answersOf(procedure, parameters, ways), [parameters]);
  return (
    <>
      <RunResults />
      <WhatIf />
      <FiguresPanel />
      <ExactAnswers answers={answers} />
      <Ways answers={answers} />
    </>
  );
};
