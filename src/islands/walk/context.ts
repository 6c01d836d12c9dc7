/** What every part of the view needs. */
import { type ComponentType, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CallWalkStrings } from '../../i18n/calling/walking.ts';
import type { DecidingStep, Net, Procedure, WorkStep } from '../../procedure/index.ts';
import type { Origin } from '../../walk/index.ts';
import type { Keeping } from './keeping.ts';
import type { WalkState } from './state.ts';
import type { WalkStore } from './store.ts';
import type { Words } from './words.ts';

export type PanelName = 'history' | 'gathered' | 'coverage';

/** What a walk draws and says where it calls another procedure, or was called by one. */
export interface Calling {
  readonly t: CallWalkStrings;
  readonly Call: ComponentType<{ step: WorkStep }>;
  readonly CalledFrom: ComponentType<{ from: Origin }>;
  readonly BackAtEnd: ComponentType<{ from: Origin }>;
}

/** The walk as the page holds it. */
export interface WalkStage {
  readonly store: WalkStore;
  readonly state: WalkState;
  readonly net: Net;
  readonly procedure: Procedure;
  readonly fingerprint: string;
  readonly keeping: Keeping;
  /** Where the data of the site lie. */
  readonly files: string;
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
  /** What calls another procedure or was called by one, where this walk does. */
  readonly calling?: Calling | undefined;
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
