/** What a rule about figures tells, and how it is set into a sentence. */
export type Detail = Readonly<Record<string, string | number | readonly string[]>>;
export type NameOf = (id: string) => string;

export const listed = (value: Detail[string] | undefined, name: NameOf, comma: string): string =>
  (Array.isArray(value) ? value : [String(value ?? '')]).map((id) => name(String(id))).join(comma);

/** An empty text, as it is quoted. */
export const isEmpty = (value: Detail[string] | undefined): boolean => value === '""' || value === 'null';

export const plain: NameOf = (id) => id;
