/** A case on the desk: the situation, the stop in hand, the file behind it, and the review at its end. */
import { useStore } from '@nanostores/preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DecidingStep, Procedure, Scenario } from '../../../procedure/index.ts';
import { asks, type Stop } from '../../../train/index.ts';
import { useTrain } from '../context.ts';
import { followFocus } from '../focus.ts';
import { KeysHelp, Sheet } from '../Sheet.tsx';
import { announcementOf } from './announcement.ts';
import { CaseFile } from './CaseFile.tsx';
import { Choices } from './Choices.tsx';
import { Facts } from './Facts.tsx';
import { GateFeedback } from './GateFeedback.tsx';
import { Head } from './Head.tsx';
import { Options } from './Options.tsx';
import { Report } from './Report.tsx';
import type { SceneState, SceneStore } from './store.ts';
import { TaskFeedback } from './TaskFeedback.tsx';

interface Props {
  readonly procedure: Procedure;
  readonly scenario: Scenario;
  readonly store: SceneStore;
  /** Lights up the drawing. */
  light(state: SceneState): void;
  /** The way back to all cases. */
  readonly back?: ComponentChildren;
  /** What the learner can do at the end. */
  readonly after: ComponentChildren;
}

const Feedback = ({ procedure, stop, chosen }: { procedure: Procedure; stop: Stop; chosen: string }) =>
  stop.question ? (
    <TaskFeedback procedure={procedure.id} stop={stop} chosen={chosen} />
  ) : (
    <GateFeedback procedure={procedure} stop={stop} chosen={chosen} />
  );

/** What is to be pressed: on, once nothing is asked or it is answered; and back. */
const Foot = ({ store, state }: Pick<Props, 'store'> & { state: SceneState }) => {
  const { t } = useTrain().words;
  const stop = state.stops[state.at]!;
  const open = asks(stop) && state.chosen === undefined;
  return (
    <>
      <button type="button" class="button" data-back aria-disabled={state.acts.length === 0} onClick={store.back}>
        {t.back}
      </button>
      {open ? (
        <span class="quiet">{t.question}</span>
      ) : (
        <button type="button" class="button" data-primary data-main onClick={store.goOn}>
          {t.goOn}
        </button>
      )}
    </>
  );
};

const Hand = ({ procedure, store, state }: Pick<Props, 'procedure' | 'store'> & { state: SceneState }) => {
  const stop = state.stops[state.at]!;
  const open = asks(stop) && state.chosen === undefined;
  return (
    <>
      <Head stop={stop} rolesKnown={!(open && stop.question?.kind === 'who')} about="train-given" />
      {open &&
        (stop.question ? (
          <Options question={stop.question} choose={store.choose} />
        ) : (
          <Choices step={stop.step as DecidingStep} choose={store.choose} />
        ))}
      {state.chosen !== undefined && <Feedback procedure={procedure} stop={stop} chosen={state.chosen} />}
    </>
  );
};

/** What the case is about: in full where it begins, its title after that. */
const About = ({ scenario, begins }: Pick<Props, 'scenario'> & { readonly begins: boolean }) => {
  const { t, text } = useTrain().words;
  return (
    <>
      <p>
        <span class="train-tag">{t.example}</span> {begins && <small class="quiet">{t.exampleNote}</small>}
      </p>
      <p class="train-case">{text(scenario.title)}</p>
      {begins ? (
        <p class="train-situation">{text(scenario.situation)}</p>
      ) : (
        <details class="quiet">
          <summary>{t.caseAbout}</summary>
          <p>{text(scenario.situation)}</p>
        </details>
      )}
    </>
  );
};

/** What is known at the stop: how far the case is, and the facts that are new. */
const Known = ({ state }: { state: SceneState }) => {
  const { t } = useTrain().words;
  return (
    <>
      <p class="quiet" data-position>
        {t.position(state.at + 1, state.stops.length)}
      </p>
      <div id="train-given">
        <Facts stop={state.stops[state.at]!} />
      </div>
    </>
  );
};

export const Scene = ({ procedure, scenario, store, light, back, after }: Props) => {
  const { words, announce } = useTrain();
  const state = useStore(store.$scene);
  const root = useRef<HTMLElement>(null);
  const begun = useRef(false);
  useLayoutEffect(() => {
    light(state);
    if (root.current) followFocus(root.current);
    if (begun.current) announce(announcementOf(state, words));
    begun.current = true;
  }, [state]);
  return (
    <Sheet
      root={root}
      stop={state.ended ? 'end' : state.stops[state.at]!.step.id}
      given={
        <>
          {back}
          <About scenario={scenario} begins={state.acts.length === 0} />
          {!state.ended && <Known state={state} />}
        </>
      }
      after={
        <>
          <CaseFile stops={state.stops.slice(0, state.at)} />
          <KeysHelp>{words.t.keys}</KeysHelp>
        </>
      }
      foot={state.ended ? after : <Foot store={store} state={state} />}
    >
      {state.ended ? (
        <Report procedure={procedure} stops={state.stops} first={state.first} />
      ) : (
        <Hand procedure={procedure} store={store} state={state} />
      )}
    </Sheet>
  );
};
