/** Which items the checklist shows. */
import { type Audit, concernedBy, gradeOf, type Item, isNonconformity } from '../../audit/index.ts';

export const filters = ['all', 'open', 'nonconforming', 'disputed'] as const;
export type FilterName = (typeof filters)[number];

export interface Filter {
  readonly show: FilterName;
  /** Role id; empty: every role. */
  readonly role: string;
}

const passes: Readonly<Record<FilterName, (audit: Audit, item: Item) => boolean>> = {
  all: () => true,
  open: (audit, { id }) => gradeOf(audit, id) === 'not-audited',
  nonconforming: (audit, { id }) => isNonconformity(gradeOf(audit, id)) || gradeOf(audit, id) === 'observation',
  disputed: (audit, { id }) => audit.disputes.some(({ key }) => key === id),
};

/** The items shown; the one in hand stays, though its grade may no longer fit the filter. */
export const shownOf = (audit: Audit, { show, role }: Filter, current: string | undefined): readonly Item[] =>
  audit.items.filter(
    (item) =>
      item.id === current || (passes[show](audit, item) && (role === '' || concernedBy(item).some(({ id }) => id === role))),
  );
