/** The account at the end: rounds, approvals, records, roles, against the shortest way. */
import type { ComponentChildren } from 'preact';
import { type Summary as Account, summarise } from '../../walk/index.ts';
import { useWalk } from './context.ts';
import { Chips } from './Small.tsx';

const Line = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <div>
    <dt>{title}</dt>
    {children}
  </div>
);

const Rounds = ({ rounds, refusals }: Pick<Account, 'rounds' | 'refusals'>) => {
  const { words } = useWalk();
  const { t } = words;
  return (
    <Line title={t.summaryRounds}>
      {rounds.map(({ step, times }) => (
        <dd key={step}>
          {words.step(step)} <span class="round">{t.times(times)}</span>
        </dd>
      ))}
      {refusals > 0 && <dd class="quiet">{t.summaryRefusals(refusals)}</dd>}
    </Line>
  );
};

const Roles = ({ roles, handOffs }: Pick<Account, 'roles' | 'handOffs'>) => {
  const { t } = useWalk().words;
  return (
    <Line title={t.summaryRoles}>
      <dd class="chips">
        <Chips roles={roles} />
      </dd>
      <dd class="quiet">{t.summaryHandOffs(handOffs)}</dd>
    </Line>
  );
};

export const Summary = () => {
  const { words, net, procedure, state } = useWalk();
  const { t } = words;
  const { steps, shortest, rounds, refusals, approvals, records, roles, handOffs } = summarise(
    net,
    procedure,
    state.journey.visits,
  );
  return (
    <article class="in-hand walk-summary" data-part="end" data-walk-summary aria-labelledby="walk-summary">
      <h3 id="walk-summary" tabIndex={-1}>
        {t.summary}
      </h3>
      <p>
        {t.summarySteps(steps, `${shortest ?? '–'}`)} {steps === shortest && t.summaryShortest}
      </p>
      <dl class="walk-account">
        {rounds.length > 0 && <Rounds rounds={rounds} refusals={refusals} />}
        {approvals.length > 0 && (
          <Line title={t.summaryApprovals}>
            {approvals.map(({ index, move }) => (
              <dd key={index}>{words.move(move)}</dd>
            ))}
          </Line>
        )}
        {records.length > 0 && (
          <Line title={t.summaryRecords}>
            {records.map(({ record }) => (
              <dd key={record}>{words.record(record)}</dd>
            ))}
          </Line>
        )}
        <Roles roles={roles} handOffs={handOffs} />
      </dl>
    </article>
  );
};
