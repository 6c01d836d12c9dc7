/** Which arrangements are ticked, and with what; those kept by the reader. */

import { atom } from 'nanostores';
import { dateOf, dayOf } from '../../procedure/calendar/index.ts';
import type { Choice, Offers, Parameters } from '../../simulate/index.ts';

/** A row of the list: ticked or not, the choice it stands for. */
export interface Row {
  readonly on: boolean;
  readonly choice: Choice;
}

/** An absence, unless said otherwise: two weeks, from the third on. */
const TWO_WEEKS = 14;

const firstRows = ({ runs, refusing, roles, droppable, start }: Offers): Row[] => {
  const away = dayOf(start)! + TWO_WEEKS;
  const choices: Choice[] = runs.map((_, run) => ({ kind: 'side-by-side', run }));
  if (refusing[0])
    choices.push({ kind: 'refusals', factor: 0.5, gate: '' }, { kind: 'refusals', factor: 2, gate: refusing[0].id });
  if (roles[0])
    choices.push(
      { kind: 'away', role: roles[0], from: dateOf(away), to: dateOf(away + TWO_WEEKS - 1) },
      { kind: 'one-more', role: roles[0] },
    );
  if (droppable[0]) choices.push({ kind: 'dropped', gate: droppable[0].id });
  return choices.map((choice, at) => ({ on: at === 0, choice }));
};

export const createWhatIf = (offers: Offers) => {
  const $rows = atom<readonly Row[]>(firstRows(offers));
  const put = (at: number, row: Partial<Row>): void =>
    $rows.set($rows.get().map((before, index) => (index === at ? { ...before, ...row } : before)));
  return {
    $rows,
    offers,
    tick: (at: number, on: boolean): void => put(at, { on }),
    /** Changing what a row stands for ticks it. */
    choose: (at: number, choice: Choice): void => put(at, { on: true, choice }),
    keep: (parameters: Parameters): void => {
      const number = 1 + $rows.get().filter(({ choice }) => choice.kind === 'kept').length;
      $rows.set([...$rows.get(), { on: true, choice: { kind: 'kept', number, parameters } }]);
    },
  };
};

export type WhatIfStore = ReturnType<typeof createWhatIf>;
