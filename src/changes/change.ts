/** What can change between two editions of a procedure, in the document's own terms. */
import type { Bands, ChangeClass, Limit, Locale, Outcome, Signing, Step, Text } from '../procedure/index.ts';

/** Another key of the definition. Nobody has said how far it reaches, so it counts as touching what people do. */
export interface OtherChange {
  readonly kind: 'other';
  readonly key: string;
}

/** The languages in which a text reads otherwise than before. */
export type Reworded = readonly Locale[];

/** The outcome it is about: as the later edition has it, or the earlier, where it is no more. */
type OfOutcome = Pick<Outcome, 'mark' | 'signs' | 'name'>;

/** A change at a step that stands in both editions. */
export type StepChange =
  | { readonly kind: 'step-id'; readonly before: string; readonly after: string }
  | { readonly kind: 'number'; readonly before: string; readonly after: string }
  | { readonly kind: 'moved' }
  | { readonly kind: 'step-kind'; readonly before: Step['kind']; readonly after: Step['kind'] }
  | { readonly kind: 'name' | 'question'; readonly before: Text; readonly after: Text; readonly in: Reworded }
  | { readonly kind: 'role-added' | 'role-removed'; readonly role: string }
  | { readonly kind: 'requirement-added' | 'requirement-removed'; readonly text: Text; readonly roles: readonly string[] }
  | {
      readonly kind: 'requirement-moved';
      readonly text: Text;
      readonly roles: readonly string[];
      /** The step it stood at. */
      readonly from: string;
    }
  | {
      readonly kind: 'requirement';
      readonly before: Text;
      readonly after: Text;
      readonly roles: readonly string[];
      readonly in: Reworded;
    }
  | {
      readonly kind: 'named-roles';
      readonly text: Text;
      readonly before: readonly string[];
      readonly after: readonly string[];
    }
  | {
      readonly kind: 'record-added' | 'record-removed';
      readonly record: string;
      /** Whether the step uses it or makes it. */
      readonly as: 'in' | 'out';
    }
  | (OfOutcome & { readonly kind: 'outcome-added' | 'outcome-removed'; readonly target: string })
  | (OfOutcome & { readonly kind: 'outcome-name'; readonly before: Text; readonly after: Text; readonly in: Reworded })
  | (OfOutcome & { readonly kind: 'outcome-target'; readonly before: string; readonly after: string })
  | (OfOutcome & { readonly kind: 'refusal'; readonly after: boolean })
  /** How many of its roles sign it; undefined where it is decided once. */
  | { readonly kind: 'signing'; readonly before: Signing | undefined; readonly after: Signing | undefined }
  /** Those who sign one after another do so in another order. */
  | { readonly kind: 'signing-order'; readonly before: readonly string[]; readonly after: readonly string[] }
  /** Who decides by which figure, and how they sign; undefined where it is decided by none. */
  | { readonly kind: 'bands'; readonly before: Bands | undefined; readonly after: Bands | undefined }
  /** By when it is to be done, or what follows when it is not; undefined where it has no limit. */
  | { readonly kind: 'limit'; readonly before: Limit | undefined; readonly after: Limit | undefined }
  /** Which procedure is gone through at it, by number; undefined where none is. */
  | { readonly kind: 'call'; readonly before: string | undefined; readonly after: string | undefined }
  | { readonly kind: 'next'; readonly before: readonly string[]; readonly after: readonly string[] }
  /** The sentences stand in another order. */
  | { readonly kind: 'order' }
  | OtherChange
  /** The same is said on another basis, or another reason is given. */
  | { readonly kind: 'grounds' };

/** A step's change with how far it reaches. */
export type Classed<C> = C & { readonly class: ChangeClass };

/** A step that stands in both editions and is not what it was. */
export interface ChangedStep {
  /** Its id in the later edition. */
  readonly step: string;
  /** Its id in the earlier one. */
  readonly was: string;
  readonly changes: readonly Classed<StepChange>[];
}

/** What stands at the head of a procedure. */
export type Stated = 'purpose' | 'scope' | 'objectives' | 'definitions';

/** A change of the procedure itself. */
export type HeadChange =
  | { readonly kind: 'title' | 'summary'; readonly before: Text; readonly after: Text; readonly in: Reworded }
  | { readonly kind: Stated | 'owner' }
  /** Number, keeper, time kept or form of records. */
  | { readonly kind: 'keeping'; readonly records: readonly string[] }
  /** A role or record it names is called otherwise. */
  | {
      readonly kind: 'role-name' | 'record-name';
      readonly id: string;
      readonly before: Text;
      readonly after: Text;
      readonly in: Reworded;
    }
  | OtherChange
  | { readonly kind: 'start'; readonly before: string; readonly after: string };

export interface Difference {
  /** Nothing meets: it is another procedure, and comparing step by step would say nothing. */
  readonly another: boolean;
  readonly head: readonly Classed<HeadChange>[];
  readonly added: readonly Step[];
  readonly removed: readonly Step[];
  /** In the order of the later edition. */
  readonly changed: readonly ChangedStep[];
  /** The farthest reaching of all; undefined where nothing changed. */
  readonly class: ChangeClass | undefined;
}
