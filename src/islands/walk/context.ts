/** What every part of the view needs. */
import { type ComponentType, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { SafeStorage } from '../../island/index.ts';
import type { DecidingStep, Net, Procedure, WorkStep } from '../../procedure/index.ts';
import type { WalkState } from './state.ts';
import type { WalkStore } from './store.ts';
import type { Words } from './words.ts';

export type PanelName = 'history' | 'gathered' | 'coverage';

/** The walk as the page holds it. */
export interface WalkStage {
  readonly store: WalkStore;
  readonly state: WalkState;
  readonly net: Net;
  readonly procedure: Procedure;
  readonly fingerprint: string;
  readonly local: SafeStorage;
  readonly words: Words;
  /** Asks a figure, where gates go by one. */
  readonly Ask?: ComponentType<{ step: DecidingStep }> | undefined;
  /** Where one may act for another: who does what, and whether the one who walks does so. */
  readonly deputies?:
    | {
        readonly Capacities: ComponentType<{ step: WorkStep }>;
        readonly AlsoFor: ComponentType<{ as: string; value: boolean; onChange: (value: boolean) => void }>;
      }
    | undefined;
  /** Leave the walk for reading; it is kept. */
  readonly leave: () => void;
}

export interface WalkView extends WalkStage {
  /** The step whose card is shown; undefined at the end, or where all wait. */
  readonly shown: string | undefined;
  readonly choose: (step: string) => void;
  /** At a gate that several sign: who signs next, of those who can; anywhere, who acts for another, as moves name it. */
  readonly signer: string | undefined;
  readonly chooseSigner: (role: string) => void;
  /** The panel that is open under the card. */
  readonly panel: PanelName;
  readonly openPanel: (panel: PanelName) => void;
}

export const WalkContext = createContext<WalkView | undefined>(undefined);
export const useWalk = (): WalkView => useContext(WalkContext)!;
