/** What is said of the lines of a chart. */
import type { Entry, Fate, Severity } from '../account.ts';
import type { Ref } from '../draft.ts';
import type { MermaidCode } from './codes.ts';

interface Thing {
  readonly element: string;
  readonly name?: string | undefined;
  readonly id?: string | undefined;
  readonly line: number;
}

/** What became of something of a chart. */
export interface Said {
  readonly severity: Severity;
  readonly fate: Fate;
  readonly code: MermaidCode;
  readonly args?: Readonly<Record<string, string>>;
  readonly ref?: Ref | undefined;
}

export const entryOf = ({ element, name, id, line }: Thing, { severity, fate, code, args = {}, ref }: Said): Entry => ({
  severity,
  fate,
  element,
  name: name === '' ? undefined : name,
  id,
  line,
  count: 1,
  code,
  args,
  ref,
});
