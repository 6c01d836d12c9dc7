/** A deviation, or all of a kind at a step, handed over to the audit checklist as one nonconformity. */
import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import type { HandOver } from '../../audit/index.ts';
import { marks } from '../../i18n/wording.ts';
import { useRecords } from './context.ts';
import { handOver } from './inbox.ts';

type Handed = Pick<HandOver, 'step' | 'kind' | 'records' | 'found' | 'of' | 'case' | 'sentence'> & {
  /** Rows of the file that show it. */
  readonly rows: readonly number[];
};

type Outcome = ReturnType<typeof handOver>;

const useRaising = ({ rows, ...handed }: Handed) => {
  const { storage, now, controller, words, announce, document, procedure } = useRecords();
  const { source } = useStore(controller.$state);
  const [outcome, setOutcome] = useState<Outcome>();
  const raise = (): void => {
    const at = now();
    const evidence = [source?.name ?? '', ...rows.map(words.t.lists.rows)].join(marks[words.locale].facts);
    const id = `${at.toString(36)}-${handed.kind}-${rows[0] ?? 0}`;
    const given = { ...handed, id, at: new Date(at).toISOString(), document, procedure: procedure.id, evidence };
    const done = handOver(storage, given, at);
    setOutcome(done);
    const t = words.t.actions;
    announce({ done: t.raised, already: t.already, failed: t.raiseFailed }[done]);
  };
  return { outcome, raise };
};

export const RaiseButton = ({ handed, label }: { handed: Handed; label: string }) => {
  const { words, checklist } = useRecords();
  const { outcome, raise } = useRaising(handed);
  const t = words.t.actions;
  return (
    <>
      <button type="button" class="button" data-raise onClick={raise}>
        {label}
      </button>
      {outcome === 'failed' && <span class="note">{t.raiseFailed}</span>}
      {outcome && outcome !== 'failed' && (
        <span class="quiet" data-handed-over>
          {outcome === 'done' ? t.raised : t.already} <a href={checklist}>{t.raisedLink}</a>
        </span>
      )}
    </>
  );
};
