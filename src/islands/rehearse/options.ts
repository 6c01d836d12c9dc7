/** How often the period is simulated: as typed, and as the engine takes it. The engine says what is out of range. */
import { atom } from 'nanostores';
import type { Options } from '../../simulate/index.ts';
import { readNumber } from './figure-text.ts';

export interface OptionTexts {
  readonly replications: string;
  readonly seed: string;
  /** Percent of the mean; empty: run them all. */
  readonly precision: string;
}

export const $options = atom<OptionTexts>({ replications: '200', seed: '1', precision: '' });

const whole = (text: string): number => {
  const value = readNumber(text);
  return typeof value === 'number' ? value : Number.NaN;
};

export const optionsOf = ({ replications, seed, precision }: OptionTexts): Options => ({
  replications: whole(replications),
  seed: whole(seed),
  ...(precision.trim() === '' ? {} : { precision: whole(precision) / 100 }),
});
