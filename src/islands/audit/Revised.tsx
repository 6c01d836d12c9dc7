/** Says that the definition was revised since the audit began: what still applies, what changed, what is new, what fell away. */
import { useEffect, useState } from 'preact/hooks';
import { type Audit, carriedOver, type Item, isRevised, revision, select, type Today } from '../../audit/index.ts';
import { useAudit } from './context.ts';

const useToday = (audit: Audit): Today | undefined => {
  const { checklist } = useAudit();
  const [today, setToday] = useState<Today>();
  useEffect(() => {
    let wanted = true;
    Promise.all([...new Set(audit.procedures.map(({ id }) => id))].map(checklist)).then(
      (lists) => {
        if (!wanted) return;
        const { items, population } = select(
          lists.flatMap((entry) => entry.items),
          audit.scope,
        );
        setToday({ items, population, document: lists[0]!.document, procedures: lists.map((entry) => entry.procedure) });
      },
      // Offline, or the procedure is gone: the audit stands on what it keeps.
      () => wanted && setToday(undefined),
    );
    return () => {
      wanted = false;
    };
  }, [audit.id, audit.procedures]);
  return today;
};

const Items = ({ title, items }: { title: string; items: readonly Item[] }) => {
  const { words } = useAudit();
  if (items.length === 0) return null;
  return (
    <details>
      <summary>{title}</summary>
      <ul>
        {items.map((item) => (
          <li key={item.id}>{words.question(item)}</li>
        ))}
      </ul>
    </details>
  );
};

export const Revised = ({ audit }: { audit: Audit }) => {
  const { store, words, now } = useAudit();
  const today = useToday(audit);
  if (!today || !isRevised(audit, today.procedures)) return null;
  const { t } = words;
  const { same, changed, added, gone } = revision(audit.items, today.items);
  return (
    <section class="note no-print" data-revised aria-labelledby="audit-revised">
      <h3 id="audit-revised">{t.revised}</h3>
      <p>{t.revisedNote(same.length, changed.length, added.length, gone.length)}</p>
      <Items title={t.changedItems(changed.length)} items={changed.map((pair) => pair.now)} />
      <Items title={t.addedItems(added.length)} items={added} />
      <Items title={t.goneItems(gone.length)} items={gone} />
      <button
        type="button"
        class="button"
        data-carry
        onClick={() => store.put(carriedOver(audit, today, { at: now(), by: store.name() }))}
      >
        {t.carryOver}
      </button>
    </section>
  );
};
