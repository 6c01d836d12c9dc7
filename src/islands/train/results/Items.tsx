/** The questions with their figures, a row each. */

import { HeadRow } from '../../../island/HeadRow.tsx';
import { stepIn } from '../../../procedure/index.ts';
import { useWords } from '../context.ts';
import type { CourseData } from '../course-data.ts';
import { askedIn, percent, type Row } from './sheet.ts';

interface Props {
  readonly courses: readonly CourseData[];
  readonly rows: readonly Row[];
}

/** The row of the handbook a question is about; nothing where no procedure asks it any more. */
const Clause = ({ courses, question }: { courses: readonly CourseData[]; question: Row['question'] }) => {
  const { rowAddress, row } = useWords();
  const course = question && courses.find(({ procedure }) => procedure.id === question.procedure);
  const step = course && stepIn(course.procedure, question!.step);
  if (!question || !step) return null;
  return <a href={rowAddress(question.procedure, step)}>{row(question.procedure, step)}</a>;
};

const Item = ({ courses, row }: { courses: readonly CourseData[]; row: Row }) => {
  const words = useWords();
  const { item, answered, difficulty, discrimination } = row.statistics;
  const { question, mistake } = row;
  return (
    <tr data-item={item}>
      <th scope="row">{askedIn(courses, row, words)}</th>
      <td>
        <Clause courses={courses} question={question} />
      </td>
      <td>{answered}</td>
      <td>{percent(difficulty)}</td>
      <td>{discrimination?.toFixed(2) ?? '—'}</td>
      <td>{mistake ? `${question ? words.asking.option(question, mistake.key) : mistake.key} × ${mistake.count}` : '—'}</td>
    </tr>
  );
};

export const Items = ({ courses, rows }: Props) => {
  const { t } = useWords();
  const names = [
    t.columnQuestion,
    t.columnClause,
    t.columnAnswered,
    t.columnDifficulty,
    t.columnDiscrimination,
    t.columnMistake,
  ];
  return (
    <div class="train-table" tabIndex={0} role="region" aria-label={t.itemsName}>
      <table>
        <HeadRow heads={names} />
        <tbody>
          {rows.map((row) => (
            <Item key={row.statistics.item} courses={courses} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
};
