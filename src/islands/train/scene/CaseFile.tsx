/** The case file: the stops behind the case, with the facts and what was decided. */

import { decides, type Stop } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import { Facts } from './Facts.tsx';

export const CaseFile = ({ stops }: { stops: readonly Stop[] }) => {
  const { t, step, outcome } = useWords();
  if (stops.length === 0) return null;
  return (
    <details class="train-file" open>
      <summary>{t.file(stops.length)}</summary>
      <ol>
        {stops.map((stop) => (
          <li key={`${stop.step.id}-${stop.round}`}>
            <p class="train-file-step">
              {step(stop.step)}
              {stop.round > 1 && <span class="round">{t.round(stop.round)}</span>}
              {decides(stop) && <strong> → {outcome(stop.step, stop.entry!.decide!)}</strong>}
            </p>
            {(stop.entry?.facts?.length ?? 0) > 0 && <Facts stop={stop} />}
          </li>
        ))}
      </ol>
    </details>
  );
};
