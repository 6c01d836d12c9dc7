/** New cases, the first day, the deadline, who is served first. */
import { useStore } from '@nanostores/preact';
import type { Parameters } from '../../simulate/index.ts';
import { useDesk } from './context.ts';
import { DistributionFields } from './DistributionFields.tsx';
import { Group, SelectField, TextField } from './Field.tsx';
import { readNumber } from './figure-text.ts';
import { useCalendarOptions } from './RoleFields.tsx';

export const ArrivalFields = () => {
  const { figures, words } = useDesk();
  const { arrivals } = useStore(figures.$figures).draft;
  const calendars = useCalendarOptions();
  return (
    <Group name={words.simulation.fields.gap}>
      <DistributionFields
        at="arrivals.gap"
        value={arrivals.gap}
        onValue={(gap) => figures.change({ arrivals: { ...arrivals, gap } })}
      />
      <div class="fields">
        <SelectField
          at="arrivals.calendar"
          label={words.simulation.fields.calendar}
          value={arrivals.calendar ?? ''}
          options={calendars}
          onValue={(name) => figures.change({ arrivals: { ...arrivals, calendar: name || null } })}
        />
      </div>
    </Group>
  );
};

export const MoreFields = () => {
  const { figures, words } = useDesk();
  const { draft } = useStore(figures.$figures);
  const { fields, priorities } = words.simulation;
  const t = words.t.figures;
  const { start, warmUp, deadlineDays, priority, queues } = draft;
  return (
    <div class="fields">
      <TextField at="start" type="date" label={fields.start} value={start} onText={(text) => figures.change({ start: text })} />
      <TextField
        at="warmUp"
        label={fields.warmUp}
        value={warmUp}
        onText={(text) => figures.change({ warmUp: readNumber(text) })}
      />
      <TextField
        at="deadlineDays"
        label={fields.deadlineDays}
        value={deadlineDays ?? ''}
        placeholder={t.noDeadline}
        onText={(text) => figures.change({ deadlineDays: text.trim() === '' ? null : readNumber(text) })}
      />
      <SelectField
        at="priority"
        label={fields.priority}
        value={priority}
        options={Object.entries(priorities)}
        onValue={(value) => figures.change({ priority: value as Parameters['priority'] })}
      />
      <label class="check">
        <input
          type="checkbox"
          checked={queues}
          data-at="queues"
          onChange={(event) => figures.change({ queues: event.currentTarget.checked })}
        />
        {fields.queues}
      </label>
    </div>
  );
};
