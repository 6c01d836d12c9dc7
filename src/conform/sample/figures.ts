/** Figures of made-up cases. */
import { classesOf, decimalsOf, type Figure, grains, inUnits, type Procedure, type Told } from '../../procedure/index.ts';
import type { Chance } from './entry.ts';

/** A figure of the class that one told stands for, as such figures are: whole where it can be, and written with its decimals. */
export const writtenFigure = (procedure: Procedure, figure: Figure, told: Told, chance: Chance): string => {
  const decimals = decimalsOf(figure);
  const own = grains(told[figure.id]!, decimals);
  const { least, most } = classesOf(procedure, figure).find((range) => own <= range.most)!;
  const upTo = Number.isFinite(most) ? most : least * 3;
  const value = Math.max(inUnits(least, decimals), Math.floor(inUnits(least + (upTo - least) * chance(), decimals)));
  return value.toLocaleString('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
};
