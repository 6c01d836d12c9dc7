/** What the sentences of case records are made of. */
import type { Range } from '../bands/signs.ts';
import type { AfterTime, Limit } from '../limit/limit.zh.ts';

export interface Parts {
  readonly step: string;
  readonly other: string;
  readonly activity: string;
  readonly role: string;
  readonly expected: string;
  readonly due: string;
  readonly outcome: string;
  readonly returns: boolean;
  readonly turn: 'early' | 'late' | 'again' | null;
  readonly isAgain: boolean;
  readonly capacities: string;
  readonly band?: {
    readonly by: string;
    readonly figure: string;
    readonly unit: string;
    readonly value: number;
    readonly range: Range;
  };
  readonly late?: {
    readonly limit: Limit;
    readonly until: string;
    readonly by: number;
    readonly isOpen: boolean;
    readonly after: AfterTime;
  };
}

/** A kind of deviation at a step, in how many of all cases. */
export interface Group {
  readonly procedure: string;
  readonly step: string;
  readonly activity: string;
  readonly kind: string;
  readonly records: string;
  readonly found: number;
  readonly of: number;
  readonly cases: readonly string[];
}
