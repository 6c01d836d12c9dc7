/** How much is simulated: as typed, and as the engine takes it. The engine says what is out of range. */
import { atom } from 'nanostores';
import type { Options } from '../../simulate/index.ts';
import { readNumber } from './figure-text.ts';

export interface OptionTexts {
  readonly cases: string;
  readonly replications: string;
  readonly seed: string;
  /** Percent of the mean; empty: run them all. */
  readonly precision: string;
}

export const $options = atom<OptionTexts>({ cases: '2000', replications: '10', seed: '1', precision: '' });

const whole = (text: string): number => {
  const value: unknown = readNumber(text);
  return typeof value === 'number' ? value : Number.NaN;
};

export const optionsOf = ({ cases, replications, seed, precision }: OptionTexts): Options => ({
  cases: whole(cases),
  replications: whole(replications),
  seed: whole(seed),
  ...(precision.trim() === '' ? {} : { precision: whole(precision) / 100 }),
});
