/** What the lists are narrowed to. */
import { useStore } from '@nanostores/preact';
import { type CaseOrder, caseOrders, type DeviationKind, type Filter, type Judged, type Verdict } from '../../conform/index.ts';
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

export const Filters = ({ judged: { overview } }: { judged: Judged }) => {
  const { words, listState, procedure } = useRecords();
  const { filter, order, list } = useStore(listState.$list);
  const t = words.t.lists;
  const { verdicts, kinds } = words.conform;
  const steps = procedure.steps.filter(({ id }) => overview.byStep.has(id)).map(({ id }) => [id, words.step(id)] as const);
  return (
    <div class="records-filters" data-filters>
      <div class="fields">
        <Choice label={t.verdict} name="verdict" options={Object.entries(verdicts) as [Verdict, string][]} />
        <Choice label={t.kind} name="kind" options={Object.entries(kinds) as [DeviationKind, string][]} />
        <Choice label={t.step} name="step" options={steps} />
        <Choice label={t.role} name="role" options={[...overview.byRole.keys()].map((id) => [id, words.name(id)])} />
        <Choice label={t.month} name="month" options={[...overview.byMonth.keys()].map((month) => [month, month])} />
        <label class="field">
          {t.text}
          <input
            type="search"
            data-filter="text"
            value={filter.text}
            onInput={({ currentTarget: { value } }) => listState.narrow({ text: value })}
          />
        </label>
        {list === 'cases' && (
          <label class="field">
            {t.order}
            <select data-order value={order} onChange={({ currentTarget: { value } }) => listState.order(value as CaseOrder)}>
              {caseOrders.map((it) => (
                <option key={it} value={it}>
                  {t.orders[it]}
                </option>
              ))}
            </select>
          </label>
        )}
      </div>
      {isNarrowed(filter) && (
        <p class="tools-row">
          {filter.variant !== '' && <span>{t.variant(String(filter.variant + 1))}</span>}
          <button type="button" class="button" data-clear-filters onClick={() => listState.narrow(everything)}>
            {t.clear}
          </button>
        </p>
      )}
    </div>
  );
};
