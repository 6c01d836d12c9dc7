/** Every deviation in a sentence, with what can be done about it. */
import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import type { DeviationRow } from '../../conform/index.ts';
import { AllowForm } from './AllowForm.tsx';
import { useAnswer, useRecords } from './context.ts';
import { Pager } from './Pager.tsx';
import { RaiseButton } from './Raising.tsx';

const handedBy = ({ deviation, sentence }: DeviationRow) => ({
  step: deviation.step ?? '',
  kind: deviation.kind,
  records: deviation.kind === 'missing-record' ? deviation.expected : [],
  found: 0,
  of: 0,
  case: deviation.case,
  sentence,
  rows: [deviation.row, deviation.otherRow].filter((row) => row !== null),
});

/** @param withCase offers to look at the case */
export const DeviationItem = ({ row, withCase }: { row: DeviationRow; withCase: boolean }) => {
  const { words, listState } = useRecords();
  const { deviation, sentence, at } = row;
  const [allowing, setAllowing] = useState(false);
  const t = words.t;
  return (
    <li class="records-deviation" data-deviation={deviation.kind} data-allowed={deviation.allowedBy !== null}>
      <p>
        <span class="records-kind">{words.conform.kinds[deviation.kind]}</span> {sentence[words.locale]}
        {deviation.row !== null && <small class="quiet"> {t.lists.rows(deviation.row)}</small>}
        {deviation.allowedBy !== null && <span class="mark"> {t.lists.allowedBy(deviation.allowedBy + 1)}</span>}
      </p>
      <p class="tools-row">
        {withCase && (
          <button type="button" class="button" data-open-case={at} onClick={() => listState.open(at)}>
            {t.lists.openCase(deviation.case.slice(0, 60))}
          </button>
        )}
        {deviation.allowedBy === null && (
          <button type="button" class="button" data-allow aria-expanded={allowing} onClick={() => setAllowing(!allowing)}>
            {t.actions.allow}
          </button>
        )}
        <RaiseButton label={t.actions.raise} handed={handedBy(row)} />
      </p>
      {allowing && <AllowForm of={deviation} onDone={() => setAllowing(false)} />}
    </li>
  );
};

export const DeviationList = () => {
  const { controller, listState } = useRecords();
  const { round } = useStore(controller.$state);
  const { filter, order, from, most } = useStore(listState.$list);
  const page = useAnswer('deviations', { filter, order, from, most }, round);
  if (!page) return null;
  return (
    <>
      <ol class="records-list" start={from + 1}>
        {page.rows.map((row) => (
          <DeviationItem key={`${round} ${row.at} ${row.nth}`} row={row} withCase />
        ))}
      </ol>
      <Pager total={page.total} />
    </>
  );
};
