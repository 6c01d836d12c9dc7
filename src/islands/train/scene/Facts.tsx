/** The facts known at a stop: slips of paper put on the file. */

import type { Stop } from '../../../train/index.ts';
import { useWords } from '../context.ts';

export const Facts = ({ stop }: { stop: Stop }) => {
  const { t, text } = useWords();
  const facts = stop.entry?.facts ?? [];
  if (facts.length === 0) return <p class="quiet">{t.noFacts}</p>;
  return (
    <ul class="train-facts" aria-label={t.facts}>
      {facts.map((fact) => (
        <li key={text(fact)}>{text(fact)}</li>
      ))}
    </ul>
  );
};
