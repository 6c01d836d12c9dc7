/**
 * Whether those who decided at a gate that goes by a figure of the case are those of its band. Where they are those of another, that is
 * what is told of it: one thing, not a role that is wrong, a signature that is missing and one that counts for nobody's.
 */
import { type Band, bandFor, bandsOf, figureAt, type Procedure, stepIn, type Told } from '../../procedure/index.ts';
import type { EventLog } from '../log/event-log.ts';
import type { Deviation, WrongBand } from './deviation.ts';

/** What the log says of the figures that a procedure goes by. */
export const toldOf = ({ figures = [] }: Procedure, log: EventLog, of: number): Told =>
  Object.fromEntries(
    figures.flatMap(({ id }) => {
      const value = log.figures[id]?.[of] ?? Number.NaN;
      return Number.isNaN(value) ? [] : [[id, value] as const];
    }),
  );

/** How often gates that go by a figure were decided: held against it, and where the log does not say it. */
export interface Banded {
  readonly judged: number;
  readonly untold: number;
}

/** @param steps those that events of a case are of */
export const bandedOf = (whole: Procedure, told: Told, steps: readonly string[]): Banded => {
  const figures = steps.flatMap((id) => figureAt(whole, stepIn(whole, id)!)?.id ?? []);
  const judged = figures.filter((id) => told[id] !== undefined).length;
  return { judged, untold: figures.length - judged };
};

const isSame = (roles: readonly string[], by: readonly string[]): boolean =>
  roles.length === by.length && roles.every((role) => by.includes(role));

/**
 * The band that should have decided, where another's people did.
 * @param by roles that decided, by register id @param alone one that is recorded by itself; else all who signed, as one
 */
export const wrongBandOf = (
  whole: Procedure,
  told: Told,
  id: string | null,
  by: readonly string[],
  alone: boolean,
): Pick<Deviation, 'expected' | 'band'> | undefined => {
  const step = id === null ? undefined : stepIn(whole, id);
  const figure = step && figureAt(whole, step);
  const value = figure && told[figure.id];
  const band = value === undefined ? undefined : bandFor(step!, figure!, value);
  if (!band || by.length === 0) return undefined;
  const others = bandsOf(step!)!.of.filter((other) => other !== band);
  const fits = ({ roles }: Band): boolean => (alone ? by.every((role) => roles.includes(role)) : isSame(roles, by));
  if (!others.some(fits)) return undefined;
  const { roles, ...range } = band;
  return { expected: roles, band: { figure: figure!.id, value: value!, range, by } satisfies WrongBand };
};

/** A signature by one of another band, at a gate that is missing: it was decided by the wrong one. Elsewhere it counts for nobody's. */
export const decidedByAnother = (deviations: readonly Deviation[]): readonly Deviation[] => {
  if (!deviations.some(({ kind, band }) => band && kind === 'not-a-signer')) return deviations;
  const gone = new Set<Deviation>();
  const told = deviations.map((deviation): Deviation => {
    const { kind, step, band, ...rest } = deviation;
    if (!band || kind !== 'not-a-signer') return deviation;
    const missing = deviations.find((other) => other.kind === 'missing' && other.step === step && !gone.has(other));
    if (!missing) return { ...rest, kind, step, expected: [] };
    gone.add(missing);
    return { ...deviation, kind: 'wrong-band' };
  });
  return told.filter((_, at) => !gone.has(deviations[at]!));
};
