/** The period that is rehearsed: from which day to which, how often, and how it begins. */

import { useStore } from '@nanostores/preact';
import { yearFrom } from '../../procedure/calendar/index.ts';
import { casesIn, daysOf } from '../../simulate/index.ts';
import { useRehearse } from './context.ts';
import { TextField } from './Field.tsx';
import { readNumber } from './figure-text.ts';

export const PeriodFields = () => {
  const { figures, words } = useRehearse();
  const { draft } = useStore(figures.$figures);
  const { start, until, runIn } = draft;
  const { fields } = words.simulation;
  /** A year stays a year. */
  const begin = (day: string): void =>
    figures.change({ start: day, ...(day !== '' && until === yearFrom(start) ? { until: yearFrom(day) } : {}) });
  return (
    <>
      <TextField at="start" type="date" label={fields.start} value={start} onText={begin} />
      <TextField at="until" type="date" label={fields.until} value={until} onText={(day) => figures.change({ until: day })} />
      <TextField at="runIn" label={fields.runIn} value={runIn} onText={(text) => figures.change({ runIn: readNumber(text) })} />
    </>
  );
};

/** What is to be expected of the period, before it is run. */
export const PeriodNote = () => {
  const { figures, words } = useRehearse();
  const { parameters } = useStore(figures.$figures);
  if (!parameters) return null;
  return (
    <p class="quiet" data-period>
      {words.t.run.expected(daysOf(parameters), Math.round(casesIn(parameters)))}
    </p>
  );
};
