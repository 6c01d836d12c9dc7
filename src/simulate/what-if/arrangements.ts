/** Ready-made what-ifs: what can be tried on a procedure, and the set-ups that come of it. */
import { type DecidingStep, inEach, isDeciding, type Locale, type Procedure, type Text } from '../../procedure/index.ts';
import type { Parameters, SetUp } from '../parameters.ts';
import { droppable, type LostControl, withoutApproval } from './drop-approval.ts';
import { refusalsTimes } from './refusals.ts';
import { reviewRuns, type SideBySideNames, sideBySide } from './side-by-side.ts';
import { morePeople, roleAway } from './staffing.ts';

/** What is ticked, and with what. */
export type Choice =
  | { readonly kind: 'side-by-side'; readonly run: number }
  /** All gates where `gate` is empty. */
  | { readonly kind: 'refusals'; readonly factor: 0.5 | 2; readonly gate: string }
  /** Away from one day to another, both included. */
  | { readonly kind: 'away'; readonly role: string; readonly from: string; readonly to: string }
  | { readonly kind: 'one-more'; readonly role: string }
  | { readonly kind: 'dropped'; readonly gate: string }
  | { readonly kind: 'kept'; readonly number: number; readonly parameters: Parameters };

export interface Arrangement {
  readonly choice: Choice;
  readonly setUp: SetUp;
  /** The control that is lost where an approval is dropped. */
  readonly lost?: LostControl;
}

/** What a procedure offers to try. */
export interface Offers {
  readonly runs: readonly (readonly string[])[];
  readonly refusing: readonly DecidingStep[];
  readonly roles: readonly string[];
  readonly droppable: readonly DecidingStep[];
  /** The first day of the period. */
  readonly start: string;
}

/** The figures an offer depends on, right or wrong: nobody can be away where nobody waits for them. */
interface Staffed {
  readonly roles: Readonly<Record<string, { readonly people: number | string | null }>>;
  readonly start: string;
}

export const offersOf = (procedure: Procedure, figures: Staffed): Offers => ({
  runs: reviewRuns(procedure),
  refusing: procedure.steps.filter(isDeciding).filter(({ outcomes }) => outcomes.some(({ refusal }) => refusal)),
  roles: Object.entries(figures.roles).flatMap(([role, { people }]) => (people === null ? [] : [role])),
  droppable: droppable({ procedure }),
  start: figures.start,
});

/** The boxes that running side by side adds, in every language of the program: a definition needs them. */
export const boxNames = (names: Readonly<Record<Locale, Record<keyof SideBySideNames, string>>>) => {
  const each = (key: keyof SideBySideNames): Text => inEach((locale) => names[locale][key]);
  return { fork: each('fork'), join: each('join'), result: each('result') };
};

/**
 * The set-up of a choice.
 * @throws Problem where the choice is none the procedure offers
 */
export const arrange = (setUp: SetUp, choice: Choice, names: SideBySideNames): Arrangement => {
  switch (choice.kind) {
    case 'side-by-side':
      return { choice, setUp: sideBySide(setUp, reviewRuns(setUp.procedure)[choice.run] ?? [], names) };
    case 'refusals':
      return { choice, setUp: refusalsTimes(setUp, choice.factor, ({ id }) => choice.gate === '' || id === choice.gate) };
    case 'away':
      return { choice, setUp: roleAway(setUp, choice.role, choice.from, choice.to) };
    case 'one-more':
      return { choice, setUp: morePeople(setUp, choice.role) };
    case 'dropped':
      return { choice, ...withoutApproval(setUp, choice.gate) };
    default:
      return { choice, setUp: { ...setUp, parameters: choice.parameters } };
  }
};
