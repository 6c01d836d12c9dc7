/** How the rehearsal names things: steps with their number, roles, outcomes, and what is wrong with figures. */

import type { RehearseIslandStrings } from '../../i18n/rehearse/island.ts';
import { paths } from '../../i18n/rehearse/paths.ts';
import type { SimulateStrings } from '../../i18n/rehearse/simulate.ts';
import { list } from '../../i18n/wording.ts';
import { type Locale, outcomeOf, outcomeSign, type Procedure, type Role, stepLabel, type Text } from '../../procedure/index.ts';
import { type Issue, outcomeName } from '../../simulate/index.ts';
import { type Formats, formatsIn } from './formats.ts';

/** The part of `data/<id>.json` that is used here. */
export interface RehearseData {
  readonly fingerprint: string;
  readonly procedure: Procedure;
  readonly roles: readonly Role[];
}

export interface Words {
  readonly locale: Locale;
  readonly t: RehearseIslandStrings;
  readonly simulation: SimulateStrings;
  /** What the handbook counts in; empty where it does not say. */
  readonly currency: string;
  readonly ways: (typeof paths)['zh'];
  readonly format: Formats;
  text(text: Text): string;
  /** "7 审批" */
  step(id: string): string;
  /** "N", or "同意" where the mark is a word of ours; empty for a task. */
  sign(id: string, mark: string): string;
  role(id: string): string;
  list(names: readonly string[]): string;
  roles(ids: readonly string[]): string;
  /** A final outcome by its own name; of a changed definition, where it is given. */
  outcome(move: string, changed?: Procedure): string;
  /** A step or a role, whichever has the id; the id itself where neither has. */
  name(id: string): string;
  /** A role, or a final outcome by its move. */
  called(id: string): string;
  issue(issue: Issue): string;
}

export const wordsFor = (
  { procedure, roles }: RehearseData,
  locale: Locale,
  t: RehearseIslandStrings,
  currency = '',
): Words => {
  const steps = new Map(procedure.steps.map((step) => [step.id, step]));
  const register = new Map(roles.map(({ id, name }) => [id, name[locale]]));
  const { simulation } = t;
  const step = (id: string): string => {
    const known = steps.get(id);
    return known ? stepLabel(known, locale) : id;
  };
  const sign = (id: string, mark: string): string => {
    const outcome = outcomeOf(steps.get(id), mark);
    return outcome ? outcomeSign(outcome, locale) : '';
  };
  const role = (id: string): string => register.get(id) ?? id;
  const name = (id: string): string => (steps.has(id) ? step(id) : role(id));
  const words: Words = {
    locale,
    t,
    simulation,
    currency,
    ways: paths[locale],
    format: formatsIn(locale, simulation, currency),
    text: (text) => text[locale],
    step,
    sign,
    role,
    list: (names) => list(locale, names),
    roles: (ids) => list(locale, ids.map(role)),
    outcome: (move, changed = procedure) => outcomeName(changed, move)[locale],
    name,
    called: (id) => register.get(id) ?? outcomeName(procedure, id)[locale],
    issue: ({ rule, detail }) => simulation.rules[rule](detail, name),
  };
  return words;
};
