/** What every part of the rehearsal sees. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Highlighter } from '../../island/highlights.ts';
import type { Way } from '../../paths/index.ts';
import type { Net, Procedure } from '../../procedure/index.ts';
import type { AnswerPanel } from './answer.ts';
import type { FiguresStore } from './figures.ts';
import type { RunsStore } from './runs.ts';
import type { WhatIfStore } from './what-if.ts';
import type { Words } from './words.ts';

export interface RehearseContext {
  readonly procedure: Procedure;
  readonly net: Net;
  readonly fingerprint: string;
  readonly ways: readonly Way[];
  /** False where there are more ways than are listed. */
  readonly complete: boolean;
  readonly words: Words;
  readonly figures: FiguresStore;
  readonly runs: RunsStore;
  readonly whatIf: WhatIfStore;
  readonly highlighter: Highlighter;
  /** The short answer above. */
  readonly answer: AnswerPanel;
  /** Address of the procedure's page. */
  readonly page: string;
  /** Says something to those who listen rather than look. */
  announce(text: string): void;
}

const context = createContext<RehearseContext | undefined>(undefined);

export const RehearseProvider = context.Provider;

export const useRehearse = (): RehearseContext => useContext(context)!;
