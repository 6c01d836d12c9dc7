/** Questions one after another, each with its feedback at once, and a review at the end. */
import { useStore } from '@nanostores/preact';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { DecidingStep } from '../../../procedure/index.ts';
import { type Asked, isDecision, scoreOf } from '../../../train/index.ts';
import { useTrain } from '../context.ts';
import { followFocus } from '../focus.ts';
import { KeysHelp, Sheet } from '../Sheet.tsx';
import { announcementOf } from '../scene/announcement.ts';
import { Choices } from '../scene/Choices.tsx';
import { GateFeedback } from '../scene/GateFeedback.tsx';
import { Options } from '../scene/Options.tsx';
import type { SceneState, SceneStore } from '../scene/store.ts';
import { TaskFeedback } from '../scene/TaskFeedback.tsx';
import { QuestionVerdict } from '../scene/Verdict.tsx';
import { Debrief } from './Debrief.tsx';
import { Dots } from './Dots.tsx';
import { Given } from './Given.tsx';
import { Why } from './Why.tsx';

interface Props {
  readonly store: SceneStore;
  readonly asked: readonly Asked[];
  /** What the result means, told at the end. */
  readonly meaning?: string | undefined;
  /** What the learner can do at the end. */
  readonly after: ComponentChildren;
  /** Shows where what is asked stands. */
  light?(state: SceneState): void;
}

const Question = ({ asked, choose }: { asked: Asked; choose(key: string): void }) =>
  isDecision(asked.question) ? (
    <Choices step={asked.step as DecidingStep} choose={choose} />
  ) : (
    <Options question={asked.question} choose={choose} />
  );

/** A case tells what the choice would have led to; a situation why the right one is right. */
const Feedback = ({ asked, chosen }: { asked: Asked; chosen: string }) => {
  const { question, scenario, situation, procedure } = asked;
  if (scenario) return <GateFeedback procedure={procedure} stop={asked} chosen={chosen} alone />;
  if (!situation) return <TaskFeedback procedure={procedure.id} stop={asked} chosen={chosen} />;
  return (
    <QuestionVerdict question={question} chosen={chosen}>
      <Why asked={asked} />
    </QuestionVerdict>
  );
};

const Hand = ({ store, asked, state }: Pick<Props, 'store' | 'asked'> & { state: SceneState }) => {
  const question = asked[state.at]!;
  return state.chosen === undefined ? (
    <Question asked={question} choose={store.choose} />
  ) : (
    <Feedback asked={question} chosen={state.chosen} />
  );
};

/** On, once it is answered; before that the foot says what is awaited. */
const GoOn = ({ open, goOn }: { open: boolean; goOn(): void }) => {
  const { t } = useTrain().words;
  return open ? (
    <span class="quiet">{t.question}</span>
  ) : (
    <button type="button" class="button" data-primary data-main onClick={goOn}>
      {t.goOn}
    </button>
  );
};

const Review = ({ asked, first, meaning }: Pick<Props, 'asked' | 'meaning'> & Pick<SceneState, 'first'>) => {
  const { t } = useTrain().words;
  const { asked: count, right } = scoreOf(asked, first);
  return (
    <section class="train-report">
      <h3 tabIndex={-1} data-focus>
        {t.report}
      </h3>
      <p class="train-score">{t.score(right, count)}</p>
      {meaning && <p data-meaning>{meaning}</p>}
      <Debrief asked={asked} chosen={(at) => first.get(at)} />
    </section>
  );
};

export const Round = ({ store, asked, meaning, after, light }: Props) => {
  const { words, announce } = useTrain();
  const state = useStore(store.$scene);
  const root = useRef<HTMLDivElement>(null);
  const begun = useRef(false);
  const open = !state.ended && state.chosen === undefined;
  useLayoutEffect(() => {
    light?.(state);
    if (root.current) followFocus(root.current);
    // Where something is asked, its step may be the answer.
    if (begun.current) announce(open ? words.t.caseOf(state.at + 1, asked.length) : announcementOf(state, words));
    begun.current = true;
  }, [state]);
  return (
    <div ref={root} data-round={!state.ended || undefined}>
      <Sheet
        stop={state.ended ? 'end' : asked[state.at]!.item}
        given={
          <>
            {asked.length > 1 && <Dots asked={asked} at={state.ended ? -1 : state.at} first={state.first} />}
            {!state.ended && <Given asked={asked[state.at]!} position={words.t.caseOf(state.at + 1, asked.length)} />}
          </>
        }
        after={<KeysHelp>{words.t.keysChoose}</KeysHelp>}
        foot={state.ended ? after : <GoOn open={open} goOn={store.goOn} />}
      >
        {state.ended ? (
          <Review asked={asked} meaning={meaning} first={state.first} />
        ) : (
          <Hand store={store} asked={asked} state={state} />
        )}
      </Sheet>
    </div>
  );
};
