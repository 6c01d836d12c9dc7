/** The head of a question and what it gives; `position` says which of how many it is. */

import type { Asked } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import { AskedFacts } from './Facts.tsx';

export const Given = ({ asked, position }: { asked: Asked; position: string }) => {
  const { t, text } = useWords();
  const { procedure, scenario, situation } = asked;
  return (
    <>
      <p class="quiet" data-position>
        {position} · {procedure.id} {text(procedure.title)}
      </p>
      <header class="train-head">
        <h3 tabIndex={-1} data-focus>
          {scenario ? text(scenario.title) : situation ? t.situation[situation.asks] : t.question}
        </h3>
      </header>
      <AskedFacts asked={asked} />
    </>
  );
};
