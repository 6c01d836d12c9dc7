/** The deadline, who is served first, whether cases wait for people. */
import { useStore } from '@nanostores/preact';
import type { Parameters } from '../../simulate/index.ts';
import { useRehearse } from './context.ts';
import { SelectField, TextField } from './Field.tsx';
import { readNumber } from './figure-text.ts';

export const MoreFields = () => {
  const { figures, words } = useRehearse();
  const { draft } = useStore(figures.$figures);
  const { fields, priorities } = words.simulation;
  const t = words.t.figures;
  const { deadlineDays, priority, queues } = draft;
  return (
    <div class="fields">
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
