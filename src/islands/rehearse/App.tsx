/** The rehearsal: ways, chances, exact answers, figures, simulation. */

import { useStore } from '@nanostores/preact';
import { useMemo } from 'preact/hooks';
import { answersOf } from '../../simulate/index.ts';
import { ExactAnswers } from './Answers.tsx';
import { Chances } from './Chances.tsx';
import { useRehearse } from './context.ts';
import { FiguresPanel } from './FiguresPanel.tsx';
import { RunPanel } from './RunPanel.tsx';
import { Ways } from './Ways.tsx';
import { WhatIf } from './WhatIf.tsx';

export const App = () => {
  const { procedure, figures, ways } = useRehearse();
  const { parameters } = useStore(figures.$figures);
  const answers = useMemo(() => parameters && answersOf(procedure, parameters, ways), [parameters]);
  return (
    <>
      <Ways answers={answers} />
      <Chances />
      <ExactAnswers answers={answers} />
      <FiguresPanel />
      <RunPanel />
      <WhatIf />
    </>
  );
};
