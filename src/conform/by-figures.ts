/** The procedure that holds for a case is that of its figures: each class of them is held against a Net of its own, made when first met. */
import { atFigures, classesOf, compile, decimalsOf, figuresOf, grains, type Net, type Procedure } from '../procedure/index.ts';
import type { AlignerOptions } from './alignment/aligner.ts';
import { withLimits } from './alignment/by-limit.ts';
import { CaseReader } from './case-reader.ts';
import { toldOf } from './deviations/bands.ts';
import type { Deviation } from './deviations/deviation.ts';
import type { Reading } from './reading.ts';
import { type Variant, Variants } from './variants.ts';

interface Held {
  readonly reading: Reading;
  readonly net: Net;
  readonly variants: Variants;
  readonly reader: CaseReader;
}

/** The number of the class that each figure of a case falls in; `?` where the log does not say it. */
const classesIn = (procedure: Procedure, told: ReturnType<typeof toldOf>): string =>
  figuresOf(procedure)
    .map((figure) => {
      const value = told[figure.id];
      if (value === undefined) return '?';
      const grain = grains(value, decimalsOf(figure));
      return classesOf(procedure, figure).findIndex(({ most }) => grain <= most);
    })
    .join();

/** What each case is held against. @throws Problem where a cost or the cap is out of range */
export const heldBy = (reading: Reading, options: AlignerOptions, allowed: (deviation: Deviation) => number | null) => {
  const whole = reading.definition.procedure;
  const all: Variant[] = [];
  const made = new Map<string, Held>();
  const make = (procedure: Procedure): Held => {
    const own = procedure === whole ? reading : { ...reading, definition: { ...reading.definition, procedure } };
    const net = withLimits(compile(procedure), procedure);
    return { reading: own, net, variants: new Variants(net, options, all), reader: new CaseReader(own, net, whole, allowed) };
  };
  const plain = make(whole);
  const ofCase = (of: number): Held => {
    const told = toldOf(whole, reading.log, of);
    if (Object.keys(told).length === 0) return plain;
    const key = classesIn(whole, told);
    const known = made.get(key) ?? make(atFigures(whole, told));
    made.set(key, known);
    return known;
  };
  return { all, net: plain.net, ofCase };
};
