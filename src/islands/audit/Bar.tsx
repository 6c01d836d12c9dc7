/** The bar that stays in sight: how far the audit is, what is shown, undo. */
import { useStore } from '@nanostores/preact';
import { type Audit, concernedBy, type Named, nonconformingIn, reportOf } from '../../audit/index.ts';
import { useAudit } from './context.ts';
import { type Filter, type FilterName, filters } from './filtering.ts';

interface Props {
  readonly audit: Audit;
  readonly filter: Filter;
  readonly setFilter: (filter: Filter) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

const rolesOf = (audit: Audit): readonly Named[] => [
  ...new Map(audit.items.flatMap(concernedBy).map((role) => [role.id, role])).values(),
];

export const Bar = ({ audit, filter, setFilter, onUndo, onRedo }: Props) => {
  const { store, words } = useAudit();
  const { done, undone } = useStore(store.$state);
  const { t } = words;
  const { audited } = reportOf(audit);
  const facts = [
    t.progress(`${audited}`, `${audit.items.length}`),
    t.nonconformities(`${nonconformingIn(audit).length}`),
    ...(audit.disputes.length > 0 ? [t.disputeCount(`${audit.disputes.length}`)] : []),
  ];
  return (
    <div class="audit-bar no-print" data-bar>
      <p data-progress>{facts.join(' · ')}</p>
      <progress aria-label={t.progressLabel} max={audit.items.length} value={audited} />
      <div class="tools-row">
        <select
          aria-label={t.show}
          data-show
          value={filter.show}
          onChange={({ currentTarget }) => setFilter({ ...filter, show: currentTarget.value as FilterName })}
        >
          {filters.map((it) => (
            <option key={it} value={it}>
              {t.filters[it]}
            </option>
          ))}
        </select>
        <select
          aria-label={t.showRole}
          data-show-role
          value={filter.role}
          onChange={({ currentTarget }) => setFilter({ ...filter, role: currentTarget.value })}
        >
          <option value="">{t.everyRole}</option>
          {rolesOf(audit).map(({ id, name }) => (
            <option key={id} value={id}>
              {name[words.locale]}
            </option>
          ))}
        </select>
        <button type="button" class="button" data-undo disabled={done.length === 0} onClick={onUndo}>
          {t.undo}
        </button>
        <button type="button" class="button" data-redo disabled={undone.length === 0} onClick={onRedo}>
          {t.redo}
        </button>
      </div>
    </div>
  );
};
