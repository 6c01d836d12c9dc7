/** Every deviation in a sentence, with what can be done about it. */
import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import type { DeviationRow } from '../../conform/index.ts';
import { marks } from '../../i18n/wording.ts';
import { AllowForm } from './AllowForm.tsx';
import { useAnswer, useRecords } from './context.ts';
import { handOver } from './inbox.ts';
import { Pager } from './Pager.tsx';

/** Hands a deviation over to the checklist. */
const useHandOver = ({ deviation, sentence }: DeviationRow) => {
  const { storage, now, controller, words, announce } = useRecords();
  const { source } = useStore(controller.$state);
  const [done, setDone] = useState<ReturnType<typeof handOver>>();
  const raise = (): void => {
    const rows = [deviation.row, deviation.otherRow].filter((row) => row !== null).map((row) => words.t.lists.rows(row));
    const at = now();
    const outcome = handOver(
      storage,
      {
        id: `${at.toString(36)}-${deviation.kind}-${deviation.row ?? 0}`,
        at: new Date(at).toISOString(),
        procedure: deviation.procedure,
        step: deviation.step ?? '',
        kind: deviation.kind,
        case: deviation.case,
        sentence,
        evidence: [source?.name ?? '', ...rows].join(marks[words.locale].facts),
      },
      at,
    );
    setDone(outcome);
    const t = words.t.actions;
    announce({ done: t.raised, already: t.already, failed: t.raiseFailed }[outcome]);
  };
  return { done, raise };
};

const HandedOver = ({ done }: { done: 'done' | 'already' | 'failed' }) => {
  const { words, checklist } = useRecords();
  const t = words.t.actions;
  if (done === 'failed') return <p class="note">{t.raiseFailed}</p>;
  return (
    <p class="quiet" data-handed-over>
      {done === 'done' ? t.raised : t.already} <a href={checklist}>{t.raisedLink}</a>
    </p>
  );
};

/** @param withCase offers to look at the case */
export const DeviationItem = ({ row, withCase }: { row: DeviationRow; withCase: boolean }) => {
  const { words, listState } = useRecords();
  const { deviation, sentence, at } = row;
  const [allowing, setAllowing] = useState(false);
  const { done, raise } = useHandOver(row);
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
        <button type="button" class="button" data-raise onClick={raise}>
          {t.actions.raise}
        </button>
      </p>
      {done && <HandedOver done={done} />}
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
