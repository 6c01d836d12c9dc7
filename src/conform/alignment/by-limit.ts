/**
 * What a limit brings about, as moves of the Net: at a gate that several sign the role it passes to decides it alone, wherever its signatures
 * stand; and a gate counts as decided though nobody decided it. Whether time had run out is for the records' times to say. So a run takes
 * the first way only where the log shows that role; and the second, the clock's, only in a search of its own, whose answer counts where the
 * times allow it.
 */
import {
  clockMoveOf,
  escalationOf,
  lapseOf,
  moveOf,
  type Net,
  type Procedure,
  type Step,
  type Transition,
} from '../../procedure/index.ts';

/** The roles whose signature a gate that several sign may show: its signers, and whom it passes to. */
export const signersAt = (net: Net, step: string): readonly string[] => [
  ...new Set(net.transitions.flatMap((transition) => (transition.step === step ? (transition.signer ?? []) : []))),
];

/** Whether a move is that of a role which takes over. */
export const takesOver = (net: Net, { step, signer }: Transition): boolean =>
  signer !== undefined && !net.signings.get(step)?.signers.includes(signer);

/** Every way in which the step is left, one of each outcome. */
const leaving = (net: Net, id: string): readonly Transition[] => {
  const own = net.transitions.filter(({ step, undecided }) => step === id && !undecided);
  return [...new Set(own.map(({ mark }) => mark))].map((mark) => own.find((transition) => transition.mark === mark)!);
};

const isRefusal = (step: Step, mark: string): boolean =>
  step.kind === 'gate' && step.outcomes.some((outcome) => outcome.mark === mark && outcome.refusal);

const movesByLimit = (net: Net, step: Step): Transition[] => {
  const [role, lapse] = [net.signings.has(step.id) ? escalationOf(step) : undefined, lapseOf(step)];
  if (role === undefined && lapse === undefined) return [];
  const places = net.places.flatMap((id, place) => (id === step.id ? [place] : []));
  const ways = leaving(net, step.id).filter(({ mark }) => role !== undefined || mark === lapse!.mark);
  return places.flatMap((place) =>
    ways.map(({ mark, kind, produces }): Transition => {
      const way = { step: step.id, mark, kind, silent: false, refusal: isRefusal(step, mark), consumes: [place], produces };
      return role === undefined
        ? { ...way, move: clockMoveOf(step.id, mark), clock: true }
        : { ...way, move: moveOf(step.id, mark, role), signer: role };
    }),
  );
};

/** The Net with those moves behind the others; the same Net where there are none. */
export const withLimits = (net: Net, { steps }: Procedure): Net => {
  const more = steps.flatMap((step) => movesByLimit(net, step));
  return more.length === 0 ? net : { ...net, transitions: [...net.transitions, ...more] };
};
