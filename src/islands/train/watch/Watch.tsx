/** The stage of watching: shot by shot who does what, what is required, and why it is decided so. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { decides, type Shot, type Stop } from '../../../train/index.ts';
import { useTrain, useWords } from '../context.ts';
import { followFocus } from '../focus.ts';
import { KeysHelp, Sheet } from '../Sheet.tsx';
import { Facts } from '../scene/Facts.tsx';
import { Head } from '../scene/Head.tsx';
import { Grounds } from '../scene/Told.tsx';

interface Props {
  readonly shots: readonly Shot[];
  readonly lead: string;
  /** The stage after this one. */
  readonly next: { readonly href: string; readonly name: string };
  /** The cases are of several procedures, and each is named. */
  readonly several?: boolean;
  shown?(at: number): void;
  finished(): void;
}

const Case = ({ shot: { procedure, scenario }, several }: { shot: Shot; several: boolean }) => {
  const { t, text } = useWords();
  return (
    <>
      {several && (
        <p class="quiet">
          {procedure.id} {text(procedure.title)}
        </p>
      )}
      <p>
        <span class="train-tag">{t.example}</span> <strong>{text(scenario.title)}</strong>
      </p>
      <p class="train-situation">{text(scenario.situation)}</p>
    </>
  );
};

/** What others do before or after a shot, with who they are. */
const Others = ({ lead, stops }: { lead: string; stops: readonly Stop[] }) => {
  const { t, step, role } = useWords();
  if (stops.length === 0) return null;
  return (
    <div class="quiet train-others">
      <p>{lead}</p>
      <ul>
        {stops.map((stop) => (
          <li key={stop.item + stop.round}>
            {step(stop.step)}
            {stop.step.roles.length > 0 && ` (${stop.step.roles.map(role).join(t.and)})`}
          </li>
        ))}
      </ul>
    </div>
  );
};

const Comment = ({ shot: { procedure, stop } }: { shot: Shot }) => {
  const { t, text, outcome } = useWords();
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
          <Grounds procedure={procedure} stop={{ step: stop.step, because: entry?.because ?? [] }} />
          {entry?.why && <p>{text(entry.why)}</p>}
        </div>
      ) : (
        stop.step.requirements.length > 0 && (
          <div class="train-ground">
            <p class="quiet">{t.requirementSays}</p>
            <ul>
              {stop.step.requirements.map((it) => (
                <li key={it.zh}>{text(it)}</li>
              ))}
            </ul>
          </div>
        )
      )}
    </>
  );
};

/** To the shot after this one, or to the stage after this; and back. */
const Onwards = ({
  at,
  last,
  next,
  finished,
  goTo,
}: Pick<Props, 'next' | 'finished'> & { at: number; last: boolean; goTo: (at: number) => void }) => {
  const isOnlyOne = last && at === 0;
  const { t } = useWords();
  return (
    <>
      {last ? (
        <a class="button" data-primary data-main href={next.href} onClick={finished}>
          {t.nextStage(next.name)}
        </a>
      ) : (
        <button type="button" class="button" data-primary data-main onClick={() => goTo(at + 1)}>
          {t.goOn}
        </button>
      )}
      {!isOnlyOne && (
        <button type="button" class="button" data-back aria-disabled={at === 0} onClick={() => at > 0 && goTo(at - 1)}>
          {t.back}
        </button>
      )}
    </>
  );
};

export const Watch = ({ shots, lead, next, several = false, shown, finished }: Props) => {
  const { words, announce } = useTrain();
  const { t, step, text } = words;
  const [at, goTo] = useState(0);
  const root = useRef<HTMLElement>(null);
  const begun = useRef(false);
  const shot = shots[at]!;
  const last = at === shots.length - 1;
  /** A case is told where it begins. */
  const begins = shots[at - 1]?.scenario !== shot.scenario;
  useLayoutEffect(() => {
    shown?.(at);
    // A single shot is there on arrival: it is watched once one goes on.
    if (last && at > 0) finished();
    if (begun.current && root.current) {
      followFocus(root.current);
      announce(t.saidAt(`${several ? `${shot.procedure.id} ` : ''}${step(shot.stop.step)}`));
    }
    begun.current = true;
  }, [at]);
  return (
    <Sheet
      stop={shot.stop.step.id}
      root={root}
      foot={<Onwards {...{ at, last, next, finished, goTo }} />}
      after={<KeysHelp>{t.keys}</KeysHelp>}
    >
      <p class="quiet" data-position>
        {t.position(at + 1, shots.length)}
      </p>
      {at === 0 && <p>{lead}</p>}
      {begins ? <Case shot={shot} several={several} /> : <p class="quiet">{text(shot.scenario.title)}</p>}
      <Others lead={t.watchOthers} stops={shot.others} />
      <Head stop={shot.stop} />
      <Comment shot={shot} />
      <Others lead={t.watchAfter} stops={shot.after} />
      {last && <p>{t.watchDone}</p>}
    </Sheet>
  );
};
