/** What is said of the cells of a table, and of its steps. */
import type { Entry, Fate, Severity } from '../account.ts';
import type { DraftNode, Ref } from '../draft.ts';
import type { TableCode } from './codes.ts';
import type { Decision } from './decisions.ts';
import { placeName } from './grid.ts';
import type { Placed, TableStep } from './steps.ts';

/** What is said of a cell. */
export interface Said {
  readonly severity: Severity;
  readonly fate: Fate;
  readonly code: TableCode;
  readonly args?: Readonly<Record<string, string>>;
  readonly ref?: Ref | undefined;
  /** 0 where more is said of a cell that is told already. */
  readonly count?: number;
}

const mostShown = 80;
const shown = (text: string): string =>
  (text.length > mostShown ? `${text.slice(0, mostShown - 1)}…` : text).replaceAll('\n', ' ');

/** What is said of a cell as an entry of the account. */
export const entryOf = ({ cell, line, kind }: Placed, { severity, fate, code, args = {}, ref, count = 1 }: Said): Entry => ({
  severity,
  fate,
  element: kind ?? 'cell',
  name: shown(cell.text),
  id: placeName(cell),
  line,
  count,
  code,
  args,
  ref,
});

/** A step with what was read of it. */
export interface ReadStep {
  readonly key: string;
  readonly step: TableStep;
  readonly decision: Decision | undefined;
  readonly kind: DraftNode['kind'];
}
