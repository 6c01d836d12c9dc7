/** Replay one case on the drawing, at a chosen speed, forward and back. */
import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { marks } from '../../i18n/wording.ts';
import { plain } from '../../island/highlights.ts';
import { dayOf, type Moment, momentAt, type SetUp, turningPoint, turningPoints, type Visit } from '../../simulate/index.ts';
import { useRehearse } from './context.ts';
import { highlightsAt } from './highlights.ts';
import { Sheet } from './Sheet.tsx';
import type { Words } from './words.ts';

/** Minutes of the case per second of the replay. */
const speeds = { hour: 60, four: 240, day: 1440 } as const;
type Speed = keyof typeof speeds;

/** Seconds between two pictures. */
const TICK = 0.1;

/** The time of the replay; runs on while it plays, and stops at the end. */
const useClock = (first: number, last: number, speed: Speed) => {
  const [time, setTime] = useState(first);
  const [playing, setPlaying] = useState(false);
  useEffect(() => setTime(first), [first, last]);
  useEffect(() => {
    if (!playing) return undefined;
    const timer = setInterval(() => setTime((now) => Math.min(last, now + speeds[speed] * TICK)), TICK * 1000);
    return () => clearInterval(timer);
  }, [playing, speed, last]);
  useEffect(() => {
    if (time >= last) setPlaying(false);
  }, [time, last]);
  return { time, setTime, playing, setPlaying };
};

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

interface TimeProps {
  readonly first: number;
  readonly last: number;
  readonly time: number;
  /** The moment in words. */
  readonly told: string;
  setTime(time: number): void;
}

const Time = ({ first, last, time, told, setTime }: TimeProps) => {
  const { t } = useRehearse().words;
  return (
    <label class="field">
      {t.replay.time}
      <input
        type="range"
        min={first}
        max={last}
        step="any"
        value={time}
        aria-valuetext={told}
        // The browser rounds the value, at the ends beyond them.
        onInput={(event) => setTime(Math.min(last, Math.max(first, Number(event.currentTarget.value))))}
      />
    </label>
  );
};

const Speeds = ({ speed, setSpeed }: { speed: Speed; setSpeed: (speed: Speed) => void }) => {
  const t = useRehearse().words.t.replay;
  return (
    <label class="field">
      {t.speed}
      <select value={speed} onChange={(event) => setSpeed(event.currentTarget.value as Speed)}>
        {(Object.keys(speeds) as Speed[]).map((name) => (
          <option key={name} value={name}>
            {t.perSecond[name]}
          </option>
        ))}
      </select>
    </label>
  );
};

const Player = ({ trace, firstDay }: { trace: readonly Visit[]; firstDay: number }) => {
  const { highlighter, words } = useRehearse();
  const t = words.t.replay;
  const points = useMemo(() => turningPoints(trace), [trace]);
  const [first, last] = [points[0]!, points.at(-1)!];
  const [speed, setSpeed] = useState<Speed>('four');
  const { time, setTime, playing, setPlaying } = useClock(first, last, speed);
  const moment = momentAt(trace, time);
  const told = momentText(time, moment, time >= last, words, firstDay);
  useEffect(() => highlighter.show(highlightsAt(moment)), [time, trace]);
  useEffect(() => () => highlighter.show(plain), []);
  const play = () => {
    if (time >= last) setTime(first);
    setPlaying(!playing);
  };
  return (
    <div class="player" data-player>
      <p class="verdict" aria-live={playing ? 'off' : 'polite'} data-moment>
        {told}
      </p>
      <Time first={first} last={last} time={time} told={told} setTime={setTime} />
      <p class="tools-row">
        <button type="button" class="button" data-primary data-play onClick={play}>
          {playing ? t.pause : t.play}
        </button>
        <button type="button" class="button" data-back onClick={() => setTime(turningPoint(points, time, -1))}>
          {t.previous}
        </button>
        <button type="button" class="button" data-next onClick={() => setTime(turningPoint(points, time, 1))}>
          {t.next}
        </button>
        <Speeds speed={speed} setSpeed={setSpeed} />
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
