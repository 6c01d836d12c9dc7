/** The events of a case as the search reads them: step, outcome, and who signed where several do. */
import { type Marking, type Net, signersLeft, type Told } from '../procedure/index.ts';
import { signersAt } from './alignment/by-limit.ts';
import { NO_SIGNER } from './alignment/search-net.ts';
import { principalsOf } from './capacities.ts';
import type { Reading } from './reading.ts';
import type { VariantEvent } from './variants.ts';

/**
 * Who signed, where the role recorded says so; a name in doubt may be anybody, and is asked about. A deputy's signature is that of the one
 * it may sign for: of several the first whose turn it is.
 * @param left who can sign then
 */
const signerIn = (
  reading: Reading,
  signers: readonly string[],
  event: number,
  { step, told, left }: { step: string; told: Told; left: readonly string[] },
): string | null => {
  const { log, roles } = reading;
  if (signers.length === 0 || log.role[event] === 0) return null;
  const { ids, doubtful } = roles(log.role[event]!);
  const own = ids.filter((id) => id !== null && signers.includes(id));
  if (doubtful.length > 0 || own.length > 1) return null;
  const principals = ids.length === 1 && ids[0] ? principalsOf(reading, told, step, ids[0]) : [];
  return own[0] ?? principals.find((id) => left.includes(id)) ?? principals[0] ?? NO_SIGNER;
};

/** Follows the signatures of each gate from one decision to the next. */
export const signatureTracker = (net: Net) => {
  const here = new Map<string, Marking>();
  const placesOf = (step: string): Marking =>
    here.get(step) ?? net.transitions.find((transition) => transition.step === step)!.consumes;
  return {
    /** Who can sign a gate now. */
    left: (step: string): readonly string[] => {
      const signing = net.signings.get(step);
      return signing ? signersLeft(signing, net.signed.get(placesOf(step)[0]!)!) : [];
    },
    /** Whether a signature decides the gate; undefined where it cannot be given now. */
    sign: ({ step, mark, signer }: VariantEvent): boolean | undefined => {
      const signing = net.signings.get(step ?? '');
      if (!signing) return undefined;
      const [before] = placesOf(step!);
      const by = net.transitions.find(
        (transition) =>
          transition.consumes[0] === before && transition.signer === signer && transition.mark === (mark ?? signing.agrees),
      );
      if (by?.undecided) here.set(step!, by.produces);
      else if (by) here.delete(step!);
      return by && !by.undecided;
    },
  };
};

/** @param told what is known of the case's figures */
export const variantEvents = (reading: Reading, net: Net, events: readonly number[], told: Told = {}): VariantEvent[] => {
  const signers = new Map([...net.signings.keys()].map((step) => [step, signersAt(net, step)]));
  const { left, sign } = signatureTracker(net);
  return events.map((event) => {
    const { log, activity, outcome } = reading;
    const meaning = activity(log.activity[event]!);
    if (typeof meaning === 'string') return { step: null, mark: null, signer: null };
    const { step, mark } = meaning;
    const signer = signerIn(reading, signers.get(step) ?? [], event, { step, told, left: left(step) });
    const found = { step, mark: outcome(step, log.outcome[event]!) ?? mark, signer };
    sign(found);
    return found;
  });
};
