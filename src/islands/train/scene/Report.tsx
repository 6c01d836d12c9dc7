/** The review at the end of a case: the score, every decision with what it rests on, every question with its answer. */
import type { Procedure } from '../../../procedure/index.ts';
import { asks, type Stop, scoreOf } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import { Grounds } from './GateFeedback.tsx';

interface Props {
  readonly procedure: Procedure;
  readonly stops: readonly Stop[];
  readonly first: ReadonlyMap<number, string>;
}

const Verdict = ({ right, of }: { right: boolean; of: string }) => (
  <strong>
    {right ? '✓' : '✗'} {of}
  </strong>
);

const Decision = ({ procedure, stop, chosen }: { procedure: Procedure; stop: Stop; chosen: string }) => {
  const { t, text, step, outcome } = useWords();
  const { decide = '', why, wrong, because = [] } = stop.entry ?? {};
  const right = chosen === decide;
  return (
    <li data-told={right ? 'right' : 'wrong'}>
      <p>
        <Verdict right={right} of={step(stop.step)} /> {t.youChose(outcome(stop.step, chosen))}
        {!right && ` · ${t.shouldBe(outcome(stop.step, decide))}`}
      </p>
      {!right && wrong?.[chosen] && <p>{text(wrong[chosen])}</p>}
      <Grounds procedure={procedure} stop={{ step: stop.step, because }} />
      {why && <p class="quiet">{text(why)}</p>}
    </li>
  );
};

const Answer = ({ procedure, stop, chosen }: { procedure: string; stop: Stop; chosen: string }) => {
  const { t, asking, step, row, rowAddress } = useWords();
  const question = stop.question!;
  const right = chosen === question.right;
  return (
    <li data-told={right ? 'right' : 'wrong'}>
      <p>
        <Verdict right={right} of={step(stop.step)} /> {asking.prompt(question)} {t.youChose(asking.option(question, chosen))}
      </p>
      {!right && (
        <p>
          {asking.reason(question)} <a href={rowAddress(procedure, stop.step)}>{row(procedure, stop.step)}</a>
        </p>
      )}
    </li>
  );
};

export const Report = ({ procedure, stops, first }: Props) => {
  const { t } = useWords();
  const { asked, right } = scoreOf(stops, first);
  return (
    <section class="train-report">
      <h3 tabIndex={-1} data-focus>
        {t.ended}
      </h3>
      <p class="train-score">{asked === 0 ? t.noDecisions : t.score(right, asked)}</p>
      {asked > 0 && (
        <ol aria-label={t.report}>
          {stops.map((stop, index) => {
            const chosen = first.get(index) ?? '';
            if (!asks(stop)) return null;
            if (stop.question) return <Answer key={index} procedure={procedure.id} stop={stop} chosen={chosen} />;
            return <Decision key={index} procedure={procedure} stop={stop} chosen={chosen} />;
          })}
        </ol>
      )}
    </section>
  );
};
