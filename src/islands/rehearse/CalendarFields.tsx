/** Working calendars: hours of each weekday, holidays, days worked in exchange. */

import { useStore } from '@nanostores/preact';
import { type Weekday, weekdays } from '../../procedure/calendar/index.ts';
import { useRehearse } from './context.ts';
import { datesText, readDates } from './date-text.ts';
import type { DraftCalendar } from './draft.ts';
import { Group, Problems, TextField } from './Field.tsx';
import { hoursText, newCalendarName, readHours } from './figure-text.ts';

const Day = ({ name, day, calendar }: { name: string; day: Weekday; calendar: DraftCalendar }) => {
  const { figures, words } = useRehearse();
  const { calendars } = useStore(figures.$figures).draft;
  const change = (text: string): void => {
    const { [day]: _, ...others } = calendar.week;
    const read = readHours(text);
    const week = read.length > 0 ? { ...others, [day]: read } : others;
    figures.change({ calendars: { ...calendars, [name]: { ...calendar, week } } });
  };
  return (
    <TextField
      at={`calendars.${name}.week.${day}`}
      label={words.t.figures.weekdays[day]}
      value={hoursText(calendar.week[day])}
      onText={change}
    />
  );
};

const Dates = ({ name, field, calendar }: { name: string; field: 'holidays' | 'workdays'; calendar: DraftCalendar }) => {
  const { figures, words } = useRehearse();
  const { calendars } = useStore(figures.$figures).draft;
  return (
    <TextField
      at={`calendars.${name}.${field}`}
      label={words.t.figures[field]}
      value={datesText(calendar[field])}
      placeholder={field === 'holidays' ? '2026-10-01..2026-10-07, 2027-01-01' : '2026-10-10'}
      onText={(text) => figures.change({ calendars: { ...calendars, [name]: { ...calendar, [field]: readDates(text) } } })}
    />
  );
};

export const CalendarFields = () => {
  const { figures, words } = useRehearse();
  const { calendars } = useStore(figures.$figures).draft;
  const t = words.t.figures;
  const add = (): void => {
    const [first] = Object.values(calendars);
    figures.change({ calendars: { ...calendars, [newCalendarName(calendars)]: first! } });
  };
  return (
    <>
      <p class="quiet">{t.hours}</p>
      {Object.entries(calendars).map(([name, calendar]) => (
        <Group key={name} name={t.calendar(name)}>
          <div class="fields">
            {weekdays.map((day) => (
              <Day key={day} name={name} day={day} calendar={calendar} />
            ))}
          </div>
          <p class="quiet">{t.dates}</p>
          <div class="fields wide">
            <Dates name={name} field="holidays" calendar={calendar} />
            <Dates name={name} field="workdays" calendar={calendar} />
          </div>
          <Problems at={`calendars.${name}`} />
        </Group>
      ))}
      <button type="button" class="button" onClick={add}>
        {t.addCalendar}
      </button>
    </>
  );
};
