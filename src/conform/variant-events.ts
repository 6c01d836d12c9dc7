/** The events of a case as the search reads them: step, outcome, and who signed where several do. */
import type { Net, Signing } from '../procedure/index.ts';
import { NO_SIGNER } from './alignment/search-net.ts';
import type { Reading } from './reading.ts';
import type { VariantEvent } from './variants.ts';

/** Who signed, where the role recorded says so; a name in doubt may be anybody, and is asked about. */
const signerIn = ({ log, roles }: Reading, signing: Signing | undefined, event: number): string | null => {
  if (!signing || log.role[event] === 0) return null;
  const { ids, doubtful } = roles(log.role[event]!);
  const own = ids.filter((id) => id !== null && signing.signers.includes(id));
  if (doubtful.length > 0 || own.length > 1) return null;
  return own[0] ?? NO_SIGNER;
};

export const variantEvents = (reading: Reading, net: Net, events: readonly number[]): VariantEvent[] =>
  events.map((event) => {
    const { log, activity, outcome } = reading;
    const meaning = activity(log.activity[event]!);
    if (typeof meaning === 'string') return { step: null, mark: null, signer: null };
    const { step, mark } = meaning;
    const signer = signerIn(reading, net.signings.get(step), event);
    return { step, mark: outcome(step, log.outcome[event]!) ?? mark, signer };
  });
