/** The arithmetic the document asks for, clauses 3.2 and 3.3, in exact decimals. */
export { type Budget, budgetOf, type LastYear, type RateBasis, type RatioBasis, ratioParts, yearFigures } from './budget.ts';
export { type Compared, type Deviation, deviation } from './control-standard.ts';
export { wholePercent } from './exact.ts';
export { type FigureRule, type FigureTrouble, readFigure } from './figures.ts';
