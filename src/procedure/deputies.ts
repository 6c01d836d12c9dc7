/**
 * Deputies: who may act for whom, where, and up to how much.
 *
 * A deputy acts in the name of another role, and what is done is that role's (民法典 art. 162): it is the principal's move with another
 * signer's name, so a Net, its markings and `fire` know nothing of it. Responsibility remains with the principal, who is named beside
 * whoever acts: a record names both. "Delegation" is the detour pattern of Russell, van der Aalst, ter Hofstede and Edmond, "Workflow
 * Resource Patterns" (2005), said at design time; a deputy of a deputy there is not (民法典 art. 169 asks for consent, and the register
 * has none), nor does one act where a step has passed to the principal because time ran out: it is passed on once (`limit.ts`).
 *
 * Four eyes hold through a deputy ("the preparer of a matter does not approve it", the rule that approval systems have as a switch of
 * its own: approver and applicant must differ):
 * - who is responsible for a step, in its band where it goes by a figure, acts there in its own right and for nobody else;
 * - who did the work that a gate decides on does not decide on it for another, and who decides does not do that work for another. Work is
 *   the tasks that lead to the gate with no other gate in between, and the definition keeps the two apart where no role is both.
 * These are rules of roles, kept by the check (static separation of duty: ANSI INCITS 359-2004, 6.3). That one did the work as a deputy and
 * decides on it as one, or signs one decision for two, shows in a case only (dynamic separation, and the pattern "separation of duties" of
 * Russell et al.: two tasks of one case, two resources): a walk, which knows roles and no people, keeps it by roles (`acting.ts`), case
 * records keep it by people (`conform/deviations/beyond-order.ts`). One who reviewed at a gate before may stand in at the next: that is two decisions on the matter, and neither is on one's own work.
 *
 * `upTo` holds where the case's figure is known: beyond it only the principal acts. Where it is not known nothing is said of it.
 */
import { type Band, bandRows, bandsOf } from './bands.ts';
import { type Deputy, isWork, type Procedure, type Role, type Step, type StepOf } from './definition.ts';
import { targetsOf } from './net.ts';

/** The part of a procedure that tells who acts where. */
type Acted = Pick<Procedure, 'steps' | 'deputies'>;

/** What an entry says of a procedure: where all of it, where these steps; undefined where nothing. */
const placesIn = (where: readonly string[] | undefined, procedure: string): Pick<Deputy, 'at'> | undefined => {
  if (!where || where.includes(procedure)) return {};
  const at = where.flatMap((place) => (place.startsWith(`${procedure}/`) ? [place.slice(procedure.length + 1)] : []));
  return at.length > 0 ? { at } : undefined;
};

const rolesAt = (step: Step): readonly string[] => (isWork(step) ? step.roles : []);

/** A procedure with who may act for whom in it, by the register; the same where nobody may. */
export const withDeputies = (procedure: Procedure, register: readonly Pick<Role, 'id' | 'deputies'>[]): Procedure => {
  const acting = new Set(procedure.steps.flatMap(rolesAt));
  const deputies = register.flatMap(({ id, deputies = [] }) =>
    deputies.flatMap(({ role, upTo, where }): Deputy[] => {
      const places = placesIn(where, procedure.id);
      return places && acting.has(id) ? [{ principal: id, role, ...places, ...(upTo && { upTo }) }] : [];
    }),
  );
  return deputies.length > 0 ? { ...procedure, deputies } : procedure;
};

/** The tasks whose work a gate decides on: those that lead to it, through what nobody does and branches by kind. */
export const workBefore = ({ steps }: Acted, id: string, seen = new Set<string>()): readonly StepOf<'task'>[] =>
  steps
    .filter((step) => targetsOf(step).includes(id) && !seen.has(step.id))
    .flatMap((step) => {
      seen.add(step.id);
      if (step.kind === 'task') return [step];
      return step.kind === 'gate' ? [] : workBefore({ steps }, step.id, seen);
    });

/** Why a role may not act for another at a step: it acts there itself, it did what is decided on, or it decides on what is done. */
export type Bar = 'own' | 'did' | 'decides';

/** Whom a deputy's own work, or own decision, would bring to both sides. @param step as its band has it, where one is known */
export const barredAt = (
  procedure: Acted,
  step: Step,
  role: string,
): { readonly bar: Bar; readonly step: string } | undefined => {
  if (rolesAt(step).includes(role)) return { bar: 'own', step: step.id };
  const done = step.kind === 'gate' ? workBefore(procedure, step.id).find(({ roles }) => roles.includes(role)) : undefined;
  if (done) return { bar: 'did', step: done.id };
  const decides =
    step.kind === 'task'
      ? procedure.steps.find(
          (gate) =>
            gate.kind === 'gate' &&
            gate.roles.includes(role) &&
            workBefore(procedure, gate.id).some(({ id }) => id === step.id),
        )
      : undefined;
  return decides && { bar: 'decides', step: decides.id };
};

/** A step as each of its bands has it; as it is, where it goes by no figure. */
const inEachBand = (step: Step): readonly { readonly step: Step; readonly band?: Band }[] => {
  const rows = bandRows(step);
  return rows.length === 0 ? [{ step }] : rows.map(({ band }) => ({ step: { ...step, roles: band.roles } as Step, band }));
};

/** Whether all of a band is more than somebody may decide. */
const isBeyond = ({ over, from = 0 }: Band, { to }: NonNullable<Deputy['upTo']>): boolean =>
  over === undefined ? from > to : over >= to;

/** A step at which somebody may act for another, and the bands in which, where it goes by a figure. */
export interface ActingFor extends Deputy {
  readonly step: Step;
  readonly bands: readonly Band[];
}

/** Who may act for whom at a step if it is little enough, four eyes kept: in bands beyond `upTo` too. */
export const standInsAt = (procedure: Acted, step: Step): readonly ActingFor[] =>
  (procedure.deputies ?? []).flatMap((deputy): ActingFor[] => {
    if (deputy.at && !deputy.at.includes(step.id)) return [];
    const open = inEachBand(step).filter(
      ({ step: known }) => rolesAt(known).includes(deputy.principal) && !barredAt(procedure, known, deputy.role),
    );
    return open.length === 0 ? [] : [{ ...deputy, step, bands: open.flatMap(({ band }) => band ?? []) }];
  });

/** Who may act for whom at a step, four eyes kept. @param step as its band has it, where the case's figure is known */
export const deputiesAt = (procedure: Acted, step: Step): readonly ActingFor[] =>
  standInsAt(procedure, step).flatMap((acting): ActingFor[] => {
    const { upTo, bands } = acting;
    if (bands.length === 0 || upTo?.figure !== bandsOf(step)!.figure) return [acting];
    const open = bands.filter((band) => !isBeyond(band, upTo));
    return open.length === 0 ? [] : [{ ...acting, bands: open }];
  });

/** Everything that somebody may do for another in a procedure, in the order of its steps. */
export const actingFor = (procedure: Acted): readonly ActingFor[] =>
  procedure.deputies ? procedure.steps.flatMap((step) => deputiesAt(procedure, step)) : [];

/** Up to how much, of those bands in which somebody may act for another at a step: as ranges of the figure; none where it does not matter. */
export const reachOf = ({
  bands,
  upTo,
}: Pick<ActingFor, 'bands' | 'upTo'>): readonly Pick<Band, 'over' | 'from' | 'to' | 'under'>[] => {
  if (bands.length === 0) return upTo ? [{ to: upTo.to }] : [];
  return bands.map(({ over, from, to, under }) => {
    const most = to ?? under ?? Number.POSITIVE_INFINITY;
    const end = upTo && upTo.to < most ? { to: upTo.to } : { to, under };
    return { over, from, ...end };
  });
};
