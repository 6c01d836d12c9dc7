/** What a question gives: of a case, its situation, what was known before and the facts that are new; and where it stands. */
import { useWords } from '../context.ts';
import { Facts } from '../scene/Facts.tsx';
import { type Asked, knownBefore } from './asked.ts';

const Case = ({ asked }: { asked: Asked }) => {
  const { t, text, step } = useWords();
  const before = knownBefore(asked);
  return (
    <>
      <p class="train-situation">{text(asked.scenario!.situation)}</p>
      {before.length > 0 && (
        <details class="train-known">
          <summary>{t.knownBefore(`${before.length}`)}</summary>
          <ul class="train-facts">
            {before.map((fact) => (
              <li key={fact.zh}>{text(fact)}</li>
            ))}
          </ul>
        </details>
      )}
      <h4>{t.nowAt(step(asked.step))}</h4>
      <Facts stop={asked} />
    </>
  );
};

/** Head and givens of a question; `position` says which of how many it is. */
export const Given = ({ asked, position }: { asked: Asked; position: string }) => {
  const { t, text } = useWords();
  const { procedure, scenario } = asked;
  return (
    <>
      <p class="train-quiet" data-position>
        {position} · {procedure.id} {text(procedure.title)}
      </p>
      <header class="train-head">
        <h3 tabIndex={-1} data-focus>
          {scenario ? text(scenario.title) : t.question}
        </h3>
        {scenario && (
          <p>
            <span class="train-tag">{t.example}</span>
          </p>
        )}
      </header>
      {scenario && <Case asked={asked} />}
    </>
  );
};
