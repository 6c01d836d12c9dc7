/** The fields of the control standard: four objects of control (3.2, step 2), each with its own unit and figures. */

import { type Compared, type Deviation, deviation, type FigureRule } from '../../../formulas/index.ts';
import type { Design, Texts } from '../design.ts';
import { readingsOf } from '../readings.ts';

export const objects = ['sales', 'volume', 'profit', 'customers'] as const;
export type ControlObject = (typeof objects)[number];

const money = ['wan-yuan', 'yuan', 'yi-yuan'] as const;
export const units = {
  sales: money,
  volume: ['contracts', 'people', 'pieces'],
  profit: money,
  customers: ['companies', 'people'],
} as const;

/** The name of an object's field: `sales.actual`. */
export const fieldOf = (object: ControlObject, field: 'unit' | keyof Compared): string => `${object}.${field}`;

const examples: Record<ControlObject, readonly [baseline: string, rate: string, actual: string]> = {
  sales: ['1,200', '8.5', '1,278'],
  volume: ['1,500', '6', '1,612'],
  profit: ['180', '10', '198'],
  customers: ['240', '5', '249'],
};

const example = Object.fromEntries([
  ['object', 'sales'],
  ...objects.flatMap((object) => [
    [fieldOf(object, 'unit'), units[object][0]],
    [fieldOf(object, 'baseline'), examples[object][0]],
    [fieldOf(object, 'rate'), examples[object][1]],
    [fieldOf(object, 'actual'), examples[object][2]],
  ]),
]);

export const deviationDesign: Design = {
  name: 'deviation',
  example,
  choices: { object: objects, ...Object.fromEntries(objects.map((object) => [fieldOf(object, 'unit'), units[object]])) },
};

/** A rate of growth needs a baseline above zero; only profit can be a loss. */
const rulesOf = (object: ControlObject): [string, FigureRule][] => {
  const whole = object === 'volume' || object === 'customers';
  return [
    [fieldOf(object, 'baseline'), { floor: 'positive', whole }],
    [fieldOf(object, 'rate'), { floor: 'above-minus-100', percent: true }],
    [fieldOf(object, 'actual'), { floor: object === 'profit' ? 'any' : 'not-negative', whole }],
  ];
};
const rules = Object.fromEntries(objects.flatMap(rulesOf));

/** Everything typed, read. */
export const readDeviation = (texts: Texts) => readingsOf(rules, texts);

/** An object's figures and what comes of them; undefined while a field cannot be read. */
export const comparedOf = (texts: Texts, object: ControlObject): (Compared & Deviation) | undefined => {
  const fields = (['baseline', 'rate', 'actual'] as const).map((field) => fieldOf(object, field));
  const [baseline, rate, actual] = readDeviation(texts).figures(fields) ?? [];
  if (baseline === undefined || rate === undefined || actual === undefined) return undefined;
  return { baseline, rate, actual, ...deviation({ baseline, rate, actual }) };
};
