/** The audits kept in this browser, and files in. */
import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { type Audit, factOf, nonconformingIn, readInbox, reportOf } from '../../audit/index.ts';
import { AuditFileButton } from './AuditFileButton.tsx';
import { hashOf } from './address.ts';
import { useAudit } from './context.ts';

const Row = ({ audit }: { audit: Audit }) => {
  const { store, words } = useAudit();
  const [asked, ask] = useState(false);
  const { t } = words;
  const { audited } = reportOf(audit);
  const title = factOf(audit, 'title') || audit.id;
  return (
    <li class="audit-kept" data-kept={audit.id}>
      <p>
        <a href={hashOf(audit.id, 'checklist')}>{title}</a>{' '}
        <span class="quiet">
          {factOf(audit, 'closed') ? t.closedOn(factOf(audit, 'closed')) : t.progress(audited, audit.items.length)}
          {' · '}
          {t.nonconformities(nonconformingIn(audit).length)}
          {audit.disputes.length > 0 && ` · ${t.disputeCount(audit.disputes.length)}`}
          {' · '}
          {words.when(audit.startedAt)}
        </span>
      </p>
      <span class="tools-row">
        <a class="button" href={hashOf(audit.id, 'report')}>
          {t.report}
        </a>
        {asked ? (
          <button type="button" class="button" data-remove-sure onClick={() => store.remove(audit)}>
            {t.removeSure}
          </button>
        ) : (
          <button type="button" class="button" data-remove aria-label={t.removeNamed(title)} onClick={() => ask(true)}>
            {t.remove}
          </button>
        )}
      </span>
    </li>
  );
};

export const Kept = () => {
  const { store, words, procedures } = useAudit();
  const { kept, inbox } = useStore(store.$state);
  const { t } = words;
  const here = kept.filter((audit) => audit.procedures.some(({ id }) => procedures.some((procedure) => procedure.id === id)));
  const waiting = readInbox(inbox).waiting.filter(({ procedure }) => procedures.some(({ id }) => id === procedure));
  const read = (text: string) => {
    const audit = store.read(text);
    if (audit) location.hash = hashOf(audit.id, 'checklist');
  };
  return (
    <section aria-labelledby="audit-kept">
      {waiting.length > 0 && (
        <p class="note" data-waiting>
          {t.waitingHere(waiting.length)}
        </p>
      )}
      <h2 id="audit-kept">{t.kept}</h2>
      <p class="quiet">{t.keptNote}</p>
      {here.length === 0 ? (
        <p>{t.keptNone}</p>
      ) : (
        <ul class="plain">
          {here.map((audit) => (
            <Row key={audit.id} audit={audit} />
          ))}
        </ul>
      )}
      <div class="tools-row">
        <AuditFileButton name="import" label={t.importFile} onText={read} />
      </div>
    </section>
  );
};
