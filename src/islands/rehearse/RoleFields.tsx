/** When the people of each role work, and what an hour costs. */
import { useStore } from '@nanostores/preact';
import { HeadRow } from '../../island/HeadRow.tsx';
import { useRehearse } from './context.ts';
import { SelectField, TextField } from './Field.tsx';
import { readNumber } from './figure-text.ts';

const ANY_HOUR = '';

/** The calendars to choose from; the empty name stands for "at any hour". */
export const useCalendarOptions = (): readonly (readonly [string, string])[] => {
  const { figures, words } = useRehearse();
  const { draft } = useStore(figures.$figures);
  const { anyHour, calendar } = words.t.figures;
  return [...Object.keys(draft.calendars).map((name) => [name, calendar(name)] as const), [ANY_HOUR, anyHour]];
};

/** One row a role: when they work, what an hour costs. */
export const RoleFields = () => {
  const { figures, words } = useRehearse();
  const { draft } = useStore(figures.$figures);
  const calendars = useCalendarOptions();
  const { fields, columns, inUnit } = words.simulation;
  const cost = inUnit(fields.costPerHour, words.currency);
  return (
    <table class="figures-table">
      <HeadRow heads={[columns.role, fields.calendar, cost]} />
      <tbody>
        {Object.entries(draft.roles).map(([role, { calendar, costPerHour }]) => (
          <tr key={role}>
            <th scope="row">{words.role(role)}</th>
            <td>
              <SelectField
                at={`roles.${role}.calendar`}
                label={`${words.role(role)}: ${fields.calendar}`}
                isBare
                value={calendar ?? ANY_HOUR}
                options={calendars}
                onValue={(name) => figures.changeRole(role, { calendar: name === ANY_HOUR ? null : name })}
              />
            </td>
            <td>
              <TextField
                at={`roles.${role}.costPerHour`}
                label={`${words.role(role)}: ${cost}`}
                isBare
                value={costPerHour}
                onText={(text) => figures.changeRole(role, { costPerHour: readNumber(text) })}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
