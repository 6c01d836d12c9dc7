/** What the learner is told after a decision: right or not, on which requirement it rests, why, and what would have gone wrong. */
import type { Ground, Procedure, Step } from '../../../procedure/index.ts';
import { citedGrounds, type Stop } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import { Verdict } from './Verdict.tsx';

interface Props {
  readonly procedure: Procedure;
  readonly stop: Stop;
  readonly chosen: string;
  /** The decision stands by itself: no case goes on from it. */
  readonly alone?: boolean;
}

interface GroundsProps {
  readonly procedure: Procedure;
  readonly stop: { readonly step: Step; readonly because: readonly Ground[] };
}

/** The requirements quoted, each with the row it stands in. */
export const Grounds = ({ procedure, stop }: GroundsProps) => {
  const { t, text, row, rowAddress } = useWords();
  return (
    <>
      {citedGrounds(procedure, stop.step, stop.because).map(({ step, sentence, question }) => (
        <blockquote key={text(sentence)} class="train-ground">
          <p>{text(sentence)}</p>
          <footer>
            {question ? t.questionAsks : t.requirementSays} ·{' '}
            <a href={rowAddress(procedure.id, step)}>{row(procedure.id, step)}</a>
          </footer>
        </blockquote>
      ))}
    </>
  );
};

export const GateFeedback = ({ procedure, stop, chosen, alone }: Props) => {
  const { t, text, outcome } = useWords();
  const { decide = '', why, wrong, because = [] } = stop.entry ?? {};
  const right = chosen === decide;
  const would = wrong?.[chosen];
  return (
    <Verdict
      right={right}
      prompt={'question' in stop.step ? text(stop.step.question) : ''}
      chosen={outcome(stop.step, chosen)}
      should={outcome(stop.step, decide)}
    >
      {!right && would && (
        <p class="train-would">
          <strong>{t.wouldHave}</strong> {text(would)}
        </p>
      )}
      <Grounds procedure={procedure} stop={{ step: stop.step, because }} />
      {why && (
        <p>
          <strong>{t.why}</strong> {text(why)}
        </p>
      )}
      {!right && !alone && <p class="quiet">{t.goesOn(outcome(stop.step, decide))}</p>}
    </Verdict>
  );
};
