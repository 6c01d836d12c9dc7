/** The trainer's page: results of many learners in, the questions with their figures out. Nothing is kept or sent. */

import { useMemo, useState } from 'preact/hooks';
import { download } from '../../../island/download.ts';
import { stepIn } from '../../../procedure/index.ts';
import {
  identityOf,
  itemStatistics,
  type Learner,
  labelsOf,
  learnersOf,
  type Results,
  type ResultsFault,
  type ResultsFile,
  readResults,
} from '../../../train/index.ts';
import { useTrain } from '../context.ts';
import type { CourseData } from '../words.ts';
import { Learners } from './Learners.tsx';
import { Plot } from './Plot.tsx';
import { askedIn, csvIn, percent, type Row, rowsOf } from './sheet.ts';

interface Props {
  readonly courses: readonly CourseData[];
}

/** A file that holds no results, and why. */
interface Fault {
  readonly file: string;
  readonly fault: ResultsFault;
}

const Table = ({ courses, rows }: Props & { rows: readonly Row[] }) => {
  const { words } = useTrain();
  const { t, asking, rowAddress, row: rowName } = words;
  const stepOf = ({ question }: Row) => {
    const course = question && courses.find(({ procedure }) => procedure.id === question.procedure);
    return course && stepIn(course.procedure, question!.step);
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
  const { words, announce } = useTrain();
  const { t } = words;
  const [files, keep] = useState<readonly ResultsFile[]>([]);
  const [faults, blame] = useState<readonly Fault[]>([]);
  const [joined, together] = useState<readonly (readonly string[])[]>([]);
  const [told, tell] = useState('');
  const learners = useMemo(() => learnersOf(files, joined), [files, joined]);
  const rows = useMemo(() => rowsOf(courses, itemStatistics(learners)), [learners]);
  const say = (text: string) => {
    tell(text);
    announce(text);
  };
  const labelIn = (all: readonly Learner[], results: Results) => {
    const own = all.find(({ parts }) => parts.includes(identityOf(results)))!;
    return labelsOf(all, t.nameless).get(own.id)!;
  };
  const take = async (input: HTMLInputElement) => {
    const chosen = [...(input.files ?? [])];
    const read = await Promise.all(chosen.map(async (it) => ({ file: it.name, read: readResults(await it.text()) })));
    input.value = '';
    const good = read.flatMap(({ file, read: results }) => (typeof results === 'string' ? [] : [{ file, results }]));
    const all = [...files, ...good];
    const after = learnersOf(all, joined);
    const known = new Set(files.map(({ results }) => identityOf(results)));
    // A record seen before, in an earlier file or in one of the same choice.
    const again = good.filter(({ results }) => {
      const own = identityOf(results);
      return known.has(own) || !known.add(own);
    });
    keep(all);
    blame(read.flatMap(({ file, read: fault }) => (typeof fault === 'string' ? [{ file, fault }] : [])));
    say(
      [
        t.filesRead(`${good.length}`, `${read.length}`),
        ...again.map(({ file, results }) => t.fileJoined(file, labelIn(after, results))),
      ].join(' '),
    );
  };
  const join = (some: readonly Learner[]) => {
    const parts = some.flatMap((it) => it.parts);
    const groups = [...joined.filter((group) => !group.some((it) => parts.includes(it))), parts];
    together(groups);
    say(t.learnersJoined(labelsOf(learnersOf(files, groups), t.nameless).get(parts[0]!) ?? t.nameless));
  };
  const part = ({ parts }: Learner) => {
    together(joined.filter((group) => !group.includes(parts[0]!)));
    say(t.learnersParted(`${parts.length}`));
  };
  return (
    <div>
      <h2>{t.itemsName}</h2>
      <p class="tools-row">
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
            onClick={() => download('items.csv', csvIn(courses, rows, words), 'text/csv')}
          >
            {t.itemsCsv}
          </button>
        )}
      </p>
      {told && <p data-told-files>{told}</p>}
      {faults.length > 0 && (
        <ul class="note" data-faults>
          {faults.map(({ file, fault }, at) => (
            <li key={at}>
              {file}: {t.resultsFault[fault]}
            </li>
          ))}
        </ul>
      )}
      {learners.length > 0 && (
        <>
          <p data-learners={learners.length}>{t.learners(`${learners.length}`, `${rows.length}`)}</p>
          <Learners {...{ learners, join, part }} />
        </>
      )}
      {rows.length > 0 && (
        <>
          <h3>{t.itemsTable}</h3>
          <Plot rows={rows} />
          <Table {...{ courses, rows }} />
        </>
      )}
    </div>
  );
};
