/** What fields a calculator has. */

/** What stands in every field, as typed; choices among them. */
export type Texts = Readonly<Record<string, string>>;

export interface Design {
  readonly name: 'deviation' | 'budget';
  /** The worked example: every field, filled in. */
  readonly example: Texts;
  /** The fields that are choices, and what may be chosen. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** The example with every figure taken out; choices stay. */
export const blank = (design: Design, texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, name in design.choices ? text : '']));

/** Whether the figures are those of the example, whatever is chosen to look at. */
export const showsExample = (design: Design, texts: Texts): boolean =>
  Object.entries(design.example).every(([name, text]) => name in design.choices || texts[name] === text);
