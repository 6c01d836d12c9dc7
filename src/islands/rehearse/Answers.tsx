/** The exact answers, as the sliders move. */
import { isCountedAsUsual } from '../../procedure/calendar/index.ts';
import { limitOf } from '../../procedure/index.ts';
import { type Answers, type Expectation, headOf, type Moments, returnsOf } from '../../simulate/index.ts';
import { useRehearse } from './context.ts';
import { Sheet } from './Sheet.tsx';

const Key = ({ name, value }: { name: string; value: string }) => (
  <div>
    <dt>{name}</dt>
    <dd>{value}</dd>
  </div>
);

/** How cases end; nothing where they all end alike. */
const Endings = ({ expectation: { outcomes } }: { expectation: Expectation }) => {
  const { words } = useRehearse();
  const { format, simulation } = words;
  const t = simulation.outcomes;
  if (outcomes.length < 2) return null;
  return (
    <div data-endings>
      <h3>{t.title}</h3>
      <Sheet
        label={t.title}
        heads={[t.title, t.share, t.work, t.cost]}
        rows={outcomes.map(({ outcome, share, work, cost }) => [
          words.outcome(outcome),
          format.percent(share),
          share > 0 ? format.hours(work) : '–',
          share > 0 ? format.money(cost) : '–',
        ])}
      />
      <p class="quiet">{t.note}</p>
    </div>
  );
};

const Keys = ({ expectation, returns }: { expectation: Expectation; returns: boolean }) => {
  const { words } = useRehearse();
  const { format, t } = words;
  const spread = ({ mean, variance }: Moments, format: (value: number) => string) =>
    t.answers.spread(format(mean), format(Math.sqrt(variance)));
  return (
    <dl class="keys" data-answers>
      {returns && <Key name={t.answers.rounds} value={format.number(expectation.refusals.mean + 1)} />}
      {returns && <Key name={t.answers.refusals} value={spread(expectation.refusals, format.number)} />}
      <Key name={t.answers.work} value={spread(expectation.work, format.hours)} />
      <Key name={words.simulation.personHours} value={format.hours(expectation.personWork)} />
      <Key name={t.answers.cost} value={spread(expectation.cost, format.money)} />
    </dl>
  );
};

const Rounds = ({ expectation }: { expectation: Expectation }) => {
  const { words } = useRehearse();
  const { format, t } = words;
  const { head, rest } = headOf(expectation.refusalShares);
  let through = 0;
  const rows = head.map((share, count) => {
    through += share;
    return [String(count), format.percent(share, 2), String(count + 1), format.percent(through, 2)];
  });
  if (rest > 0.0001) rows.push([t.answers.more(head.length), format.percent(rest, 2), '', format.percent(1)]);
  return (
    <Sheet
      label={t.answers.distribution}
      heads={[t.answers.count, t.answers.probability, t.answers.within, t.answers.cumulative]}
      rows={rows}
    />
  );
};

/** What is worked out step by step, and how: for those who want to know. */
const More = ({ expectation, returns }: { expectation: Expectation; returns: boolean }) => {
  const { words, procedure } = useRehearse();
  const { t, format } = words;
  const { columns, limit } = words.simulation;
  const limited = new Set(procedure.steps.flatMap((step) => (limitOf(step) ? [step.id] : [])));
  return (
    <>
      {returns && (
        <details class="part">
          <summary>{t.answers.distribution}</summary>
          <Rounds expectation={expectation} />
        </details>
      )}
      <details class="part">
        <summary>{t.answers.perStep}</summary>
        <Sheet
          label={t.answers.perStep}
          heads={[columns.step, t.answers.visits, t.answers.work, t.answers.cost, ...(limited.size > 0 ? [columns.late] : [])]}
          rows={expectation.steps.map(({ step, visits, work, cost, late }) => [
            words.step(step),
            format.number(visits.mean),
            format.hours(work.mean),
            format.money(cost),
            ...(limited.size > 0
              ? [late !== undefined ? format.percent(late) : limited.has(step) ? limit.bySimulation : '']
              : []),
          ])}
        />
        {expectation.unclocked.length > 0 && (
          <p class="note">{limit.unclocked(words.list(expectation.unclocked.map(words.step)))}</p>
        )}
        {isCountedAsUsual(procedure) && <p class="quiet">{limit.standard}</p>}
      </details>
      <details class="part">
        <summary>{t.answers.how}</summary>
        <p>
          {t.answers.note} {returns && t.answers.roundsNote}
        </p>
      </details>
    </>
  );
};

export const ExactAnswers = ({ answers }: { answers: Answers | undefined }) => {
  const { words, procedure } = useRehearse();
  const { t } = words;
  if (!answers) return null;
  const { expectation, issue } = answers;
  const returns = returnsOf(procedure).moves.size > 0;
  return (
    <section aria-labelledby="answers">
      <h2 id="answers">{t.answers.title}</h2>
      {issue && <p class="note">{words.issue(issue)}</p>}
      {expectation && (
        <>
          <Endings expectation={expectation} />
          <Keys expectation={expectation} returns={returns} />
          <More expectation={expectation} returns={returns} />
        </>
      )}
    </section>
  );
};
