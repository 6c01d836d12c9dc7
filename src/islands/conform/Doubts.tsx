/** Names of the log that match nothing for certain: a person says what they mean. */
import { useStore } from '@nanostores/preact';
import type { Decisions, Doubt } from '../../conform/index.ts';
import { calledBy, isDeciding, isWork, type Procedure } from '../../procedure/index.ts';
import { type Room, useRoom } from './context.ts';

/** Doubts on one page: after a decision the log is judged again, and those left come up. */
const SHOWN = 30;

/** What a select says where nothing of the procedure is meant. */
const NONE = '-';

const decided = ({ column, text }: Doubt, decisions: Decisions): string | null | undefined => {
  const of = { activity: decisions.activities, role: decisions.roles, records: decisions.records, outcome: decisions.outcomes };
  const found = column === 'person' ? undefined : of[column];
  return found && Object.hasOwn(found, text) ? found[text] : undefined;
};

/** `approval:Y` among the nearest of an outcome; what is decided is the mark. */
const markOf = (move: string): string => move.slice(move.lastIndexOf(':') + 1);

const outcomeName = (procedure: Procedure, move: string, locale: 'zh' | 'en'): string => {
  const step = procedure.steps.find(({ id }) => id === move.slice(0, move.lastIndexOf(':')));
  const outcome = step && isDeciding(step) ? step.outcomes.find(({ mark }) => mark === markOf(move)) : undefined;
  return outcome ? calledBy(outcome.mark, outcome.name[locale]) : move;
};

interface Option {
  readonly value: string;
  readonly name: string;
}

const optionsFor = ({ column, nearest }: Doubt, { procedure, roles, records, words }: Room): [Option[], Option[]] => {
  if (column === 'outcome')
    return [nearest.map((it) => ({ value: markOf(it), name: outcomeName(procedure, it, words.locale) })), []];
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

const Meaning = ({ doubt }: { doubt: Doubt }) => {
  const room = useRoom();
  const { desk, words } = room;
  const { decisions } = useStore(desk.$desk);
  const t = words.t.doubts;
  const [near, others] = optionsFor(doubt, room);
  const now = decided(doubt, decisions);
  const list = (options: readonly Option[]) =>
    options.map(({ value, name }) => (
      <option key={value} value={value}>
        {name}
      </option>
    ));
  return (
    <select
      data-doubt={doubt.text}
      aria-label={`${words.conform.columns[doubt.column]} ${doubt.text}`}
      value={now === null ? NONE : (now ?? '')}
      onChange={({ currentTarget: { value } }) =>
        desk.decide(doubt.column, doubt.text, value === '' ? undefined : value === NONE ? null : value)
      }
    >
      <option value="">{t.undecided}</option>
      {doubt.column !== 'outcome' && <option value={NONE}>{doubt.column === 'activity' ? t.ignore : t.nobody}</option>}
      {near.length > 0 && <optgroup label={t.nearest}>{list(near)}</optgroup>}
      {others.length > 0 && <optgroup label={t.others}>{list(others)}</optgroup>}
    </select>
  );
};

const DoubtTable = ({ doubts }: { doubts: readonly Doubt[] }) => {
  const { words } = useRoom();
  const heads = words.t.doubts.heads.split('|');
  return (
    <div class="sheet">
      <table class="stack">
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {doubts.slice(0, SHOWN).map((doubt) => (
            <tr key={`${doubt.column} ${doubt.text} ${doubt.nearest.join()}`}>
              <td data-label={heads[0]}>{words.conform.columns[doubt.column]}</td>
              <td data-label={heads[1]}>{doubt.text}</td>
              <td data-label={heads[2]}>{words.number(doubt.events)}</td>
              <td data-label={heads[3]}>
                <Meaning doubt={doubt} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

export const Doubts = ({ doubts }: { doubts: readonly Doubt[] }) => {
  const { desk, words } = useRoom();
  const { decisions } = useStore(desk.$desk);
  const t = words.t.doubts;
  const count = Object.values(decisions).reduce((sum, of) => sum + Object.keys(of ?? {}).length, 0);
  if (doubts.length === 0 && count === 0) return null;
  return (
    <section aria-labelledby="records-doubts" data-doubts>
      <h2 id="records-doubts">{t.title(words.number(doubts.length))}</h2>
      {doubts.length > 0 && (
        <>
          <p>{t.note}</p>
          <DoubtTable doubts={doubts} />
          {doubts.length > SHOWN && <p>{t.more(words.number(doubts.length - SHOWN))}</p>}
        </>
      )}
      <p class="tools-row">
        <button type="button" class="button" data-apply onClick={desk.judge}>
          {t.apply}
        </button>
        {count > 0 && (
          <>
            <span>{t.decided(words.number(count))}</span>
            <button type="button" class="button" data-clear-decisions onClick={desk.clearDecisions}>
              {t.clear}
            </button>
          </>
        )}
      </p>
    </section>
  );
};
