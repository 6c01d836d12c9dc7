/** A case on the desk: the situation, the stop in hand, the file behind it, and the review at its end. */
import { useStore } from '@nanostores/preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DecidingStep, Procedure, Scenario } from '../../../procedure/index.ts';
import { asks, type Stop } from '../../../train/index.ts';
import { useTrain } from '../context.ts';
import { followFocus } from '../focus.ts';
import { CaseFile } from './CaseFile.tsx';
import { Choices } from './Choices.tsx';
import { Facts } from './Facts.tsx';
import { Head } from './Head.tsx';
import { Options } from './Options.tsx';
import { Report } from './Report.tsx';
import type { SceneState, SceneStore } from './store.ts';
import { Told } from './Told.tsx';
import { ToldAtTask } from './ToldAtTask.tsx';
import { tell } from './telling.ts';

interface Props {
  readonly procedure: Procedure;
  readonly scenario: Scenario;
  readonly store: SceneStore;
  /** Lights up the drawing. */
  light(state: SceneState): void;
  /** What the learner can do at the end. */
  readonly after: ComponentChildren;
}

const Feedback = ({ procedure, stop, chosen }: { procedure: Procedure; stop: Stop; chosen: string }) =>
  stop.question ? (
    <ToldAtTask procedure={procedure.id} stop={stop} chosen={chosen} />
  ) : (
    <Told procedure={procedure} stop={stop} chosen={chosen} />
  );

const Hand = ({ procedure, store, state }: Pick<Props, 'procedure' | 'store'> & { state: SceneState }) => {
  const { t } = useTrain().words;
  const stop = state.stops[state.at]!;
  const open = asks(stop) && state.chosen === undefined;
  return (
    <article class="in-hand" data-sheet data-stop={stop.step.id}>
      <p class="quiet">{t.position(state.at + 1, state.stops.length)}</p>
      <Head stop={stop} rolesKnown={!(open && stop.question?.kind === 'who')} />
      <Facts stop={stop} />
      {open &&
        (stop.question ? (
          <Options question={stop.question} choose={store.choose} />
        ) : (
          <Choices step={stop.step as DecidingStep} choose={store.choose} />
        ))}
      {state.chosen !== undefined && <Feedback procedure={procedure} stop={stop} chosen={state.chosen} />}
      <p class="tools-row">
        {!open && (
          <button type="button" class="button" data-primary data-main onClick={store.goOn}>
            {t.goOn}
          </button>
        )}
        <button type="button" class="button" data-back aria-disabled={state.acts.length === 0} onClick={store.back}>
          {t.back}
        </button>
      </p>
    </article>
  );
};

export const Scene = ({ procedure, scenario, store, light, after }: Props) => {
  const { words, announce } = useTrain();
  const state = useStore(store.$scene);
  const root = useRef<HTMLDivElement>(null);
  const begun = useRef(false);
  useLayoutEffect(() => {
    light(state);
    if (root.current) followFocus(root.current);
    if (begun.current) announce(tell(state, words));
    begun.current = true;
  }, [state]);
  return (
    <div class="train-scene" ref={root}>
      <p>
        <span class="train-tag">{words.t.example}</span> <small class="quiet">{words.t.exampleNote}</small>
      </p>
      <h3 class="train-case">{words.text(scenario.title)}</h3>
      <p class="train-situation">{words.text(scenario.situation)}</p>
      {state.ended ? (
        <article class="in-hand" data-sheet data-stop="end">
          <Report procedure={procedure} stops={state.stops} first={state.first} />
          <p class="tools-row">{after}</p>
        </article>
      ) : (
        <Hand procedure={procedure} store={store} state={state} />
      )}
      <CaseFile stops={state.stops.slice(0, state.at)} />
      <p class="quiet" data-keys-help>
        {words.t.keys}
      </p>
    </div>
  );
};
