/** The fields of a calculator read: each a figure, or what is the matter with it. */
import { type FigureRule, type FigureTrouble, readFigure } from '../../formulas/index.ts';
import type { Texts } from './design.ts';

export interface Readings {
  /** The figure of a field; undefined where it cannot be read. */
  figure(field: string): bigint | undefined;
  trouble(field: string): FigureTrouble | undefined;
  /** The figures of several fields; undefined where one cannot be read. */
  figures(fields: readonly string[]): bigint[] | undefined;
}

/** Read every field that has a rule. */
export const readingsOf = (rules: Readonly<Record<string, FigureRule>>, texts: Texts): Readings => {
  const read = new Map(Object.entries(rules).map(([field, rule]) => [field, readFigure(texts[field] ?? '', rule)]));
  const figure = (field: string) => {
    const it = read.get(field);
    return typeof it === 'bigint' ? it : undefined;
  };
  const trouble = (field: string) => {
    const it = read.get(field);
    return typeof it === 'bigint' ? undefined : it;
  };
  const figures = (fields: readonly string[]) => {
    const all = fields.map(figure);
    return all.every((it) => it !== undefined) ? all : undefined;
  };
  return { figure, trouble, figures };
};
