/** Reads a distribution: numbers in range, in order, and a unit. */
import { type Distribution, type DistributionKind, fieldsOf, minutesIn, type Unit } from '../chance/distribution.ts';
import { limits } from '../limits.ts';
import type { Inspector } from './inspector.ts';

const kinds = Object.keys(fieldsOf) as DistributionKind[];
const units = Object.keys(minutesIn) as Unit[];

const table = (inspector: Inspector, fields: Record<string, unknown>, at: string, max: number, unit: Unit): Distribution => {
  const number = (to: number) => (value: unknown, place: string) =>
    inspector.number(value ?? null, place, { min: 0, max: to }, 0);
  const values = inspector.list(fields['values'] ?? null, `${at}.values`, [0], number(max), 1);
  if (fields['weights'] === undefined) return { kind: 'table', values, unit };
  const weights = inspector.list(fields['weights'], `${at}.weights`, [1], number(1e9), 1);
  if (weights.length !== values.length) {
    inspector.report('out-of-range', `${at}.weights`, {
      value: String(weights.length),
      min: values.length,
      max: values.length,
    });
  } else if (weights.every((weight) => weight === 0)) inspector.report('weights-sum-to-zero', `${at}.weights`);
  return { kind: 'table', values, weights, unit };
};

/** `positive`: the mean must lie above zero (the gap between two cases). */
export const readDistribution = (
  inspector: Inspector,
  value: unknown,
  at: string,
  fallback: Distribution,
  positive = false,
): Distribution => {
  if (value === undefined) return fallback;
  const before = inspector.issues.length;
  const kind = inspector.choice(
    (inspector.object(value, at) as { kind?: unknown }).kind ?? null,
    `${at}.kind`,
    kinds,
    fallback.kind,
  );
  if (inspector.issues.length > before) return fallback;
  const fields = inspector.object(value, at, ['kind', 'unit', ...fieldsOf[kind]]);
  const unit = inspector.choice(fields['unit'] ?? null, `${at}.unit`, units, fallback.unit);
  const max = limits.duration / minutesIn[unit];
  if (kind === 'table') {
    const read = table(inspector, fields, at, max, unit);
    return positive ? withPositive(inspector, read, at) : read;
  }
  const strict = ['mean', 'sd'];
  const numbers = Object.fromEntries(
    fieldsOf[kind].map((key) => {
      const least = strict.includes(key) || (positive && (key === 'value' || key === 'max')) ? 1e-6 : 0;
      return [key, inspector.number(fields[key] ?? null, `${at}.${key}`, { min: least, max }, 1)];
    }),
  );
  inOrder(inspector, numbers, at);
  return { kind, ...numbers, unit } as Distribution;
};

const withPositive = (inspector: Inspector, read: Distribution, at: string): Distribution => {
  if (read.kind === 'table' && read.values.every((value, index) => value === 0 || read.weights?.[index] === 0)) {
    inspector.report('weights-sum-to-zero', `${at}.values`);
  }
  return read;
};

/** min ≤ mode ≤ max. */
const inOrder = (inspector: Inspector, numbers: Record<string, number>, at: string): void => {
  const { min, mode, max } = numbers;
  if (min === undefined || max === undefined) return;
  if (min > max || (mode !== undefined && (mode < min || mode > max))) {
    inspector.report('out-of-order', at, { min: min, mode: mode ?? min, max: max });
  }
};
