/**
 * A simulated case in the address: `#replay=<seed>:<which>:<moment>`, with `:<figures>` where they are not those assumed. It is simulated
 * anew from that, so a link, a reload and the other language show the same case at the same moment.
 */
import { encodeParameters } from '../../exchange/parameters.ts';
import { readHash } from '../../island/hash.ts';
import { defaults, type SetUp } from '../../simulate/index.ts';

export interface Replayed {
  readonly setUp: SetUp;
  readonly seed: number;
  /** 0 is the first measured case. */
  readonly at: number;
  /** Of the moments of the case, from 0. */
  readonly moment: number;
}

interface ReplayLink extends Omit<Replayed, 'setUp'> {
  /** As a link of figures carries them. */
  readonly figures: string | undefined;
}

/** Undefined where a hash names no case. */
export const replayIn = (hash: string): ReplayLink | undefined =>
  readHash(hash, (text) => {
    const [, seed, which, moment, figures] = /^replay=(\d{1,10}):(\d{1,7}):(\d{1,5})(?::([\w-]+))?$/.exec(text) ?? [];
    return moment === undefined
      ? undefined
      : { seed: Number(seed), at: Number(which) - 1, moment: Number(moment) - 1, figures };
  });

/** As they are read: what is assumed, whoever changed it back. */
const isAssumed = ({ procedure, parameters }: SetUp): boolean =>
  JSON.stringify(parameters) === JSON.stringify(defaults(procedure));

/** Undoes `replayIn`. */
export const replayHash = ({ setUp, seed, at, moment }: Replayed): string => {
  const figures = isAssumed(setUp) ? [] : [encodeParameters(setUp.procedure, setUp.parameters)];
  return `#replay=${[seed, at + 1, moment + 1, ...figures].join(':')}`;
};
