/** The stage of watching: shot by shot who does what, what is required, and why it is decided so. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { tabHere } from '../../../island/index.ts';
import { decides, type Shot, type Stop } from '../../../train/index.ts';
import { useTrain, useWords } from '../context.ts';
import { followFocus } from '../focus.ts';
import { KeysHelp, Sheet } from '../Sheet.tsx';
import { Facts } from '../scene/Facts.tsx';
import { Grounds } from '../scene/GateFeedback.tsx';
import { Head } from '../scene/Head.tsx';

interface Props {
  /** What is watched, by name: a reload, and the other language, go on where one was. */
  readonly subject: string;
  readonly shots: readonly Shot[];
  readonly lead: string;
  /** The stage after this one. */
  readonly next: { readonly href: string; readonly name: string };
  /** The cases are of several procedures, and each is named. */
  readonly several?: boolean;
  shown?(at: number): void;
  finished(): void;
}

/** What is shown at once: how a case begins, or one of its shots. */
interface Slide {
  readonly shot: Shot;
  readonly nth: number;
  /** Which case it opens. */
  readonly opens?: number;
}

/** A case is told where it begins, by itself. */
const slidesOf = (shots: readonly Shot[]): readonly Slide[] => {
  let cases = 0;
  return shots.flatMap((shot, nth) => {
    if (shots[nth - 1]?.scenario === shot.scenario) return [{ shot, nth }];
    cases += 1;
    return [
      { shot, nth, opens: cases },
      { shot, nth },
    ];
  });
};

const Opening = ({ slide: { shot, opens }, lead, cases }: { slide: Slide; lead: string; cases: number }) => {
  const { t, text } = useWords();
  const { procedure, scenario } = shot;
  return (
    <>
      <p class="quiet" data-position>
        {cases > 1 && `${t.caseNth(opens!, cases)} · `}
        {procedure.id} {text(procedure.title)}
      </p>
      {opens === 1 && <p>{lead}</p>}
      <header class="train-head">
        <h3 tabIndex={-1} data-focus>
          {text(scenario.title)}
        </h3>
        <span class="train-tag">{t.example}</span>
      </header>
      <p class="train-situation">{text(scenario.situation)}</p>
    </>
  );
};

const Shown = ({ slide: { shot, nth }, shots, last }: { slide: Slide; shots: readonly Shot[]; last: boolean }) => {
  const { t, text } = useWords();
  return (
    <>
      <p class="quiet" data-position>
        {t.position(nth + 1, shots.length)} · {text(shot.scenario.title)}
      </p>
      <Others lead={t.watchOthers} stops={shot.others} />
      <Head stop={shot.stop} />
      <Comment shot={shot} />
      <Others lead={t.watchAfter} stops={shot.after} />
      {last && <p>{t.watchDone}</p>}
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

/** What is required: at a step of others what of it falls to the role, else everything. */
const Required = ({ shot: { stop, named } }: Pick<Slide, 'shot'>) => {
  const { t, text } = useWords();
  const required = named ?? stop.step.requirements;
  if (required.length === 0) return null;
  return (
    <div class="train-ground" data-named={named && ''}>
      <p class="quiet">{named ? t.namedHere : t.requirementSays}</p>
      <ul>
        {required.map((entry) => (
          <li key={text(entry)}>{text(entry)}</li>
        ))}
      </ul>
    </div>
  );
};

const Comment = ({ shot }: Pick<Slide, 'shot'>) => {
  const { procedure, stop } = shot;
  const { text, outcome } = useWords();
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
      ) : null}
      {(shot.named || !decides(stop)) && <Required shot={shot} />}
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
  const { t } = useWords();
  return (
    <>
      <button type="button" class="button" data-back aria-disabled={at === 0} onClick={() => at > 0 && goTo(at - 1)}>
        {t.back}
      </button>
      {last ? (
        <a class="button" data-primary data-main href={next.href} onClick={finished}>
          {t.nextStage(next.name)}
        </a>
      ) : (
        <button type="button" class="button" data-primary data-main onClick={() => goTo(at + 1)}>
          {t.goOn}
        </button>
      )}
    </>
  );
};

/** How far one has watched, in this tab. */
const useKeptPlace = (subject: string, last: number) => {
  const key = `train:watch:${subject}`;
  const [at, setAt] = useState(() => Math.min(last, Number(tabHere().read(key) ?? 0) || 0));
  const goTo = (to: number): void => {
    tabHere().write(key, String(to));
    setAt(to);
  };
  // Watched to its end, it begins anew the next time.
  return { at, goTo, forget: () => tabHere().write(key, '0') };
};

export const Watch = ({ subject, shots, lead, next, several = false, shown, finished }: Props) => {
  const { words, announce } = useTrain();
  const { t, step, text } = words;
  const root = useRef<HTMLElement>(null);
  const begun = useRef(false);
  const slides = useMemo(() => slidesOf(shots), [shots]);
  const { at, goTo, forget } = useKeptPlace(subject, slides.length - 1);
  const slide = slides[at]!;
  const { shot, nth, opens } = slide;
  const last = at === slides.length - 1;
  useLayoutEffect(() => {
    shown?.(nth);
    if (last) finished();
    if (root.current) followFocus(root.current);
    if (begun.current) {
      announce(
        opens ? text(shot.scenario.title) : t.saidAt(`${several ? `${shot.procedure.id} ` : ''}${step(shot.stop.step)}`),
      );
    }
    begun.current = true;
  }, [at]);
  const leave = (): void => {
    finished();
    forget();
  };
  return (
    <Sheet
      stop={opens ? 'opening' : shot.stop.step.id}
      root={root}
      foot={<Onwards {...{ at, last, next, goTo, finished: leave }} />}
      after={<KeysHelp>{t.keys}</KeysHelp>}
    >
      {opens ? (
        <Opening slide={slide} lead={lead} cases={slides.length - shots.length} />
      ) : (
        <Shown slide={slide} shots={shots} last={last} />
      )}
    </Sheet>
  );
};
