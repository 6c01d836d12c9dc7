/** Names of the log that match nothing for certain: a person says what they mean. */
import { useStore } from '@nanostores/preact';
import type { Doubt, Question } from '../../conform/index.ts';
import { HeadRow } from '../../island/HeadRow.tsx';
import { isWork, type Locale, markOf, outcomeLabel, outcomeOfMove, type Procedure } from '../../procedure/index.ts';
import { type RecordsContext, useRecords } from './context.ts';
import { decidedOn, doubtKey, type Meaning } from './decisions.ts';

/** Doubts on one page: after a decision the log is judged again, and those left come up. */
const SHOWN = 30;

/** What a select says where nothing of the procedure is meant, and where the activity is a deviation. */
const NONE = '-';
const FOREIGN = '!';

const optionOf = (meaning: Meaning): string | undefined => (meaning === null ? NONE : meaning === false ? FOREIGN : meaning);
const meaningOf = (value: string): Meaning =>
  value === '' ? undefined : value === NONE ? null : value === FOREIGN ? false : value;

const outcomeName = (procedure: Procedure, move: string, locale: Locale): string => {
  const outcome = outcomeOfMove(procedure, move);
  return outcome ? outcomeLabel(outcome, locale) : move;
};

interface Option {
  readonly value: string;
  readonly name: string;
}

const optionsFor = ({ column, nearest }: Doubt, { procedure, roles, records, words }: RecordsContext): [Option[], Option[]] => {
  if (column === 'outcome')
    return [nearest.map((move) => ({ value: markOf(move), name: outcomeName(procedure, move, words.locale) })), []];
  const all = column === 'activity' ? procedure.steps.filter(isWork) : column === 'role' ? roles : records;
  const option = (id: string): Option => ({ value: id, name: words.name(id) });
  return [
    nearest.map(option),
    all
      .map(({ id }) => id)
      .filter((id) => !nearest.includes(id))
      .map(option),
  ];
};

/** What is decided; before that, what is proposed, unless it was put aside. */
const useValue = (doubt: Doubt): string => {
  const { controller } = useRecords();
  const { decisions, declined } = useStore(controller.$state);
  const { column, proposed } = doubt;
  const value = optionOf(decidedOn(doubt, decisions));
  if (value !== undefined) return value;
  if (proposed === null || declined.includes(doubtKey(doubt))) return '';
  return column === 'outcome' ? markOf(proposed) : proposed;
};

const OptionGroup = ({ label, options }: { label: string; options: readonly Option[] }) => (
  <optgroup label={label}>
    {options.map(({ value, name }) => (
      <option key={value} value={value}>
        {name}
      </option>
    ))}
  </optgroup>
);

const MeaningChoice = ({ doubt }: { doubt: Doubt }) => {
  const context = useRecords();
  const { controller, words } = context;
  const t = words.t.doubts;
  const [near, others] = optionsFor(doubt, context);
  const value = useValue(doubt);
  return (
    <select
      data-doubt={doubt.text}
      aria-label={`${words.conform.columns[doubt.column]} ${doubt.text}`}
      value={value}
      onChange={({ currentTarget }) => controller.decide(doubt, meaningOf(currentTarget.value))}
    >
      <option value="">{t.undecided}</option>
      {doubt.column !== 'outcome' && <option value={NONE}>{doubt.column === 'activity' ? t.ignore : t.nobody}</option>}
      {doubt.column === 'activity' && <option value={FOREIGN}>{t.foreign}</option>}
      {near.length > 0 && <OptionGroup label={t.nearest} options={near} />}
      {others.length > 0 && <OptionGroup label={t.others} options={others} />}
    </select>
  );
};

const DoubtTable = ({ doubts }: { doubts: readonly Question[] }) => {
  const { words } = useRecords();
  const { heads } = words.t.doubts;
  return (
    <div class="sheet">
      <table class="stack brief">
        <HeadRow heads={heads} />
        <tbody>
          {doubts.slice(0, SHOWN).map((doubt) => (
            <tr key={`${doubt.column} ${doubt.text} ${doubt.nearest.join()}`}>
              <td data-label={heads[0]}>{words.conform.columns[doubt.column]}</td>
              <td data-label={heads[1]}>{doubt.text}</td>
              <td data-label={heads[2]}>{words.number(doubt.events)}</td>
              <td data-label={heads[3]}>{words.number(doubt.cases)}</td>
              <td data-label={heads[4]}>
                <MeaningChoice doubt={doubt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

export const Doubts = ({ doubts }: { doubts: readonly Question[] }) => {
  const { controller, words } = useRecords();
  const { decisions } = useStore(controller.$state);
  const proposals = doubts.filter(({ proposed }) => proposed !== null).length;
  const t = words.t.doubts;
  const count = Object.values(decisions).reduce((sum, some) => sum + Object.keys(some ?? {}).length, 0);
  if (doubts.length === 0 && count === 0) return null;
  return (
    <section aria-labelledby="records-doubts" data-doubts>
      <h2 id="records-doubts" tabIndex={-1}>
        {t.title(words.number(doubts.length))}
      </h2>
      {doubts.length > 0 && (
        <>
          <p>{t.note}</p>
          <DoubtTable doubts={doubts} />
          {doubts.length > SHOWN && <p>{t.more(words.number(doubts.length - SHOWN))}</p>}
        </>
      )}
      <p class="tools-row">
        {proposals > 0 && (
          <button type="button" class="button" data-primary data-accept onClick={controller.acceptAll}>
            {t.accept(words.number(proposals))}
          </button>
        )}
        <button type="button" class="button" data-apply onClick={controller.judge}>
          {t.apply}
        </button>
        {count > 0 && (
          <>
            <span>{t.decided(words.number(count))}</span>
            <button type="button" class="button" data-clear-decisions onClick={controller.clearDecisions}>
              {t.clear}
            </button>
          </>
        )}
      </p>
    </section>
  );
};
