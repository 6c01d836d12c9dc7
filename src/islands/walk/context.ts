/** What every part of the view needs. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SafeStorage } from '../../island/index.ts';
import type { Net, Procedure } from '../../procedure/index.ts';
import type { WalkState } from './state.ts';
import type { WalkStore } from './store.ts';
import type { Words } from './words.ts';

export interface WalkView {
  readonly store: WalkStore;
  readonly state: WalkState;
  readonly net: Net;
  readonly procedure: Procedure;
  readonly fingerprint: string;
  readonly local: SafeStorage;
  readonly words: Words;
}

export const WalkContext = createContext<WalkView | undefined>(undefined);
export const useWalk = (): WalkView => useContext(WalkContext)!;
