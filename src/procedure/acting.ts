/**
 * A Net on which deputies can act: walks are taken on it. A deputy's act is the principal's with another name (`deputies.ts`), so its
 * transition takes and gives the same tokens, at a gate that several sign in the principal's place; it is none that those responsible can
 * make (`openMoves`), and no way is found or counted by it.
 *
 * What a case has seen keeps a deputy from it besides, by roles, because a walk knows no people:
 * - a figure beyond `upTo`, once it has been told;
 * - work that the gate decides on, where the deputy did it for another the last time it was done; where the definition has one role do the
 *   work and decide on it, it wants them in one hand, and nothing is kept apart;
 * - a signature for another since the gate was decided last: nobody signs one decision twice.
 */
import type { Acting, Deputising } from './acted.ts';
import { bandFor, bandsOf } from './bands.ts';
import type { Figure, Procedure, StandIn, Step } from './definition.ts';
import { type ActingFor, standInsAt, workBefore } from './deputies.ts';
import { actorOf, markOf, moveOf } from './move.ts';
import { type Net, step as stepped, type Transition } from './net.ts';

/** Whether a deputy may act in the band of the figure that a transition goes by; where it goes by none it may. */
const isInBand = (
  { known }: Net,
  { consumes }: Transition,
  { step, bands }: ActingFor,
  figures: readonly Figure[],
): boolean => {
  const told = consumes.flatMap((place) => known?.get(place) ?? []).find(({ figure }) => figure === bandsOf(step)?.figure);
  const figure = figures.find(({ id }) => id === told?.figure);
  return !figure || bands.includes(bandFor(step, figure, told!.value)!);
};

/** The steps whose work is kept apart from deciding at a gate. */
const keptApart = (procedure: Procedure, step: Step): readonly string[] =>
  step.kind === 'gate'
    ? workBefore(procedure, step.id)
        .filter(({ roles }) => !roles.some((role) => step.roles.includes(role)))
        .map(({ id }) => id)
    : [];

/** What in a case so far keeps the deputy of a transition from it; undefined where it may, or nobody acts for another. */
const hindrance: Acting['hindrance'] = ({ deputy, step }, acts) => {
  if (!deputy) return undefined;
  const { role, upTo, work } = deputy;
  const told = upTo && acts.findLast(({ figure }) => figure === upTo.figure);
  const value = told ? Number(markOf(told.move)) : 0;
  if (upTo && value > upTo.to) return { kind: 'beyond', figure: upTo.figure, value };
  const did = work
    .flatMap((id) => acts.findLast((act) => act.step === id && !act.undecided) ?? [])
    .find((act) => act.deputy === role);
  if (did) return { kind: 'did', act: did };
  const own = acts.filter((act) => act.step === step);
  const signed = own.slice(own.findLastIndex(({ undecided }) => !undecided) + 1).find((act) => act.deputy === role);
  return signed && { kind: 'signed', act: signed };
};

/** Who could act for another in a marking, by the transitions of deputies. */
const deputising =
  (all: readonly Transition[]): Acting['at'] =>
  (marking, acts, id) => {
    const found = new Map<string, Deputising>();
    for (const by of all) {
      if (by.step !== id || !stepped(marking, by)) continue;
      const { role, upTo } = by.deputy!;
      const [principal, actor] = [by.signer!, actorOf(by.signer!, role)];
      if (!found.has(actor)) found.set(actor, { role, principal, actor, upTo: upTo?.to, hindrance: hindrance(by, acts) });
    }
    return [...found.values()];
  };

/** The Net with what deputies can do behind what those responsible can; the same Net where nobody may act for another. @param net with figures and clock, where it has them */
export const withActing = (net: Net, procedure: Procedure): Net => {
  const { figures = [] } = procedure;
  const acts = procedure.steps.flatMap((step) => {
    const own = net.transitions.filter(
      (by) =>
        by.step === step.id && !by.clock && by.figure === undefined && !by.consumes.some((place) => net.passed?.has(place)),
    );
    return standInsAt(procedure, step).flatMap((acting) => {
      const { role, principal, upTo } = acting;
      const deputy: StandIn = { role, ...(upTo && { upTo }), work: keptApart(procedure, step) };
      return own
        .filter((by) => (by.signer ?? principal) === principal && isInBand(net, by, acting, figures))
        .map((by): Transition => {
          const move = moveOf(step.id, by.mark, actorOf(principal, role));
          return { ...by, move, signer: principal, deputy };
        });
    });
  });
  if (acts.length === 0) return net;
  return { ...net, transitions: [...net.transitions, ...acts], acting: { hindrance, at: deputising(acts) } };
};
