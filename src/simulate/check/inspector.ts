/** Reads unknown data field by field and keeps what is wrong with it; a field that is wrong or left out keeps its fallback. */
import { dayOf } from '../../procedure/calendar/index.ts';
import { nearest } from '../../procedure/index.ts';
import { type Issue, issue, type Rule } from '../issue.ts';
import { limits } from '../limits.ts';

export type Fields = Readonly<Record<string, unknown>>;

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly whole?: boolean;
}

/** A value as it can be quoted in a sentence. */
const quoted = (value: unknown): string => (JSON.stringify(value) ?? String(value)).slice(0, 60);

export class Inspector {
  readonly issues: Issue[] = [];

  report(rule: Rule, at: string, detail: Issue['detail'] = {}, level: Issue['level'] = 'error'): void {
    this.issues.push(issue(rule, at, detail, level));
  }

  /** An object with none but known keys. */
  object(value: unknown, at: string, known?: readonly string[]): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.report('not-an-object', at, { value: quoted(value) });
      return {};
    }
    if (known)
      for (const key of Object.keys(value))
        if (!known.includes(key)) this.unknown('unknown-key', `${at}${at && '.'}${key}`, key, known);
    return Object.fromEntries(Object.entries(value).filter(([key]) => !known || known.includes(key)));
  }

  unknown(rule: 'unknown-key' | 'unknown-value', at: string, value: unknown, known: readonly string[]): void {
    const near = nearest(String(value), known);
    this.report(rule, at, { value: quoted(value), known, ...(near === undefined ? {} : { near }) });
  }

  number(value: unknown, at: string, { min, max, whole }: Range, fallback: number): number {
    if (value === undefined) return fallback;
    if (typeof value !== 'number' || Number.isNaN(value)) this.report('not-a-number', at, { value: quoted(value), min, max });
    else if (value < min || value > max) this.report('out-of-range', at, { value: quoted(value), min, max });
    else if (whole && !Number.isInteger(value)) this.report('not-whole', at, { value: quoted(value) });
    // JSON knows no −0: what is read is what a file can say.
    else return value + 0;
    return fallback;
  }

  choice<T extends string>(value: unknown, at: string, known: readonly T[], fallback: T): T {
    if (value === undefined) return fallback;
    if (known.includes(value as T)) return value as T;
    this.unknown('unknown-value', at, value, known);
    return fallback;
  }

  truth(value: unknown, at: string, fallback: boolean): boolean {
    if (value === undefined || typeof value === 'boolean') return value ?? fallback;
    this.report('not-true-or-false', at, { value: quoted(value) });
    return fallback;
  }

  date(value: unknown, at: string, fallback: string): string {
    if (value === undefined) return fallback;
    if (typeof value === 'string' && dayOf(value) !== undefined) return value;
    this.report('not-a-date', at, { value: quoted(value) });
    return fallback;
  }

  /** A list of at least `least` entries, each read by `read`. */
  list<T>(
    value: unknown,
    at: string,
    fallback: readonly T[],
    read: (entry: unknown, at: string) => T,
    least = 0,
  ): readonly T[] {
    if (value === undefined) return fallback;
    if (!Array.isArray(value)) this.report('not-a-list', at, { value: quoted(value) });
    else if (value.length < least || value.length > limits.entries) {
      this.report('out-of-range', at, { value: String(value.length), min: least, max: limits.entries });
    } else return value.map((entry, index) => read(entry, `${at}.${index}`));
    return fallback;
  }
}
