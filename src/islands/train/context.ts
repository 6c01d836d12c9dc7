/** What every part of the training sees. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LearnerName } from './learner.ts';
import type { Words } from './words.ts';

export interface TrainContext {
  readonly words: Words;
  readonly learner: LearnerName;
  /** Says something to those who listen rather than look. */
  announce(text: string): void;
  /** The time, in milliseconds. */
  now(): number;
  /** A seed that has not been before. */
  newSeed(): string;
}

const context = createContext<TrainContext | undefined>(undefined);

export const TrainProvider = context.Provider;

export const useTrain = (): TrainContext => useContext(context)!;
export const useWords = (): Words => useTrain().words;
