/** The fields of the control standard: four objects of control (3.2, step 2), each with its own unit and figures. */
import { type Compared, type Deviation, deviation, type FigureRule } from '../../../formulas/index.ts';
import type { CalculatorStrings } from '../../../i18n/calculators/calculators.ts';
import { type Field, type Fields, figuresOf, type Texts } from '../fields.ts';
import { unitCalled } from '../units.ts';

export const objects = ['sales', 'volume', 'profit', 'customers'] as const;
export type ControlObject = (typeof objects)[number];

const money = ['wan-yuan', 'yuan', 'yi-yuan'] as const;

interface Given {
  readonly units: readonly (keyof CalculatorStrings['units'])[];
  readonly example: readonly [baseline: string, rate: string, actual: string];
  /** A rate of growth needs a baseline above zero; only profit can be a loss. */
  readonly actual: FigureRule;
}

const given: Readonly<Record<ControlObject, Given>> = {
  sales: { units: money, example: ['1,200', '8.5', '1,278'], actual: { floor: 'not-negative' } },
  volume: {
    units: ['contracts', 'people', 'pieces'],
    example: ['1,500', '6', '1,612'],
    actual: { floor: 'not-negative', whole: true },
  },
  profit: { units: money, example: ['180', '10', '198'], actual: { floor: 'any' } },
  customers: {
    units: ['companies', 'people'],
    example: ['240', '5', '249'],
    actual: { floor: 'not-negative', whole: true },
  },
};

/** The name of an object's field: `sales.actual`. */
export const fieldOf = (object: ControlObject, field: 'unit' | keyof Compared): string => `${object}.${field}`;

/** The unit chosen for an object. */
export const unitOf = (t: CalculatorStrings, texts: Texts, object: ControlObject): string =>
  t.units[texts[fieldOf(object, 'unit')] as keyof typeof t.units];

const fieldsOf = (object: ControlObject): [string, Field][] => {
  const { units, example, actual } = given[object];
  const figure = (name: keyof Compared, text: string, rule: FigureRule): [string, Field] => [
    fieldOf(object, name),
    {
      example: text,
      label: (t) => t.deviation[name],
      rule,
      unit: (t, texts) => (rule.percent ? '%' : unitOf(t, texts, object)),
    },
  ];
  return [
    [fieldOf(object, 'unit'), { example: units[0]!, label: (t) => t.unit, options: units, called: unitCalled }],
    figure('baseline', example[0], { floor: 'positive', whole: actual.whole ?? false }),
    figure('rate', example[1], { floor: 'above-minus-100', percent: true }),
    figure('actual', example[2], actual),
  ];
};

export const deviationFields: Fields = {
  object: {
    example: 'sales',
    label: (t) => t.deviation.object,
    options: objects,
    called: (t, object) => t.deviation.objects[object as ControlObject],
  },
  ...Object.fromEntries(objects.flatMap(fieldsOf)),
};

/** An object's figures and what comes of them; undefined while a field cannot be read. */
export const comparedOf = (texts: Texts, object: ControlObject): (Compared & Deviation) | undefined => {
  const names = (['baseline', 'rate', 'actual'] as const).map((field) => fieldOf(object, field));
  const [baseline, rate, actual] = figuresOf(deviationFields, texts, names) ?? [];
  if (baseline === undefined || rate === undefined || actual === undefined) return undefined;
  return { baseline, rate, actual, ...deviation({ baseline, rate, actual }) };
};
