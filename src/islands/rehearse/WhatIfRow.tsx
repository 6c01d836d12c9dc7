/** One arrangement to tick, with what it takes: a gate, a role, a number of days. */
import type { Choice } from './arrangements.ts';
import { useDesk } from './context.ts';
import { readNumber } from './figure-text.ts';
import { nameOf } from './naming.ts';
import type { Row } from './what-if.ts';

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onValue: (value: string) => void;
}

const Select = ({ label, value, options, onValue }: SelectProps) => (
  <label class="field">
    {label}
    <select value={value} onChange={(event) => onValue(event.currentTarget.value)}>
      {options.map(([key, name]) => (
        <option key={key} value={key}>
          {name}
        </option>
      ))}
    </select>
  </label>
);

interface DaysProps {
  readonly label: string;
  readonly value: number;
  readonly most: number;
  readonly onValue: (value: number) => void;
}

/** A whole number of days, held within its range. */
const Days = ({ label, value, most, onValue }: DaysProps) => (
  <label class="field">
    {label}
    <input
      type="number"
      min="1"
      max={most}
      value={value}
      onChange={(event) => {
        const typed = Math.round(readNumber(event.currentTarget.value));
        const held = Number.isFinite(typed) ? Math.min(most, Math.max(1, typed)) : value;
        event.currentTarget.value = String(held);
        onValue(held);
      }}
    />
  </label>
);

interface PartsProps {
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
}

/** Ten years: no simulation runs longer than its calendars do. */
const MOST_DAYS = 3650;

const Parts = ({ choice, onChoice }: PartsProps) => {
  const { whatIf, words } = useDesk();
  const { refusing, droppable, roles } = whatIf.offers;
  const t = words.t.whatIf;
  const role = (value: string) => ({
    ...{ label: words.t.figures.role, value },
    options: roles.map((id) => [id, words.role(id)] as const),
  });
  switch (choice.kind) {
    case 'refusals':
      return (
        <Select
          label={t.at}
          value={choice.gate}
          options={[['', t.everywhere] as const, ...refusing.map(({ id }) => [id, words.step(id)] as const)]}
          onValue={(gate) => onChoice({ ...choice, gate })}
        />
      );
    case 'away':
      return (
        <>
          <Select {...role(choice.role)} onValue={(id) => onChoice({ ...choice, role: id })} />
          <Days label={t.after} value={choice.after} most={MOST_DAYS} onValue={(after) => onChoice({ ...choice, after })} />
          <Days label={t.days} value={choice.days} most={365} onValue={(days) => onChoice({ ...choice, days })} />
        </>
      );
    case 'one-more':
      return <Select {...role(choice.role)} onValue={(id) => onChoice({ ...choice, role: id })} />;
    case 'dropped':
      return (
        <Select
          label={t.at}
          value={choice.gate}
          options={droppable.map(({ id }) => [id, words.step(id)] as const)}
          onValue={(gate) => onChoice({ ...choice, gate })}
        />
      );
    default:
      return null;
  }
};

const useHeading = (choice: Choice): string => {
  const { whatIf, words } = useDesk();
  const t = words.t.whatIf;
  const run = choice.kind === 'side-by-side' ? (whatIf.offers.runs[choice.run] ?? []) : [];
  switch (choice.kind) {
    case 'side-by-side':
      return t.sideBySide(String(run.length), run.map(words.step).join(words.locale === 'zh' ? '、' : ', '));
    case 'refusals':
      return choice.factor > 1 ? t.more : t.less;
    case 'away':
      return t.away;
    case 'one-more':
      return t.plus;
    case 'dropped':
      return t.dropped;
    default:
      return nameOf(choice, whatIf.offers, words);
  }
};

export const WhatIfRow = ({ at, row: { on, choice } }: { at: number; row: Row }) => {
  const { whatIf } = useDesk();
  return (
    <li class="arrangement" data-arrangement={choice.kind}>
      <label class="check">
        <input type="checkbox" checked={on} onChange={(event) => whatIf.tick(at, event.currentTarget.checked)} />
        {useHeading(choice)}
      </label>
      <div class="fields">
        <Parts choice={choice} onChoice={(next) => whatIf.choose(at, next)} />
      </div>
    </li>
  );
};
