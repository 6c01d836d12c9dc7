/**
 * What is known where something is asked: of a case its title, how it began and what came before, and the facts that are new. Which step
 * it is stands there, but where that would tell what comes first.
 */

import { type Asked, givenOf } from '../../../train/index.ts';
import { useWords } from '../context.ts';

interface Props {
  readonly asked: Asked;
  /** Say the title here: no heading says it. */
  readonly titled?: boolean;
}

export const AskedFacts = ({ asked, titled }: Props) => {
  const { t, text, step } = useWords();
  const given = givenOf(asked);
  if (!given) return null;
  const { opening, before, here } = given;
  return (
    <div class="train-asked-facts">
      <p>
        <span class="train-tag">{t.example}</span> {titled && asked.scenario && <strong>{text(asked.scenario.title)}</strong>}
      </p>
      {opening && <p class="train-situation">{text(opening)}</p>}
      {before.length > 0 && (
        <details class="train-known" open>
          <summary>{t.knownBefore(before.length)}</summary>
          <ul class="train-facts">
            {before.map((fact) => (
              <li key={text(fact)}>{text(fact)}</li>
            ))}
          </ul>
        </details>
      )}
      {asked.situation?.asks !== 'first' && (
        <p>
          <strong>{t.nowAt(step(asked.step))}</strong>
        </p>
      )}
      {here.length === 0 ? (
        <p class="quiet">{t.noFacts}</p>
      ) : (
        <ul class="train-facts" aria-label={t.facts}>
          {here.map((fact) => (
            <li key={text(fact)}>{text(fact)}</li>
          ))}
        </ul>
      )}
    </div>
  );
};
