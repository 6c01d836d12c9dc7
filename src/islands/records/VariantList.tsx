/** The ways cases went, the commonest first. */
import { useStore } from '@nanostores/preact';
import type { VariantRow, Verdict } from '../../conform/index.ts';
import { HeadRow } from '../../island/HeadRow.tsx';
import { useAnswer, useRecords } from './context.ts';
import { Pager } from './Pager.tsx';

const Course = ({ row: { course, more } }: { row: VariantRow }) => {
  const { words, procedure } = useRecords();
  const t = words.t.lists;
  const number = new Map(procedure.steps.map(({ id, no, name }) => [id, no ?? name[words.locale]]));
  return (
    <ol class="records-course">
      {course.map((step, at) => (
        <li key={at} title={step === null ? t.unknown : words.step(step)} data-unknown={step === null}>
          {step === null ? '?' : number.get(step)}
          <span class="visually-hidden"> {step === null ? t.unknown : words.step(step)}</span>
        </li>
      ))}
      {more > 0 && <li>{t.more(more)}</li>}
    </ol>
  );
};

const Row = ({ row, heads }: { row: VariantRow; heads: readonly string[] }) => {
  const { words, listState } = useRecords();
  const t = words.t.lists;
  const verdicts = (Object.entries(row.verdicts) as [Verdict, number][]).filter(([, count]) => count > 0);
  return (
    <tr>
      <th scope="row">
        <button
          type="button"
          class="link"
          title={t.showVariant}
          data-variant={row.number}
          onClick={() => listState.only({ variant: row.number }, 'cases')}
        >
          {t.variant(row.number + 1)}
        </button>
      </th>
      <td data-label={heads[1]}>{words.number(row.cases)}</td>
      <td data-label={heads[2]}>
        {verdicts.map(([verdict, count]) => (
          <span key={verdict} class="records-verdict" data-verdict={verdict}>
            {words.conform.verdicts[verdict]}
            {verdicts.length > 1 && ` ${words.number(count)}`}
          </span>
        ))}
      </td>
      <td data-label={heads[3]}>{words.number(row.deviations)}</td>
      <td data-label={heads[4]}>{row.fitness === null ? '–' : words.percent(row.fitness)}</td>
      <td data-label={heads[5]}>
        <Course row={row} />
      </td>
    </tr>
  );
};

export const VariantList = () => {
  const { controller, listState, words } = useRecords();
  const { round } = useStore(controller.$state);
  const { from, most } = useStore(listState.$list);
  const page = useAnswer('variants', { from, most }, round);
  const heads = words.t.lists.variantHeads;
  if (!page) return null;
  return (
    <>
      <div class="sheet">
        <table class="stack" data-variants>
          <HeadRow heads={heads} />
          <tbody>
            {page.rows.map((row) => (
              <Row key={row.number} row={row} heads={heads} />
            ))}
          </tbody>
        </table>
      </div>
      <Pager total={page.total} />
    </>
  );
};
