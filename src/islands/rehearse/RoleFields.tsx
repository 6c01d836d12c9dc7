/** How many there are of each role, when they work, what an hour costs. */
import { useStore } from '@nanostores/preact';
import { useRehearse } from './context.ts';
import type { Typed } from './draft.ts';
import { Group, SelectField, TextField } from './Field.tsx';
import { readNumber } from './figure-text.ts';

const ANY_HOUR = '';

/** The calendars to choose from; the empty name stands for "at any hour". */
export const useCalendarOptions = (): readonly (readonly [string, string])[] => {
  const { figures, words } = useRehearse();
  const { draft } = useStore(figures.$figures);
  const { anyHour, calendar } = words.t.figures;
  return [...Object.keys(draft.calendars).map((name) => [name, calendar(name)] as const), [ANY_HOUR, anyHour]];
};

const People = ({ role, people }: { role: string; people: Typed | null }) => {
  const { figures, words } = useRehearse();
  const t = words.t.figures;
  const at = `roles.${role}.people`;
  return (
    <div class="people">
      {people !== null && (
        <TextField
          at={at}
          label={words.simulation.fields.people}
          value={people}
          onText={(text) => figures.changeRole(role, { people: readNumber(text) })}
        />
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={people === null}
          onChange={(event) => figures.changeRole(role, { people: event.currentTarget.checked ? null : 1 })}
        />
        {t.unlimited}
      </label>
    </div>
  );
};

export const RoleFields = () => {
  const { figures, words } = useRehearse();
  const { draft } = useStore(figures.$figures);
  const calendars = useCalendarOptions();
  const { fields } = words.simulation;
  return Object.entries(draft.roles).map(([role, { people, calendar, costPerHour }]) => (
    <Group key={role} name={words.role(role)}>
      <div class="fields">
        <People role={role} people={people} />
        <SelectField
          at={`roles.${role}.calendar`}
          label={fields.calendar}
          value={calendar ?? ANY_HOUR}
          options={calendars}
          onValue={(name) => figures.changeRole(role, { calendar: name === ANY_HOUR ? null : name })}
        />
        <TextField
          at={`roles.${role}.costPerHour`}
          label={fields.costPerHour}
          value={costPerHour}
          onText={(text) => figures.changeRole(role, { costPerHour: readNumber(text) })}
        />
      </div>
    </Group>
  ));
};
