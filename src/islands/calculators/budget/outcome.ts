/** What comes of the fields of the budget chain, as far as they can be read. */
import {
  type Budget,
  budgetOf as chainOf,
  type LastYear,
  type RateBasis,
  type RatioBasis,
  yearFigures,
} from '../../../formulas/index.ts';
import type { Texts } from '../design.ts';
import { readingsOf } from '../readings.ts';
import { budgetRules, categoryFields, type Period, periodFields } from './design.ts';

/** Read the fields and follow the chain. Amounts are in whole 元, or in hundredths of 万元. */
export const budgetOf = (texts: Texts): Budget => {
  const read = readingsOf(budgetRules, texts);
  const year = read.figures(yearFigures);
  return chainOf({
    year: year && (Object.fromEntries(yearFigures.map((name, at) => [name, year[at]!])) as unknown as LastYear),
    company: read.figure('company'),
    rateBasis: texts['rateBasis'] as RateBasis,
    ratioBasis: texts['ratioBasis'] as RatioBasis,
    past: read.figures(periodFields(texts['period'] as Period)),
    shares: read.figures(categoryFields),
    grain: texts['unit'] === 'yuan' ? 100n : 1n,
  });
};
