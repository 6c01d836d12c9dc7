/**
 * The revision of a definition's structure. Saved walks, shared links, notes and parameter files carry it, so a page can say
 * that the procedure has changed since. Words and requirements are not part of it: mending a typing error outdates nothing.
 */

import { bandsOf } from './bands.ts';
import type { Procedure, Step } from './definition.ts';
import { digest } from './hash.ts';
import { limitOf } from './limit.ts';
import { signingOf } from './signing.ts';

/** Who decides by a figure is walked too. */
const tableOf = (step: Step): readonly unknown[] => {
  const bands = bandsOf(step);
  if (!bands || step.kind !== 'gate') return [];
  const rows = bands.of.map(({ over, from, to, under, roles }) => [
    over ?? null,
    from ?? null,
    to ?? null,
    under ?? null,
    roles,
  ]);
  return [[bands.figure, step.sign ?? 'one', step.veto ?? false, rows]];
};

const whereTo = (step: Step): unknown => {
  const signing = signingOf(step);
  switch (step.kind) {
    case 'end':
      return [];
    case 'gate':
    case 'choice':
      return [
        ...step.outcomes.map(({ mark, next, refusal }) => [mark, next, refusal]),
        ...(signing ? [signing] : []),
        ...tableOf(step),
      ];
    default:
      return step.next;
  }
};

/** What follows when time runs out is walked too; without that nothing is said, so that older walks hold. */
const leads = (step: Step): unknown => {
  const { escalate, outcome } = limitOf(step) ?? {};
  return escalate || outcome ? [whereTo(step), escalate ?? '', outcome ?? ''] : whereTo(step);
};

/** 12 hexadecimal digits over ids, kinds, marks, where they lead and who signs; equal for definitions that are walked alike. */
export const fingerprint = ({ id, start, steps }: Pick<Procedure, 'id' | 'start' | 'steps'>): string =>
  digest(JSON.stringify([id, start, steps.map((step) => [step.id, step.kind, leads(step)])]));
