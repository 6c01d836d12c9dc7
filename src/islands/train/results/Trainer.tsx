/** The trainer's page: results of many learners in, the questions with their figures out. Nothing is kept or sent. */
import { useMemo, useState } from 'preact/hooks';
import { byLearner, itemStatistics, type Results, type ResultsFault, readResults } from '../../../train/index.ts';
import { useRoom } from '../context.ts';
import { save } from '../save.ts';
import type { CourseData } from '../words.ts';
import { Plot } from './Plot.tsx';
import { askedIn, csvIn, percent, type Row, rowsOf } from './sheet.ts';

interface Props {
  readonly courses: readonly CourseData[];
}

interface FileRead {
  readonly name: string;
  readonly read: Results | ResultsFault;
}

const Table = ({ courses, rows }: Props & { rows: readonly Row[] }) => {
  const { words } = useRoom();
  const { t, asking, rowAddress, row: rowName } = words;
  const stepOf = ({ question }: Row) => {
    const course = question && courses.find(({ procedure }) => procedure.id === question.procedure);
    return course?.procedure.steps.find(({ id }) => id === question!.step);
  };
  return (
    <div class="train-table" tabIndex={0} role="region" aria-label={t.itemsName}>
      <table>
        <thead>
          <tr>
            {[
              t.columnQuestion,
              t.columnClause,
              t.columnAnswered,
              t.columnDifficulty,
              t.columnDiscrimination,
              t.columnMistake,
            ].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { statistics, question, mistake } = row;
            const step = stepOf(row);
            return (
              <tr key={statistics.item} data-item={statistics.item}>
                <th scope="row">{askedIn(courses, row, words)}</th>
                <td>
                  {question && step && <a href={rowAddress(question.procedure, step)}>{rowName(question.procedure, step)}</a>}
                </td>
                <td>{statistics.answered}</td>
                <td>{percent(statistics.difficulty)}</td>
                <td>{statistics.discrimination?.toFixed(2) ?? '—'}</td>
                <td>{mistake ? `${question ? asking.option(question, mistake.key) : mistake.key} × ${mistake.count}` : '—'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
};

export const Trainer = ({ courses }: Props) => {
  const { words, announce } = useRoom();
  const { t } = words;
  const [files, keep] = useState<readonly FileRead[]>([]);
  const learners = useMemo(() => byLearner(files.flatMap(({ read }) => (typeof read === 'string' ? [] : [read]))), [files]);
  const rows = useMemo(() => rowsOf(courses, itemStatistics(learners)), [learners]);
  const take = async (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    const read = await Promise.all(chosen.map(async (file) => ({ name: file.name, read: readResults(await file.text()) })));
    input.value = '';
    keep((before) => [...before.filter(({ name }) => !read.some((it) => it.name === name)), ...read]);
    announce(t.filesRead(`${read.filter((it) => typeof it.read !== 'string').length}`, `${read.length}`));
  };
  return (
    <div>
      <h2>{t.itemsName}</h2>
      <p class="train-controls">
        <label class="button">
          {t.filesChoose}
          <input
            type="file"
            multiple
            class="visually-hidden"
            accept="application/json,.json"
            data-files
            onChange={(event) => take(event.currentTarget)}
          />
        </label>
        {rows.length > 0 && (
          <button
            type="button"
            class="button"
            data-csv
            onClick={() => save('items.csv', csvIn(courses, rows, words), 'text/csv')}
          >
            {t.itemsCsv}
          </button>
        )}
      </p>
      {files.some(({ read }) => typeof read === 'string') && (
        <ul class="note" data-faults>
          {files.map(
            ({ name, read }) =>
              typeof read === 'string' && (
                <li key={name}>
                  {name}: {t.resultsFault[read]}
                </li>
              ),
          )}
        </ul>
      )}
      {rows.length > 0 && (
        <>
          <p data-learners={learners.length}>{t.learners(`${learners.length}`, `${rows.length}`)}</p>
          <Plot rows={rows} />
          <Table {...{ courses, rows }} />
        </>
      )}
    </div>
  );
};
