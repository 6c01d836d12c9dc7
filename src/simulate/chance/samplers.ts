/**
 * Random durations and decisions. Every number belongs to a place of its own, (seed, source, case, visit), so two set-ups
 * that share a step see the same luck there, whatever else differs: common random numbers (Law, "Simulation Modeling and Analysis", §11.2).
 */
import { hash32 } from '../../procedure/index.ts';
import { exp } from '../numbers/exp.ts';
import { log } from '../numbers/log.ts';
import { normalQuantile } from '../numbers/normal-quantile.ts';
import { type Distribution, minutesIn } from './distribution.ts';
import { exponentialOf } from './exponential.ts';
import { threefry } from './threefry.ts';

const codes = { fixed: 0, uniform: 1, triangular: 2, exponential: 3, lognormal: 4, gamma: 5, table: 6 } as const;
const STEP = 2 ** -32;

/** A random word as a number strictly between 0 and 1. */
const unit = (word: number): number => (word + 0.5) * STEP;

/** The three numbers a kind of distribution is sampled from, in minutes. */
const constantsOf = (distribution: Distribution): [number, number, number] => {
  const scale = minutesIn[distribution.unit];
  switch (distribution.kind) {
    case 'fixed':
      return [distribution.value * scale, 0, 0];
    case 'uniform':
      return [distribution.min * scale, (distribution.max - distribution.min) * scale, 0];
    case 'triangular':
      return [distribution.min * scale, distribution.mode * scale, distribution.max * scale];
    case 'exponential':
      return [distribution.mean * scale, 0, 0];
    case 'lognormal': {
      const spread = log(1 + (distribution.sd * distribution.sd) / (distribution.mean * distribution.mean));
      return [log(distribution.mean * scale) - spread / 2, Math.sqrt(spread), 0];
    }
    case 'gamma':
      return [
        (distribution.mean * distribution.mean) / (distribution.sd * distribution.sd),
        ((distribution.sd * distribution.sd) / distribution.mean) * scale,
        0,
      ];
    case 'table':
      return [scale, 0, 0];
  }
};

const triangular = (min: number, mode: number, max: number, u: number): number => {
  const width = max - min;
  if (width === 0) return min;
  return u * width < mode - min ? min + Math.sqrt(u * width * (mode - min)) : max - Math.sqrt((1 - u) * width * (max - mode));
};

/** Sources of random durations: one row a step, and one for the arrivals. */
export class Samplers {
  /** What was drawn last: a duration (minutes), and a number uniform on (0, 1) for the outcome of that visit. */
  readonly drawn = new Float64Array(2);
  private seed = 0;
  private readonly out = new Uint32Array(2);
  private readonly kinds: Uint8Array;
  private readonly keys: Int32Array;
  private readonly a: Float64Array;
  private readonly b: Float64Array;
  private readonly c: Float64Array;
  private readonly tables: readonly (readonly [values: Float64Array, cumulative: Float64Array] | undefined)[];

  constructor(sources: readonly { readonly name: string; readonly distribution: Distribution }[]) {
    const constants = sources.map(({ distribution }) => constantsOf(distribution));
    this.kinds = Uint8Array.from(sources, ({ distribution }) => codes[distribution.kind]);
    this.keys = Int32Array.from(sources, ({ name }) => hash32(name));
    this.a = Float64Array.from(constants, ([a]) => a);
    this.b = Float64Array.from(constants, ([, b]) => b);
    this.c = Float64Array.from(constants, ([, , c]) => c);
    this.tables = sources.map(({ distribution }) => tableOf(distribution));
  }

  /** Starts the luck of a replication: same seed and replication, same numbers. */
  reseed(seed: number, replication: number): void {
    threefry(seed | 0, 0x5eed, replication | 0, 0, this.out);
    this.seed = this.out[0]! | 0;
  }

  /** Draws the duration of a visit and the chance that decides it: the same whenever and however often they are asked for. */
  draw(row: number, of: number, visit: number): void {
    const { out, drawn, kinds } = this;
    threefry(this.seed, this.keys[row]!, of, visit << 8, out);
    drawn[1] = unit(out[1]!);
    const word = out[0]!;
    const kind = kinds[row]!;
    drawn[0] =
      kind === codes.exponential ? this.a[row]! * exponentialOf(word) : this.durationOf(kind, row, of, visit, unit(word));
  }

  private durationOf(kind: number, row: number, of: number, visit: number, u: number): number {
    switch (kind) {
      case codes.fixed:
        return this.a[row]!;
      case codes.uniform:
        return this.a[row]! + this.b[row]! * u;
      case codes.triangular:
        return triangular(this.a[row]!, this.b[row]!, this.c[row]!, u);
      case codes.lognormal:
        return exp(this.a[row]! + this.b[row]! * normalQuantile(u));
      case codes.gamma:
        return this.b[row]! * this.gamma(row, of, visit, this.a[row]!);
      default:
        return this.fromTable(row, u);
    }
  }

  /** Marsaglia and Tsang, "A Simple Method for Generating Gamma Variables", ACM TOMS 26 (2000), with their boost for shapes below 1. */
  private gamma(row: number, of: number, visit: number, shape: number): number {
    if (shape < 1) {
      threefry(this.seed, this.keys[row]!, of, (visit << 8) | 255, this.out);
      const boost = exp(log(unit(this.out[0]!)) / shape);
      return boost * this.gamma(row, of, visit, shape + 1);
    }
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (let block = 1; block < 255; block += 1) {
      threefry(this.seed, this.keys[row]!, of, (visit << 8) | block, this.out);
      const z = normalQuantile(unit(this.out[0]!));
      const v = (1 + c * z) * (1 + c * z) * (1 + c * z);
      if (v > 0 && log(unit(this.out[1]!)) < 0.5 * z * z + d - d * v + d * log(v)) return d * v;
    }
    return d;
  }

  private fromTable(row: number, u: number): number {
    const [values, cumulative] = this.tables[row]!;
    let at = 0;
    while (at < values.length - 1 && cumulative[at]! < u) at += 1;
    return values[at]! * this.a[row]!;
  }
}

const tableOf = (distribution: Distribution): readonly [Float64Array, Float64Array] | undefined => {
  if (distribution.kind !== 'table') return undefined;
  const weights = distribution.weights ?? distribution.values.map(() => 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let sum = 0;
  return [
    Float64Array.from(distribution.values),
    Float64Array.from(weights, (weight) => {
      sum += weight;
      return sum / total;
    }),
  ];
};
