/** What the lists are narrowed to. */
import { useStore } from '@nanostores/preact';
import { type CaseOrder, caseOrders, type Filter, type Judged } from '../../conform/index.ts';
import { useRecords } from './context.ts';
import { everything, isNarrowed } from './list-state.ts';

interface ChoiceProps {
  readonly label: string;
  readonly name: keyof Filter;
  readonly options: readonly (readonly [string, string])[];
}

const Choice = ({ label, name, options }: ChoiceProps) => {
  const { words, listState } = useRecords();
  const { filter } = useStore(listState.$list);
  return (
    <label class="field">
      {label}
      <select
        data-filter={name}
        value={String(filter[name])}
        onChange={({ currentTarget: { value } }) => listState.narrow({ [name]: value })}
      >
        <option value="">{words.t.lists.all}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
};

const TextField = () => {
  const { words, listState } = useRecords();
  const { filter } = useStore(listState.$list);
  return (
    <label class="field">
      {words.t.lists.text}
      <input
        type="search"
        data-filter="text"
        value={filter.text}
        onInput={({ currentTarget: { value } }) => listState.narrow({ text: value })}
      />
    </label>
  );
};

const OrderChoice = () => {
  const { words, listState } = useRecords();
  const { order: chosen } = useStore(listState.$list);
  const t = words.t.lists;
  return (
    <label class="field">
      {t.order}
      <select data-order value={chosen} onChange={({ currentTarget: { value } }) => listState.order(value as CaseOrder)}>
        {caseOrders.map((order) => (
          <option key={order} value={order}>
            {t.orders[order]}
          </option>
        ))}
      </select>
    </label>
  );
};

/** The variant the lists are narrowed to, and the way back to everything. */
const Narrowed = ({ filter }: { filter: Filter }) => {
  const { words, listState } = useRecords();
  const t = words.t.lists;
  return (
    <p class="tools-row">
      {filter.variant !== '' && <span>{t.variant(filter.variant + 1)}</span>}
      <button type="button" class="button" data-clear-filters onClick={() => listState.narrow(everything)}>
        {t.clear}
      </button>
    </p>
  );
};

export const Filters = ({ judged: { overview } }: { judged: Judged }) => {
  const { words, listState, procedure } = useRecords();
  const { filter, list } = useStore(listState.$list);
  const t = words.t.lists;
  const { verdicts, kinds } = words.conform;
  const steps = procedure.steps.filter(({ id }) => overview.byStep.has(id)).map(({ id }) => [id, words.step(id)] as const);
  return (
    <div class="records-filters" data-filters>
      <div class="fields">
        <Choice label={t.verdict} name="verdict" options={Object.entries(verdicts)} />
        <Choice
          label={t.kind}
          name="kind"
          options={Object.entries(kinds).filter(
            ([kind]) => (overview.limits || kind !== 'late-by-limit') && (overview.bands || kind !== 'wrong-band'),
          )}
        />
        <Choice label={t.step} name="step" options={steps} />
        <Choice label={t.role} name="role" options={[...overview.byRole.keys()].map((id) => [id, words.name(id)])} />
        <Choice label={t.month} name="month" options={[...overview.byMonth.keys()].map((month) => [month, month])} />
        <TextField />
        {list === 'cases' && <OrderChoice />}
      </div>
      {isNarrowed(filter) && <Narrowed filter={filter} />}
    </div>
  );
};
