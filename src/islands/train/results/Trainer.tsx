/** The trainer's page: results of many learners in, the questions with their figures out. Nothing is kept or sent. */
import { useMemo } from 'preact/hooks';
import { download } from '../../../island/download.ts';
import { itemStatistics } from '../../../train/index.ts';
import { useWords } from '../context.ts';
import type { CourseData } from '../course-data.ts';
import { Items } from './Items.tsx';
import { Learners } from './Learners.tsx';
import { Plot } from './Plot.tsx';
import { csvIn, rowsOf } from './sheet.ts';
import { type Fault, useLearners } from './use-learners.ts';

interface Props {
  readonly courses: readonly CourseData[];
}

const Chooser = ({ take }: { take: (chosen: readonly File[]) => Promise<void> }) => {
  const { t } = useWords();
  return (
    <label class="button">
      {t.filesChoose}
      <input
        type="file"
        multiple
        class="visually-hidden"
        accept="application/json,.json"
        data-files
        onChange={async ({ currentTarget: input }) => {
          await take([...(input.files ?? [])]);
          input.value = '';
        }}
      />
    </label>
  );
};

const Faults = ({ faults }: { faults: readonly Fault[] }) => {
  const { t } = useWords();
  return (
    <ul class="note" data-faults>
      {faults.map(({ file, fault }, at) => (
        <li key={at}>
          {file}: {t.resultsFault[fault]}
        </li>
      ))}
    </ul>
  );
};

export const Trainer = ({ courses }: Props) => {
  const words = useWords();
  const { t } = words;
  const { learners, faults, told, take, join, part } = useLearners();
  const rows = useMemo(() => rowsOf(courses, itemStatistics(learners)), [learners]);
  const saveCsv = () => download('items.csv', csvIn(courses, rows, words), 'text/csv');
  return (
    <div>
      <h2>{t.itemsName}</h2>
      <p class="tools-row">
        <Chooser take={take} />
        {rows.length > 0 && (
          <button type="button" class="button" data-csv onClick={saveCsv}>
            {t.itemsCsv}
          </button>
        )}
      </p>
      {told && <p data-told-files>{told}</p>}
      {faults.length > 0 && <Faults faults={faults} />}
      {learners.length > 0 && (
        <>
          <p data-learners={learners.length}>{t.learners(learners.length, rows.length)}</p>
          <Learners learners={learners} join={join} part={part} />
        </>
      )}
      {rows.length > 0 && (
        <>
          <h3>{t.itemsTable}</h3>
          <Plot rows={rows} />
          <Items courses={courses} rows={rows} />
        </>
      )}
    </div>
  );
};
