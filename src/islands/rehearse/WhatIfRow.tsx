/** One arrangement to tick, with what it takes: a gate, a role, the days of an absence. */
import { dayOf } from '../../simulate/index.ts';
import type { Choice } from './arrangements.ts';
import { useRehearse } from './context.ts';
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

interface DayProps {
  readonly label: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

/** A day; one that is none leaves what there was. */
const Day = ({ label, value, onValue }: DayProps) => (
  <label class="field">
    {label}
    <input
      type="date"
      max="9999-12-31"
      value={value}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        if (dayOf(typed) === undefined) event.currentTarget.value = value;
        else onValue(typed);
      }}
    />
  </label>
);

/** The later of two days. */
const later = (one: string, other: string): string => (dayOf(one)! < dayOf(other)! ? other : one);

interface PartsProps {
  readonly choice: Choice;
  readonly onChoice: (choice: Choice) => void;
}

const Parts = ({ choice, onChoice }: PartsProps) => {
  const { whatIf, words } = useRehearse();
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
          <Day
            label={words.t.figures.from}
            value={choice.from}
            onValue={(from) => onChoice({ ...choice, from, to: later(choice.to, from) })}
          />
          <Day
            label={words.t.figures.to}
            value={choice.to}
            onValue={(to) => onChoice({ ...choice, to, from: later(to, choice.from) === to ? choice.from : to })}
          />
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
  const { whatIf, words } = useRehearse();
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
  const { whatIf } = useRehearse();
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
