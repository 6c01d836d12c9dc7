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

type FilterProps = Pick<Props, 'filter' | 'setFilter'>;

const ShownFilter = ({ filter, setFilter }: FilterProps) => {
  const { t } = useAudit().words;
  return (
    <select
      aria-label={t.show}
      data-show
      value={filter.show}
      onChange={({ currentTarget }) => setFilter({ ...filter, show: currentTarget.value as FilterName })}
    >
      {filters.map((name) => (
        <option key={name} value={name}>
          {t.filters[name]}
        </option>
      ))}
    </select>
  );
};

const RoleFilter = ({ audit, filter, setFilter }: FilterProps & { readonly audit: Audit }) => {
  const { t, locale } = useAudit().words;
  return (
    <select
      aria-label={t.showRole}
      data-show-role
      value={filter.role}
      onChange={({ currentTarget }) => setFilter({ ...filter, role: currentTarget.value })}
    >
      <option value="">{t.everyRole}</option>
      {rolesOf(audit).map(({ id, name }) => (
        <option key={id} value={id}>
          {name[locale]}
        </option>
      ))}
    </select>
  );
};

const Progress = ({ audit }: { audit: Audit }) => {
  const { t } = useAudit().words;
  const { audited } = reportOf(audit);
  const facts = [
    t.progress(audited, audit.items.length),
    t.nonconformities(nonconformingIn(audit).length),
    ...(audit.disputes.length > 0 ? [t.disputeCount(audit.disputes.length)] : []),
  ];
  return (
    <>
      <p data-progress>{facts.join(' · ')}</p>
      <progress aria-label={t.progressLabel} max={audit.items.length} value={audited} />
    </>
  );
};

const TurnBack = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true">
    <path d="M9 14 4 9l5-5M4 9h10a5.5 5.5 0 0 1 0 11h-3" />
  </svg>
);

export const Bar = ({ audit, filter, setFilter, onUndo, onRedo }: Props) => {
  const { store, words } = useAudit();
  const { done, undone } = useStore(store.$state);
  const { t } = words;
  return (
    <div class="audit-bar no-print" data-bar>
      <Progress audit={audit} />
      <div class="tools-row">
        <ShownFilter filter={filter} setFilter={setFilter} />
        <RoleFilter audit={audit} filter={filter} setFilter={setFilter} />
        <button type="button" class="button" data-undo aria-disabled={done.length === 0} aria-label={t.undo} onClick={onUndo}>
          <TurnBack />
        </button>
        <button type="button" class="button" data-redo aria-disabled={undone.length === 0} aria-label={t.redo} onClick={onRedo}>
          <TurnBack />
        </button>
      </div>
    </div>
  );
};
