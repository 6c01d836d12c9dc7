/** This audit beside an earlier one: better, worse, the same; and what of the earlier one is still open. */
import { useStore } from '@nanostores/preact';
import { useState } from 'preact/hooks';
import { type Audit, compare, factOf, lastBefore, openActions, rowOfItem, type Trend } from '../../audit/index.ts';
import { dayOf } from '../../island/day.ts';
import { useAudit } from './context.ts';

const trends: readonly Trend[] = ['worse', 'better', 'same', 'new', 'uncompared'];

const Rows = ({ before, now, trend }: { before: Audit; now: Audit; trend: Trend }) => {
  const { words } = useAudit();
  const rows = compare(before, now).filter((compared) => compared.trend === trend);
  const asked = new Map(now.items.map((item) => [item.id, item]));
  if (rows.length === 0) return null;
  return (
    <details class="part" data-trend={trend} open={trend === 'worse' || trend === 'better'}>
      <summary>{`${words.t.trends[trend]} · ${rows.length}`}</summary>
      <ul class="audit-compared">
        {rows.map((row) => (
          <li key={row.item}>
            <span class="num">{rowOfItem(asked.get(row.item)!)}</span> {words.question(asked.get(row.item)!)}{' '}
            <strong>
              {row.before ? `${words.a.grades[row.before]} → ` : ''}
              {words.a.grades[row.now]}
            </strong>
          </li>
        ))}
      </ul>
    </details>
  );
};

const Open = ({ before }: { before: Audit }) => {
  const { words, now } = useAudit();
  const { t, a } = words;
  const open = openActions(before, dayOf(now()));
  const asked = new Map(before.items.map((item) => [item.id, item]));
  const said = (key: string) => (asked.has(key) ? words.question(asked.get(key)!) : before.taken[key]?.sentence[words.locale]);
  return (
    <section data-open-actions>
      <h3>{t.openActions(open.length)}</h3>
      <ul>
        {open.map(({ key, action, overdue }) => (
          <li key={key}>
            {said(key)} — {[action?.action, action?.owner, action?.due].filter(Boolean).join(' · ') || a.report.none}{' '}
            {overdue && <strong class="problem">{t.overdue}</strong>}
          </li>
        ))}
      </ul>
    </section>
  );
};

export const Compare = ({ audit }: { audit: Audit }) => {
  const { store, words } = useAudit();
  const { kept } = useStore(store.$state);
  const { t } = words;
  const ids = new Set(audit.procedures.map(({ id }) => id));
  const others = kept.filter((candidate) => candidate.id !== audit.id && candidate.procedures.some(({ id }) => ids.has(id)));
  const [chosen, choose] = useState(lastBefore(audit, others)?.id ?? others[0]?.id);
  const before = others.find(({ id }) => id === chosen);
  return (
    <div data-compare>
      {others.length === 0 ? (
        <p>{t.nothingToCompare}</p>
      ) : (
        <label class="field">
          <span>{t.compareWith}</span>
          <select data-compare-with value={chosen} onChange={({ currentTarget }) => choose(currentTarget.value)}>
            {others.map((entry) => (
              <option key={entry.id} value={entry.id}>
                {factOf(entry, 'title') || entry.id} ({words.when(entry.startedAt)})
              </option>
            ))}
          </select>
        </label>
      )}
      {before && (
        <>
          {trends.map((trend) => (
            <Rows key={trend} before={before} now={audit} trend={trend} />
          ))}
          <Open before={before} />
        </>
      )}
    </div>
  );
};
