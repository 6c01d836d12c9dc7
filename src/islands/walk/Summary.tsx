/** The account at the end: rounds, approvals, records, roles, against the shortest way. */
import type { ComponentChildren } from 'preact';
import { summarise } from '../../walk/index.ts';
import { useWalk } from './context.ts';
import { Chips } from './Small.tsx';

const Line = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <div>
    <dt>{title}</dt>
    {children}
  </div>
);

export const Summary = () => {
  const { words, store, net, procedure, state } = useWalk();
  const { t } = words;
  const it = summarise(net, procedure, state.journey.visits);
  return (
    <article class="in-hand walk-summary" data-part="end" data-walk-summary aria-labelledby="walk-summary">
      <h3 id="walk-summary" tabIndex={-1}>
        {t.summary}
      </h3>
      <p>
        {t.summarySteps(`${it.steps}`, `${it.shortest ?? '–'}`)} {it.steps === it.shortest && t.summaryShortest}
      </p>
      <dl class="walk-account">
        {it.rounds.length > 0 && (
          <Line title={t.summaryRounds}>
            {it.rounds.map(({ step, times }) => (
              <dd key={step}>
                {words.step(step)} <span class="round">{t.times(`${times}`)}</span>
              </dd>
            ))}
            {it.refusals > 0 && <dd class="quiet">{t.summaryRefusals(`${it.refusals}`)}</dd>}
          </Line>
        )}
        {it.approvals.length > 0 && (
          <Line title={t.summaryApprovals}>
            {it.approvals.map((visit) => (
              <dd key={visit.index}>{words.move(visit.move)}</dd>
            ))}
          </Line>
        )}
        {it.records.length > 0 && (
          <Line title={t.summaryRecords}>
            {it.records.map(({ record }) => (
              <dd key={record}>{words.record(record)}</dd>
            ))}
          </Line>
        )}
        <Line title={t.summaryRoles}>
          <dd class="chips">
            <Chips roles={it.roles} />
          </dd>
          <dd class="quiet">{t.summaryHandOffs(`${it.handOffs}`)}</dd>
        </Line>
      </dl>
      <button type="button" class="button walk-main" data-primary data-begin-anew onClick={store.restart}>
        {t.again}
      </button>
    </article>
  );
};
