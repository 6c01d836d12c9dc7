/**
 * What an audit looks at.
 *
 * The risk-based sample follows ISO 19011:2018, principle g (risk-based approach) and A.6.2 (judgement-based sampling): items
 * with a stated risk are all looked at. Of the rest as many as the square root of their number, rounded up, as IAF MD 1 samples
 * sites; which ones is drawn by hash from the seed, so that anyone can draw them again.
 */
import { digest } from '../procedure/index.ts';
import { concernedBy, type Item } from './item.ts';

export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'roles'; readonly roles: readonly string[] }
  | { readonly kind: 'records'; readonly records: readonly string[] }
  | { readonly kind: 'risk'; readonly seed: string };

export interface Selection {
  readonly items: readonly Item[];
  /** How many the checklist holds in all. */
  readonly population: number;
  /** Of a risk-based sample: how many have a stated risk, how many had none, and how many of those were drawn. */
  readonly risky: number;
  readonly rest: number;
  readonly drawn: number;
}

/** How many of the items without a stated risk are looked at. */
export const drawnOf = (rest: number): number => Math.ceil(Math.sqrt(rest));

const drawnFrom = (items: readonly Item[], seed: string): Set<string> => {
  const ranked = items.map(({ id }) => ({ id, rank: digest(`${seed} ${id}`) }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.id < b.id ? -1 : 1));
  return new Set(ranked.slice(0, drawnOf(items.length)).map(({ id }) => id));
};

const wantedBy = (scope: Scope, items: readonly Item[]): ((item: Item) => boolean) => {
  switch (scope.kind) {
    case 'all':
      return () => true;
    case 'roles':
      return (item) => concernedBy(item).some(({ id }) => scope.roles.includes(id));
    case 'records':
      return ({ record }) => record !== undefined && scope.records.includes(record.id);
    case 'risk': {
      const drawn = drawnFrom(
        items.filter((item) => item.risks.length === 0),
        scope.seed,
      );
      return (item) => item.risks.length > 0 || drawn.has(item.id);
    }
  }
};

/** The items of a checklist within a scope, in their order. */
export const select = (items: readonly Item[], scope: Scope): Selection => {
  const risky = items.filter((item) => item.risks.length > 0).length;
  const rest = items.length - risky;
  return {
    items: items.filter(wantedBy(scope, items)),
    population: items.length,
    risky,
    rest,
    drawn: scope.kind === 'risk' ? drawnOf(rest) : rest,
  };
};
