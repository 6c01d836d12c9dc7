/** Nonconformities that case records showed, waiting to be taken into this audit. */
import { useStore } from '@nanostores/preact';
import { type Audit, readInbox } from '../../audit/index.ts';
import { useAudit } from './context.ts';

export const Inbox = ({ audit }: { audit: Audit }) => {
  const { store, words, announce } = useAudit();
  const { inbox } = useStore(store.$state);
  const { t } = words;
  const { waiting, unread } = readInbox(inbox);
  const ours = waiting.filter(({ procedure }) => audit.procedures.some(({ id }) => id === procedure));
  if (ours.length === 0 && unread.length === 0) return null;
  const take = (ids: readonly string[]) => {
    store.take(ids);
    announce(t.taken(ids.length));
  };
  return (
    <section class="note audit-inbox no-print" data-inbox aria-labelledby="audit-inbox">
      <h3 id="audit-inbox">{t.inbox(ours.length)}</h3>
      {unread.length > 0 && <p class="quiet">{t.inboxUnread(unread.length)}</p>}
      <ul class="plain">
        {ours.map((handOver) => (
          <li key={handOver.id} data-hand-over={handOver.id}>
            <p>
              {handOver.sentence[words.locale]} {handOver.evidence && <span class="quiet">{handOver.evidence}</span>}
            </p>
            <span class="tools-row">
              <button type="button" class="button" data-take onClick={() => take([handOver.id])}>
                {t.take}
              </button>
              <button type="button" class="button" data-let-go onClick={() => store.letGo([handOver.id])}>
                {t.letGo}
              </button>
            </span>
          </li>
        ))}
      </ul>
      {ours.length > 1 && (
        <button type="button" class="button" data-take-all onClick={() => take(ours.map(({ id }) => id))}>
          {t.takeAll(ours.length)}
        </button>
      )}
    </section>
  );
};
