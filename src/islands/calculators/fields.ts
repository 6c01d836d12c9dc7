/** The fields of a worksheet as data: what stands in each, what it may hold, and how it is called. */
import { type FigureRule, type FigureTrouble, readFigure } from '../../formulas/index.ts';

/** What stands in every field, as typed; choices among them. */
export type Texts = Readonly<Record<string, string>>;

export interface Field {
  /** What stands in it in the worked example. */
  readonly example: string;
  readonly label: string;
  /** The row of a table it stands in: then the label is for those who don't see row and column. */
  readonly row?: string;
  /** What a figure may be; a choice has none. */
  readonly rule?: FigureRule;
  /** Shown after a figure. */
  readonly unit?: (texts: Texts) => string;
  /** What may be chosen, and how it is called. */
  readonly options?: Readonly<Record<string, string>>;
}

/** Fields by name; in this order they are kept. */
export type Fields = Readonly<Record<string, Field>>;

const mapped = (fields: Fields, text: (name: string, field: Field) => string): Texts =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, text(name, field)]));

/** The worked example. */
export const exampleOf = (fields: Fields): Texts => mapped(fields, (_, { example }) => example);

/** Every figure taken out; choices stay. */
export const blank = (fields: Fields, texts: Texts): Texts => mapped(fields, (name, { rule }) => (rule ? '' : texts[name]!));

/** Fields a worksheet no longer has are dropped; those it has gained, and choices it no longer offers, are as in the example. */
export const fitted = (fields: Fields, kept: Texts): Texts =>
  mapped(fields, (name, { example, options }) => {
    const text = Object.hasOwn(kept, name) ? kept[name]! : example;
    return !options || Object.hasOwn(options, text) ? text : example;
  });

/** Whether the figures are those of the example; choices count only where that is asked. */
export const showsExample = (fields: Fields, texts: Texts, choicesToo = false): boolean =>
  Object.entries(fields).every(([name, { example, rule }]) => (!rule && !choicesToo) || texts[name] === example);

/** A figure as it is typed, or what is the matter with it. */
export const typedIn = (fields: Fields, texts: Texts, name: string): bigint | FigureTrouble =>
  readFigure(texts[name] ?? '', fields[name]!.rule!);

/** The figures of several fields; undefined where one cannot be read. */
export const figuresOf = (fields: Fields, texts: Texts, names: readonly string[]): bigint[] | undefined => {
  const figures = names.map((name) => typedIn(fields, texts, name));
  return figures.every((figure) => typeof figure === 'bigint') ? figures : undefined;
};
