/** One arrangement to tick, with what it takes: a gate, a role, the days of an absence. */
import { dayOf } from '../../procedure/calendar/index.ts';
import type { Choice, Offers } from '../../simulate/index.ts';
import { useRehearse } from './context.ts';
import { SelectField } from './Field.tsx';
import { nameOf } from './naming.ts';
import type { Row } from './what-if.ts';
import type { Words } from './words.ts';

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
const later = (day: string, than: string): string => (dayOf(day)! < dayOf(than)! ? than : day);

interface PartProps<Kind extends Choice['kind'] = Choice['kind']> {
  readonly choice: Extract<Choice, { kind: Kind }>;
  readonly onChoice: (choice: Choice) => void;
}

const RefusalGate = ({ choice, onChoice }: PartProps<'refusals'>) => {
  const { whatIf, words } = useRehearse();
  const t = words.t.whatIf;
  const gates = whatIf.offers.refusing.map(({ id }) => [id, words.step(id)] as const);
  return (
    <SelectField
      label={t.at}
      value={choice.gate}
      options={[['', t.everywhere], ...gates]}
      onValue={(gate) => onChoice({ ...choice, gate })}
    />
  );
};

const DroppedGate = ({ choice, onChoice }: PartProps<'dropped'>) => {
  const { whatIf, words } = useRehearse();
  return (
    <SelectField
      label={words.t.whatIf.at}
      value={choice.gate}
      options={whatIf.offers.droppable.map(({ id }) => [id, words.step(id)] as const)}
      onValue={(gate) => onChoice({ ...choice, gate })}
    />
  );
};

const RoleOf = ({ choice, onChoice }: PartProps<'away' | 'one-more'>) => {
  const { whatIf, words } = useRehearse();
  return (
    <SelectField
      label={words.t.figures.role}
      value={choice.role}
      options={whatIf.offers.roles.map((id) => [id, words.role(id)] as const)}
      onValue={(role) => onChoice({ ...choice, role })}
    />
  );
};

/** First and last day of an absence; moving one past the other takes the other along. */
const DaysAway = ({ choice, onChoice }: PartProps<'away'>) => {
  const t = useRehearse().words.t.figures;
  return (
    <>
      <Day label={t.from} value={choice.from} onValue={(from) => onChoice({ ...choice, from, to: later(choice.to, from) })} />
      <Day
        label={t.to}
        value={choice.to}
        onValue={(to) => onChoice({ ...choice, to, from: later(to, choice.from) === to ? choice.from : to })}
      />
    </>
  );
};

/** What an arrangement takes besides being ticked. */
const Parts = ({ choice, onChoice }: PartProps) => {
  switch (choice.kind) {
    case 'refusals':
      return <RefusalGate choice={choice} onChoice={onChoice} />;
    case 'away':
      return (
        <>
          <RoleOf choice={choice} onChoice={onChoice} />
          <DaysAway choice={choice} onChoice={onChoice} />
        </>
      );
    case 'one-more':
      return <RoleOf choice={choice} onChoice={onChoice} />;
    case 'dropped':
      return <DroppedGate choice={choice} onChoice={onChoice} />;
    default:
      return null;
  }
};

/** What is ticked, without the parts that stand beside it. */
const headingOf = (choice: Choice, offers: Offers, words: Words): string => {
  const t = words.t.whatIf;
  const run = choice.kind === 'side-by-side' ? (offers.runs[choice.run] ?? []) : [];
  switch (choice.kind) {
    case 'side-by-side':
      return t.sideBySide(run.length, words.list(run.map(words.step)));
    case 'refusals':
      return choice.factor > 1 ? t.more : t.less;
    case 'away':
      return t.away;
    case 'one-more':
      return t.plus;
    case 'dropped':
      return t.dropped;
    default:
      return nameOf(choice, offers, words);
  }
};

export const WhatIfRow = ({ at, row: { on, choice } }: { at: number; row: Row }) => {
  const { whatIf, words } = useRehearse();
  return (
    <li class="arrangement" data-arrangement={choice.kind}>
      <label class="check">
        <input type="checkbox" checked={on} onChange={(event) => whatIf.tick(at, event.currentTarget.checked)} />
        {headingOf(choice, whatIf.offers, words)}
      </label>
      <div class="fields">
        <Parts choice={choice} onChoice={(next) => whatIf.choose(at, next)} />
      </div>
    </li>
  );
};
