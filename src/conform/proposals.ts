/** The proposals for what is in doubt, as decisions a person may take over. */
import { markOf } from '../procedure/index.ts';
import type { Decisions, Doubt } from './reading.ts';

const listOf = { activity: 'activities', role: 'roles', records: 'records', outcome: 'outcomes' } as const;

/**
 * The decisions with every proposal added. An outcome is decided for all steps at once: where the steps propose different marks for
 * one text, none is added.
 */
export const withProposals = (decisions: Decisions, doubts: readonly Doubt[]): Decisions => {
  const added: Record<string, Map<string, string | undefined>> = Object.fromEntries(
    Object.values(listOf).map((name) => [name, new Map()]),
  );
  for (const { column, text, proposed } of doubts) {
    if (column === 'person') continue;
    const list = added[listOf[column]]!;
    const meaning = proposed === null ? undefined : column === 'outcome' ? markOf(proposed) : proposed;
    list.set(text, !list.has(text) || list.get(text) === meaning ? meaning : undefined);
  }
  const lists = Object.entries(added).map(([name, list]) => {
    const proposed = [...list].filter(([, meaning]) => meaning !== undefined);
    return [name, { ...decisions[name as keyof Decisions], ...Object.fromEntries(proposed) }] as const;
  });
  return { ...decisions, ...Object.fromEntries(lists.filter(([, list]) => Object.keys(list).length > 0)) };
};
