/** What the auditor is looking at: which list, narrowed to what, and which case. */
import { atom } from 'nanostores';
import type { CaseOrder, Filter } from '../../conform/index.ts';

export const listNames = ['deviations', 'cases', 'variants'] as const;
export type ListName = (typeof listNames)[number];

export interface ListState {
  readonly list: ListName;
  readonly filter: Filter;
  readonly order: CaseOrder;
  readonly from: number;
  readonly most: PageSize;
  /** The open case, by its place in the log. */
  readonly at: number | undefined;
  /** Where its replay stands, from 1. */
  readonly position: number;
}

export const everything: Filter = { verdict: '', kind: '', step: '', role: '', month: '', variant: '', text: '' };

export const isNarrowed = (filter: Filter): boolean => Object.values(filter).some((value) => value !== '');

/** Rows of a list on one page; many, for paper. */
export const pageSizes = [10, 50, 500] as const;
export type PageSize = (typeof pageSizes)[number];

const fresh: ListState = {
  list: 'deviations',
  filter: everything,
  order: 'log',
  from: 0,
  most: 10,
  at: undefined,
  position: 1,
};

export const createListState = () => {
  const $list = atom<ListState>(fresh);
  const patch = (part: Partial<ListState>): void => $list.set({ ...$list.get(), ...part });
  return {
    $list,
    reset: (): void => $list.set(fresh),
    show: (list: ListName): void => patch({ list, from: 0 }),
    narrow: (part: Partial<Filter>): void => patch({ filter: { ...$list.get().filter, ...part }, from: 0 }),
    /** One thing only: the other filters are let go. */
    only: (part: Partial<Filter>, list: ListName): void => patch({ filter: { ...everything, ...part }, from: 0, list }),
    order: (order: CaseOrder): void => patch({ order, from: 0 }),
    size: (most: PageSize): void => patch({ most, from: 0 }),
    turn: (from: number): void => patch({ from }),
    open: (at: number | undefined, position = 1): void => patch({ at, position }),
    go: (position: number): void => patch({ position }),
  };
};

export type ListStateStore = ReturnType<typeof createListState>;
