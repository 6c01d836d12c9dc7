/** The exact answers, as the sliders move. */
import type { Expectation, Moments } from '../../simulate/index.ts';
import { type Answers, headOf } from './answers.ts';
import { useDesk } from './context.ts';
import { RefusalBars } from './plots/RefusalBars.tsx';
import { Sheet } from './Sheet.tsx';

const Key = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

const Keys = ({ expectation }: { expectation: Expectation }) => {
  const { words } = useDesk();
  const { tell, t } = words;
  const spread = ({ mean, variance }: Moments, format: (value: number) => string) =>
    t.answers.spread(format(mean), format(Math.sqrt(variance)));
  return (
    <dl class="keys" data-answers>
      <Key name={t.answers.rounds} value={tell.number(expectation.refusals.mean + 1)} />
      <Key name={t.answers.refusals} value={spread(expectation.refusals, tell.number)} />
      <Key name={t.answers.work} value={spread(expectation.work, tell.hours)} />
      <Key name={t.answers.cost} value={spread(expectation.cost, tell.yuan)} />
    </dl>
  );
};

const Rounds = ({ expectation }: { expectation: Expectation }) => {
  const { words } = useDesk();
  const { tell, t } = words;
  const { head, rest } = headOf(expectation.refusalShares);
  let through = 0;
  const rows = head.map((share, count) => {
    through += share;
    return [String(count), tell.percent(share, 2), String(count + 1), tell.percent(through, 2)];
  });
  if (rest > 0.0001) rows.push([t.answers.more(String(head.length)), tell.percent(rest, 2), '', tell.percent(1)]);
  return (
    <Sheet
      label={t.answers.distribution}
      heads={[t.answers.count, t.answers.probability, t.answers.within, t.answers.cumulative]}
      rows={rows}
    />
  );
};

export const ExactAnswers = ({ answers }: { answers: Answers | undefined }) => {
  const { words } = useDesk();
  const { t, tell } = words;
  if (!answers) return null;
  const { expectation, issue } = answers;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t.answers.title}</h2>
      <p>{t.answers.note}</p>
      {issue && <p class="note">{words.issue(issue)}</p>}
      {expectation && (
        <>
          <Keys expectation={expectation} />
          <RefusalBars title={t.answers.distribution} shares={headOf(expectation.refusalShares).head} />
          <Rounds expectation={expectation} />
          <details>
            <summary>{t.answers.perStep}</summary>
            <Sheet
              label={t.answers.perStep}
              heads={[words.simulation.columns.step, t.answers.visits, t.answers.work, t.answers.cost]}
              rows={expectation.steps.map(({ step, visits, work, cost }) => [
                words.step(step),
                tell.number(visits.mean),
                tell.hours(work.mean),
                tell.yuan(cost),
              ])}
            />
          </details>
        </>
      )}
    </section>
  );
};
