/** One simulated case on the stage: its drawing beside the moment it is at, from moment to moment, forward and back. */
import { useStore } from '@nanostores/preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { marks } from '../../i18n/wording.ts';
import { scrollIfHidden } from '../../island/focus.ts';
import { plain } from '../../island/highlights.ts';
import { type Stage, stageOn } from '../../island/stage/stage.ts';
import { dayOf } from '../../procedure/calendar/index.ts';
import { moveOf } from '../../procedure/index.ts';
import { type Moment, momentAt, turningPoints, type Visit } from '../../simulate/index.ts';
import { useRehearse } from './context.ts';
import { highlightsAt } from './highlights.ts';
import { type Replayed, replayHash } from './replay-link.ts';
import { Sheet } from './Sheet.tsx';
import type { Words } from './words.ts';

/** What goes on at a moment: "in hand: 7 Approval". */
const goingOn = ({ waiting, working }: Moment, ended: boolean, { t, step, locale }: Words): string => {
  const parts = [
    ...working.map((visit) => t.replay.working(step(visit.step))),
    ...waiting.map((visit) => t.replay.waiting(step(visit.step))),
  ];
  return ended ? t.replay.ended : parts.join(marks[locale].clauses);
};

const Story = ({ trace, firstDay }: { trace: readonly Visit[]; firstDay: number }) => {
  const { words } = useRehearse();
  const { format, simulation } = words;
  const t = words.t.replay;
  const at = (minutes: number) => format.moment(firstDay, minutes);
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

/** While a case is replayed the address names it and its moment, from when that is shown. */
const useAddress = (replayed: Replayed, moment: number): void => {
  const say = (hash: string): void => history.replaceState(history.state, '', hash || `${location.pathname}${location.search}`);
  useLayoutEffect(() => say(replayHash({ ...replayed, moment })), [replayed, moment]);
  useLayoutEffect(() => () => say(''), []);
};

/** The moments of a case and which is shown; the drawing shows it, and a token goes the way of what has just been done. */
const useMoments = (trace: readonly Visit[], replayed: Replayed, stage: Stage) => {
  const points = useMemo(() => turningPoints(trace), [trace]);
  const [at, setAt] = useState(Math.max(0, Math.min(replayed.moment, points.length - 1)));
  useAddress(replayed, at);
  const moment = momentAt(trace, points[at]!);
  const go = (to: number): void => {
    setAt(to);
    if (to === at + 1) for (const { step, mark, finish } of trace) if (finish === points[to]) stage.travel(moveOf(step, mark));
  };
  useEffect(() => stage.show(highlightsAt(moment)), [at, trace]);
  useEffect(() => () => stage.show(plain), []);
  return { at, go, moment, time: points[at]!, last: points.length - 1 };
};

interface Props {
  readonly trace: readonly Visit[];
  readonly replayed: Replayed;
  readonly stage: Stage;
}

const Bar = ({ at, of }: { at: number; of: number }) => {
  const { runs, words } = useRehearse();
  const t = words.t.replay;
  return (
    <div class="stage-bar">
      <button type="button" class="stage-tool" aria-label={t.end} title={t.end} data-replay-end onClick={runs.endTrace}>
        <span aria-hidden="true">←</span>
      </button>
      <p>
        {t.title} · {t.nth(at, of)}
      </p>
    </div>
  );
};

const Foot = ({ at, last, go }: { at: number; last: number; go: (to: number) => void }) => {
  const t = useRehearse().words.t.replay;
  return (
    <p class="stage-foot replay-foot">
      <button type="button" class="button" data-back aria-disabled={at === 0} onClick={() => at > 0 && go(at - 1)}>
        {t.previous}
      </button>
      <button
        type="button"
        class="button"
        data-next
        data-primary
        aria-disabled={at === last}
        onClick={() => at < last && go(at + 1)}
      >
        {t.next}
      </button>
    </p>
  );
};

const Card = ({ trace, replayed, stage }: Props) => {
  const { words } = useRehearse();
  const { at, go, moment, time, last } = useMoments(trace, replayed, stage);
  const firstDay = dayOf(replayed.setUp.parameters.start)!;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current!.focus({ preventScroll: true }), []);
  const when = words.format.moment(firstDay, time);
  const what = goingOn(moment, at === last, words);
  return (
    <div class="stage-view" data-player>
      <Bar at={at + 1} of={last + 1} />
      <div class="stage-body">
        <div aria-live="polite" data-moment>
          <p class="eyebrow">{when}</p>
          <h3 ref={heading} tabIndex={-1}>
            {what}
          </h3>
        </div>
        <label class="field">
          {words.t.replay.time}
          <input
            type="range"
            min={0}
            max={last}
            value={at}
            aria-valuetext={words.t.replay.nth(at + 1, last + 1)}
            onInput={(event) => go(Number(event.currentTarget.value))}
          />
        </label>
        <Story trace={trace} firstDay={firstDay} />
      </div>
      <Foot at={at} last={last} go={go} />
    </div>
  );
};

/** Where no button asked for the replay, the focus goes to the one that starts a simulation. */
const keepFocus = (): void => {
  const start = document.querySelector<HTMLElement>('[data-start]');
  if (document.activeElement !== document.body || !start) return;
  start.focus({ preventScroll: true });
  scrollIfHidden(start, { block: 'center' });
};

/** The card on the stage; nothing until a case is replayed. */
export const ReplayCard = ({ place }: { place: Element }) => {
  const { runs } = useRehearse();
  const { trace, replayed } = useStore(runs.$runs);
  const stage = useMemo(() => stageOn(place), []);
  const isOn = replayed !== undefined && trace !== undefined && trace.length > 0;
  useEffect(() => {
    if (!isOn) return undefined;
    // A case is no load: while it is replayed nothing is warm.
    const frame = document.querySelector('[data-stage]')!;
    frame.setAttribute('data-replaying', '');
    stage.begin();
    return () => {
      frame.removeAttribute('data-replaying');
      stage.end();
      setTimeout(keepFocus);
    };
  }, [isOn]);
  return isOn ? <Card trace={trace} replayed={replayed} stage={stage} /> : null;
};
