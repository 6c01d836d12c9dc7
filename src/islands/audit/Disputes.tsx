/** Where two copies say different things and neither knew of the other: both, side by side, until somebody decides. */
import { type Audit, contentText, type Grade, type Placed } from '../../audit/index.ts';
import { useAudit } from './context.ts';
import type { Words } from './words.ts';

const toldIn = (entry: Placed['entry'], words: Words): string =>
  (JSON.parse(contentText(entry)) as [string, unknown][])
    .filter(
      ([key, value]) => typeof value === 'string' && value !== '' && key !== 'procedure' && key !== 'step' && key !== 'kind',
    )
    .map(([key, value]) => (key === 'grade' ? words.a.grades[value as Grade] : String(value)))
    .join(' · ');

const Dispute = ({ audit, dispute }: { audit: Audit; dispute: Placed }) => {
  const { store, words, announce } = useAudit();
  const { t } = words;
  const here = audit[dispute.collection][dispute.key]!;
  const decide = (side: 'here' | 'there') => {
    store.decide(dispute, side);
    announce(t.decided);
  };
  return (
    <div class="audit-dispute" data-dispute={dispute.key} role="group" aria-label={t.dispute}>
      <p>
        <strong>{t.dispute}</strong>
      </p>
      {(
        [
          ['here', here],
          ['there', dispute.entry],
        ] as const
      ).map(([side, entry]) => (
        <div key={side} data-side={side}>
          <p>
            {toldIn(entry, words) || words.a.report.none}{' '}
            <span class="quiet">{t.saidBy(entry.by || t.nameless, words.when(entry.at))}</span>
          </p>
          <button type="button" class="button" data-decide={side} onClick={() => decide(side)}>
            {t.decide[side]}
          </button>
        </div>
      ))}
    </div>
  );
};

/** The disputes about an item, if there are any. */
export const Disputed = ({ audit, of }: { audit: Audit; of: string }) => (
  <>
    {audit.disputes
      .filter(({ key }) => key === of)
      .map((dispute, at) => (
        <Dispute key={`${dispute.collection}${at}`} audit={audit} dispute={dispute} />
      ))}
  </>
);

/** Disputes about what is no item: the facts of the audit, and entries whose item is gone. */
export const OtherDisputes = ({ audit }: { audit: Audit }) => {
  const { words } = useAudit();
  const items = new Set([...audit.items.map(({ id }) => id), ...Object.keys(audit.taken)]);
  const keys = [...new Set(audit.disputes.map(({ key }) => key))].filter((key) => !items.has(key));
  if (keys.length === 0) return null;
  const labels: Readonly<Record<string, string>> = {
    ...words.a.report,
    title: words.t.auditTitle,
    closed: words.a.report.closedOn,
  };
  return (
    <section class="audit-disputes">
      {keys.map((key) => (
        <div key={key}>
          <h3>{labels[key] ?? key}</h3>
          <Disputed audit={audit} of={key} />
        </div>
      ))}
    </section>
  );
};
