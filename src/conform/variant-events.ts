/** The events of a case as the search reads them: step, outcome, and who signed where several do. */
import type { Net } from '../procedure/index.ts';
import { signersAt } from './alignment/by-limit.ts';
import { NO_SIGNER } from './alignment/search-net.ts';
import type { Reading } from './reading.ts';
import type { VariantEvent } from './variants.ts';

/** Who signed, where the role recorded says so; a name in doubt may be anybody, and is asked about. */
const signerIn = ({ log, roles }: Reading, signers: readonly string[], event: number): string | null => {
  if (signers.length === 0 || log.role[event] === 0) return null;
  const { ids, doubtful } = roles(log.role[event]!);
  const own = ids.filter((id) => id !== null && signers.includes(id));
  if (doubtful.length > 0 || own.length > 1) return null;
  return own[0] ?? NO_SIGNER;
};

export const variantEvents = (reading: Reading, net: Net, events: readonly number[]): VariantEvent[] => {
  const signers = new Map([...net.signings.keys()].map((step) => [step, signersAt(net, step)]));
  return events.map((event) => {
    const { log, activity, outcome } = reading;
    const meaning = activity(log.activity[event]!);
    if (typeof meaning === 'string') return { step: null, mark: null, signer: null };
    const { step, mark } = meaning;
    const signer = signerIn(reading, signers.get(step) ?? [], event);
    return { step, mark: outcome(step, log.outcome[event]!) ?? mark, signer };
  });
};
