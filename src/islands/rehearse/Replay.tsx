/** Replay one case on the drawing, from moment to moment, forward and back. */
import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { marks } from '../../i18n/wording.ts';
import { plain } from '../../island/highlights.ts';
import { dayOf, type Moment, momentAt, type SetUp, turningPoints, type Visit } from '../../simulate/index.ts';
import { useRehearse } from './context.ts';
import { highlightsAt } from './highlights.ts';
import { Sheet } from './Sheet.tsx';
import type { Words } from './words.ts';

/** The moment and what goes on at it: "16 Nov 09:30 · Plan: being worked on". */
const momentText = (
  time: number,
  { waiting, working }: Moment,
  ended: boolean,
  { t, tell, step, locale }: Words,
  firstDay: number,
): string => {
  const parts = [
    ...working.map((visit) => t.replay.working(step(visit.step))),
    ...waiting.map((visit) => t.replay.waiting(step(visit.step))),
  ];
  const what = ended ? t.replay.ended : parts.join(marks[locale].clauses);
  return `${tell.moment(firstDay, time)} · ${what}`;
};

const Story = ({ trace, firstDay }: { trace: readonly Visit[]; firstDay: number }) => {
  const { words } = useRehearse();
  const { tell, simulation } = words;
  const t = words.t.replay;
  const at = (minutes: number) => tell.moment(firstDay, minutes);
  return (
    <details>
      <summary>{t.table}</summary>
      <Sheet
        label={t.table}
        heads={[simulation.columns.step, t.ready, t.start, t.finish, t.decided]}
        rows={trace.map(({ step, ready, start, finish, mark }) => [
          words.step(step),
          at(ready),
          at(start),
          at(finish),
          words.sign(step, mark),
        ])}
      />
    </details>
  );
};

const Player = ({ trace, firstDay }: { trace: readonly Visit[]; firstDay: number }) => {
  const { highlighter, words } = useRehearse();
  const t = words.t.replay;
  const points = useMemo(() => turningPoints(trace), [trace]);
  const [at, setAt] = useState(0);
  const last = points.length - 1;
  const moment = momentAt(trace, points[at]!);
  const told = momentText(points[at]!, moment, at === last, words, firstDay);
  useEffect(() => setAt(0), [trace]);
  useEffect(() => highlighter.show(highlightsAt(moment)), [at, trace]);
  useEffect(() => () => highlighter.show(plain), []);
  return (
    <div class="player" data-player>
      <p class="verdict" data-neutral aria-live="polite" data-moment>
        {told}
      </p>
      <label class="field">
        {t.time}
        <input
          type="range"
          min={0}
          max={last}
          value={at}
          aria-valuetext={told}
          onInput={(event) => setAt(Number(event.currentTarget.value))}
        />
      </label>
      <p class="tools-row">
        <button type="button" class="button" data-back disabled={at === 0} onClick={() => setAt(at - 1)}>
          {t.previous}
        </button>
        <button type="button" class="button" data-next data-primary disabled={at === last} onClick={() => setAt(at + 1)}>
          {t.next}
        </button>
      </p>
      <Story trace={trace} firstDay={firstDay} />
    </div>
  );
};

/** @param of the set-up that was simulated, and with which seed */
export const Replay = ({ of, seed, cases }: { of: SetUp; seed: number; cases: number }) => {
  const { runs, words } = useRehearse();
  const { busy, trace } = useStore(runs.$runs);
  const [which, setWhich] = useState(1);
  const t = words.t.replay;
  return (
    <section aria-labelledby="replay" data-replay>
      <h3 id="replay">{t.title}</h3>
      <p>{t.note}</p>
      <p class="tools-row">
        <label class="field">
          {t.which}
          <input
            type="number"
            min="1"
            max={cases}
            value={which}
            onChange={(event) => {
              const typed = Math.round(Number(event.currentTarget.value));
              setWhich(typed >= 1 && typed <= cases ? typed : 1);
            }}
          />
        </label>
        <button type="button" class="button" data-fetch disabled={!!busy} onClick={() => runs.trace(of, seed, which - 1)}>
          {t.fetch}
        </button>
      </p>
      {trace?.length === 0 && <p class="note">{t.none}</p>}
      {trace && trace.length > 0 && <Player trace={trace} firstDay={dayOf(of.parameters.start)!} />}
    </section>
  );
};
