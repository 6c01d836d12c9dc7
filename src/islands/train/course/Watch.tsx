/** The stage of watching: the smooth case stop by stop, with who does it, what is required, and why it is decided so. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Net, Procedure, Scenario } from '../../../procedure/index.ts';
import { useRoom } from '../context.ts';
import { followFocus } from '../focus.ts';
import { hashOf } from '../route.ts';
import { Facts } from '../scene/Facts.tsx';
import { Head } from '../scene/Head.tsx';
import { decides, type Stop, stopsOf } from '../scene/playing.ts';
import { Grounds } from '../scene/Told.tsx';

interface Props {
  readonly procedure: Procedure;
  readonly net: Net;
  readonly scenario: Scenario;
  light(stops: readonly Stop[], at: number): void;
  finished(): void;
}

const Comment = ({ procedure, stop }: { procedure: Procedure; stop: Stop }) => {
  const { t, text, outcome } = useRoom().words;
  const entry = stop.entry;
  return (
    <>
      <Facts stop={stop} />
      {decides(stop) ? (
        <div class="train-told" data-told="right">
          <h4>{'question' in stop.step && text(stop.step.question)}</h4>
          <p>
            <strong>→ {outcome(stop.step, entry!.decide!)}</strong>
          </p>
          <Grounds procedure={procedure} stop={stop} />
          {entry?.why && <p>{text(entry.why)}</p>}
        </div>
      ) : (
        <div class="train-ground">
          <p class="train-quiet">{t.requirementSays}</p>
          <ul>
            {stop.step.requirements.map((it) => (
              <li key={it.zh}>{text(it)}</li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
};

export const Watch = ({ procedure, net, scenario, light, finished }: Props) => {
  const { words, announce } = useRoom();
  const { t, text, step } = words;
  const stops = useMemo(() => stopsOf(procedure, net, scenario), [scenario]);
  const [at, goTo] = useState(0);
  const root = useRef<HTMLElement>(null);
  const begun = useRef(false);
  const stop = stops[at]!;
  const last = at === stops.length - 1;
  useLayoutEffect(() => {
    light(stops, at);
    if (last) finished();
    if (root.current) followFocus(root.current);
    if (begun.current) announce(t.saidAt(step(stop.step)));
    begun.current = true;
  }, [at]);
  return (
    <>
      <p>{t.watchLead}</p>
      <p>
        <span class="train-tag">{t.example}</span> <strong>{text(scenario.title)}</strong>
      </p>
      <p class="train-situation">{text(scenario.situation)}</p>
      <article class="train-sheet" data-sheet data-stop={stop.step.id} ref={root}>
        <p class="train-quiet">{t.position(`${at + 1}`, `${stops.length}`)}</p>
        <Head stop={stop} />
        <Comment procedure={procedure} stop={stop} />
        {last && <p>{t.watchDone}</p>}
        <p class="train-controls">
          {last ? (
            <a class="button" data-primary data-main href={hashOf({ stage: 'practise' })}>
              {t.nextStage(t.practise)}
            </a>
          ) : (
            <button type="button" class="button" data-primary data-main onClick={() => goTo(at + 1)}>
              {t.goOn}
            </button>
          )}
          <button type="button" class="button" data-back aria-disabled={at === 0} onClick={() => at > 0 && goTo(at - 1)}>
            {t.back}
          </button>
        </p>
      </article>
      <p class="train-quiet train-keys">{t.keys}</p>
    </>
  );
};
