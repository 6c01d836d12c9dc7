/** New cases: at intervals, by the working time of a calendar, and on dates. */
import { useStore } from '@nanostores/preact';
import { defaults } from '../../simulate/index.ts';
import { useRehearse } from './context.ts';
import { DistributionFields } from './DistributionFields.tsx';
import { datedText, readDated } from './date-text.ts';
import { Group, LinesField, SelectField } from './Field.tsx';
import { useCalendarOptions } from './RoleFields.tsx';

const Intervals = () => {
  const { figures, procedure, words } = useRehearse();
  const { arrivals } = useStore(figures.$figures).draft;
  const { gap } = arrivals;
  return (
    <>
      <label class="check">
        <input
          type="checkbox"
          checked={gap !== null}
          data-at="arrivals.gap"
          onChange={(event) => {
            const assumed = defaults(procedure).arrivals.gap;
            figures.change({ arrivals: { ...arrivals, gap: event.currentTarget.checked ? assumed : null } });
          }}
        />
        {words.t.figures.atIntervals}
      </label>
      {gap && (
        <DistributionFields
          at="arrivals.gap"
          value={gap}
          onValue={(changed) => figures.change({ arrivals: { ...arrivals, gap: changed } })}
        />
      )}
    </>
  );
};

const OnDates = () => {
  const { figures, words } = useRehearse();
  const { arrivals } = useStore(figures.$figures).draft;
  return (
    <div class="fields wide">
      <LinesField
        at="arrivals.dated"
        label={`${words.simulation.fields.dated} ${words.t.figures.datedHint}`}
        value={datedText(arrivals.dated)}
        onText={(text) => figures.change({ arrivals: { ...arrivals, dated: readDated(text) } })}
      />
    </div>
  );
};

export const ArrivalFields = () => {
  const { figures, words } = useRehearse();
  const { arrivals } = useStore(figures.$figures).draft;
  const calendars = useCalendarOptions();
  return (
    <>
      <Group name={words.simulation.fields.gap}>
        <Intervals />
      </Group>
      <OnDates />
      <div class="fields">
        <SelectField
          at="arrivals.calendar"
          label={words.simulation.fields.calendar}
          value={arrivals.calendar ?? ''}
          options={calendars}
          onValue={(name) => figures.change({ arrivals: { ...arrivals, calendar: name || null } })}
        />
      </div>
    </>
  );
};
