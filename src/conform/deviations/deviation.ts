/** Departures from the procedure as data; the sentences are in `i18n/conform.ts`. */
import type { Band } from '../../procedure/index.ts';
import type { WallTime } from '../log/wall-time.ts';

export const deviationKinds = [
  /** A step is not recorded, though the case went on past it. */
  'missing',
  /** A step is recorded where the procedure has no place for it. */
  'unexpected',
  /** A step was done before or after its turn. */
  'out-of-order',
  /** The case went on as if the decision had been another: a refusal ignored. */
  'wrong-outcome-followed',
  /** Done by a role that is not responsible for the step. */
  'wrong-role',
  /** One person submitted the matter and decided on it. */
  'four-eyes',
  /** The step is recorded, but not a record that it makes. */
  'missing-record',
  /** A decision came only after what it should have allowed: approval after the fact. */
  'late',
  /** An activity of which a person has said that it is no step of the procedure. */
  'unknown-activity',
  /** One of those who all have to sign has not, and the case went on. */
  'missing-signature',
  /** Signed by a role that is none of those who sign. */
  'not-a-signer',
  /** Decided, though fewer had agreed than have to. */
  'too-few-signatures',
  /** Somebody refused, which ends it; the others signed all the same, or the case went on. */
  'veto-ignored',
  /** Signed before or after one's turn, where they sign one after another. */
  'signed-out-of-order',
  /** Done or decided after the time its step has (`limit`), or still not done when the log ends. */
  'late-by-limit',
  /** Decided by those of another band than the figure of the case falls in. */
  'wrong-band',
] as const;
export type DeviationKind = (typeof deviationKinds)[number];

/** What the order of a variant shows; positions are those of its events. */
export interface OrderDeviation {
  /** The place of its move in the alignment. */
  readonly place: number;
  readonly kind: DeviationKind;
  readonly step: string | null;
  /** The event it is about; null where there is none, for the step is missing. */
  readonly at: number | null;
  /** The step it stands against, and its event: the one done although this was missing; the one this should have come before or after. */
  readonly other: string | null;
  readonly otherAt: number | null;
  /** `early` or `late`, of steps out of order; `again`, of an unexpected step that was done before. */
  readonly turn: 'early' | 'late' | 'again' | null;
  /** The outcome recorded, and the one that the case followed. */
  readonly mark: string | null;
  readonly followed: string | null;
  /** Of signatures: whose are missing or out of turn. */
  readonly expected?: readonly string[];
  /** Of a gate with too few of them: who signed, and the last of these events. */
  readonly signed?: { readonly by: readonly string[]; readonly at: number };
}

/** By how much a step was late. */
export interface Overdue {
  /** Of days, the last that counts; else the moment at which time ran out. */
  readonly due: WallTime;
  /** How many of the limit's unit it took too long, at least; 0 where hardly any, or none (a day off). */
  readonly by: number;
}

/** Who decided, by role; and the figure, with the band it falls in. */
export interface WrongBand {
  readonly figure: string;
  readonly value: number;
  readonly range: Pick<Band, 'over' | 'from' | 'to' | 'under'>;
  /** Register ids. */
  readonly by: readonly string[];
}

export interface Deviation {
  readonly kind: DeviationKind;
  /** The procedure's number: 3.3. */
  readonly procedure: string;
  readonly step: string | null;
  readonly case: string;
  /** The activity as the log has it; empty where the step is missing. */
  readonly activity: string;
  /** Who did it; empty where the step is missing or the log does not say. */
  readonly person: string;
  /** The role as the log has it; empty where the step is missing. */
  readonly role: string;
  /** Of a missing step, who did the step after it; else empty. */
  readonly nextPerson: string;
  /** When; of a missing step, when it was gone past. NaN never: null where the log does not say. */
  readonly time: WallTime | null;
  /** The row of the file that shows it. */
  readonly row: number | null;
  readonly other: string | null;
  readonly otherRow: number | null;
  readonly turn: OrderDeviation['turn'];
  readonly mark: string | null;
  readonly followed: string | null;
  /** Role ids that are responsible, or whose signatures it is about; record ids that are missing. */
  readonly expected: readonly string[];
  /** Of a step late by its limit. */
  readonly overdue?: Overdue;
  /** Of one person on both sides, one of them for another: as whom here and there, as moves name them (`head_engineer`). */
  readonly capacities?: readonly [here: string, there: string];
  /** Of what those of another band decided. */
  readonly band?: WrongBand;
  /** The entry of the allow-list that allows it; null where none does. */
  allowedBy: number | null;
}
