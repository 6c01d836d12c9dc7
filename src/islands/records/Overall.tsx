/** The verdicts at a glance, fitness with its definition, and what could not be checked. */
import { type Judged, type Overview, untoldReasons, type Verdict } from '../../conform/index.ts';
import { calledName } from '../../procedure/index.ts';
import { useRecords } from './context.ts';
import { seeLists } from './see-lists.ts';

const verdicts: readonly Verdict[] = ['conforming', 'open', 'deviating', 'undecided'];

const VerdictCards = ({ judged: { overview } }: { judged: Judged }) => {
  const { words, listState } = useRecords();
  const t = words.t.results;
  return (
    <ul class="records-verdicts">
      {verdicts.map((verdict) => (
        <li key={verdict} data-verdict={verdict}>
          <button
            type="button"
            title={t.showCases(words.conform.verdicts[verdict])}
            onClick={() => {
              listState.only({ verdict }, 'cases');
              seeLists();
            }}
          >
            <strong>{words.number(overview.verdicts[verdict])}</strong>
            <span>{words.conform.verdicts[verdict]}</span>
            <small>{t.share(words.percent(overview.cases === 0 ? 0 : overview.verdicts[verdict] / overview.cases))}</small>
          </button>
        </li>
      ))}
    </ul>
  );
};

/** What the log never says. */
const Unchecked = ({ overview: { unchecked } }: Pick<Judged, 'overview'>) => {
  const { words } = useRecords();
  if (unchecked.length === 0) return null;
  return (
    <div class="note" data-unchecked>
      <p>
        <strong>{words.t.results.unchecked}</strong>
      </p>
      <ul>
        {unchecked.map((column) => (
          <li key={column}>{words.conform.unchecked[column]}</li>
        ))}
      </ul>
    </div>
  );
};

/** What was held against limits, what of it cannot be told, and by what calendar. */
const Limits = ({ limits }: { limits: NonNullable<Overview['limits']> }) => {
  const { words } = useRecords();
  const t = words.conform.limits;
  return (
    <div class="note" data-limits>
      <p>
        <strong>{t.told(words.number(limits.judged))}</strong>
      </p>
      <ul>
        {untoldReasons.map(
          (reason) =>
            limits.untold[reason] > 0 && <li key={reason}>{t.untold[reason](words.number(limits.untold[reason]))}</li>,
        )}
        {limits.standard && <li>{t.standard}</li>}
      </ul>
    </div>
  );
};

/** What was held against the figures that gates go by, and what of it cannot be told. */
const Bands = ({ bands }: { bands: NonNullable<Overview['bands']> }) => {
  const { words } = useRecords();
  const t = words.conform.bands;
  return (
    <div class="note" data-bands>
      <p>
        <strong>{t.told(words.number(bands.judged))}</strong>
      </p>
      {bands.untold > 0 && <p>{t.untold(words.number(bands.untold))}</p>}
    </div>
  );
};

/** What was left out of account, as steps of a procedure that is gone through here. */
const OfCalled = ({ called }: { called: NonNullable<Overview['called']> }) => {
  const { words, procedure } = useRecords();
  return (
    <div class="note" data-called>
      {called.map(({ procedure: id, events }) => (
        <p key={id}>{words.conform.called(words.number(events), calledName(procedure, id, words.locale))}</p>
      ))}
    </div>
  );
};

export const Overall = ({ judged }: { judged: Judged }) => {
  const { words } = useRecords();
  const { overview } = judged;
  const t = words.t.results;
  const facts: [string, string][] = [
    [t.cases, words.number(overview.cases)],
    [t.events, words.number(overview.events)],
    [t.variants, words.number(overview.variants)],
    [t.deviations, words.number(overview.deviations)],
    [t.allowed, words.number(overview.allowed)],
    [t.fitness, overview.fitness === null ? t.noFitness : words.percent(overview.fitness)],
  ];
  return (
    <section aria-labelledby="records-result" data-result>
      <h2 id="records-result" tabIndex={-1}>
        {t.title}
      </h2>
      <VerdictCards judged={judged} />
      <dl class="keys">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <details>
        <summary class="quiet">{t.fitnessHow}</summary>
        <p class="quiet">{t.fitnessNote}</p>
      </details>
      <Unchecked overview={overview} />
      {overview.limits && <Limits limits={overview.limits} />}
      {overview.bands && <Bands bands={overview.bands} />}
      {overview.called && <OfCalled called={overview.called} />}
    </section>
  );
};
