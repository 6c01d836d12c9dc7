/** The state of the walk on a page, and what can be said about it. */
import type { Move } from '../../procedure/index.ts';
import type {
  Coverage,
  Journey,
  Origin,
  Preset,
  SavedWalk,
  SharedWalk,
  SinceWalk,
  Stop,
  UntriedWay,
  Visit,
} from '../../walk/index.ts';

/** Something the reader should know; words are the view's. */
export type Notice =
  | { readonly kind: 'storage-off' | 'storage-full' | 'unreadable-link' | 'link-opened' | 'newer' }
  | { readonly kind: 'broken'; readonly text: string }
  /** Some fields of what was saved could not be read. */
  | { readonly kind: 'mended'; readonly fields: readonly string[] }
  /** Of another edition: by the ids of today and with what has changed, where that is known. */
  | { readonly kind: 'outdated-saved'; readonly walk: SavedWalk; readonly since?: SinceWalk | undefined }
  | { readonly kind: 'outdated-link'; readonly shared: SharedWalk; readonly since?: SinceWalk | undefined }
  | { readonly kind: 'stopped'; readonly stop: Stop; readonly replayed: number };

/** What happened last: said in the live region, and what the focus follows. */
export interface Happening {
  readonly kind: 'opened' | 'moved' | 'undone' | 'redone' | 'jumped' | 'restarted' | 'role';
  /** The moves made by this, those of others included. */
  readonly visits: readonly Visit[];
  /** How many of them were the walker's own: 0 or 1. */
  readonly own: number;
}

export interface WalkState {
  readonly id: string;
  /** Every move, those undone included; `cursor` of them count. */
  readonly moves: readonly Move[];
  readonly cursor: number;
  readonly as?: string;
  readonly others: Preset;
  readonly deputises?: true | undefined;
  /** The step of another procedure at which it is gone through. */
  readonly from?: Origin | undefined;
  /** The replay of the moves that count. */
  readonly journey: Journey;
  readonly coverage: Coverage;
  readonly notices: readonly Notice[];
  /** The next untried way, once asked for; `none` where everything has been tried. */
  readonly plan?: UntriedWay | 'none';
  readonly last: Happening;
}
