/** What is known of a file of case records: how it is read, what was decided about it, and what came of it. */
import type { Decisions, Judged } from '../../conform/index.ts';
import type { JudgeSettings, ReadSettings, ReadSummary, Source } from './protocol.ts';

export type Notice = 'cancelled-reading' | 'cancelled-judging' | 'not-kept' | 'forgotten' | { readonly failed: string };

export interface RecordsState {
  readonly phase: 'empty' | 'reading' | 'read' | 'judging' | 'judged';
  readonly source?: Source;
  readonly settings: ReadSettings;
  readonly read?: ReadSummary;
  /** Of the header as it was read first: what the choices are kept by. */
  readonly signature?: string;
  /** The choices kept for this header were used. */
  readonly remembered: boolean;
  readonly decisions: Decisions;
  /** Names whose proposal a person does not want, by `doubtKey`. */
  readonly declined: readonly string[];
  readonly over: JudgeSettings['over'];
  readonly judged?: Judged;
  /** Counts the judgings, so that lists know when they are old. */
  readonly round: number;
  readonly progress?: { readonly done: number; readonly of: number | null };
  readonly notice?: Notice;
}

/** What a person says about how a file is read, and its cases judged. */
export type Chosen = ReadSettings & Pick<RecordsState, 'over'>;

/** How a file is read that nobody has said anything about. @param year of dates without one */
export const untouched = (year: number): ReadSettings => ({
  columns: {},
  delimiter: '',
  fillDown: false,
  year,
  dates: '',
  decimal: '',
  encoding: '',
  sheet: '',
  states: [],
});

/** Before there is a file. */
export const withoutFile = (year: number): RecordsState => ({
  phase: 'empty',
  settings: untouched(year),
  remembered: false,
  decisions: {},
  declined: [],
  over: 'none',
  round: 0,
});

/** Whether a log can be judged: its cases and activities are known, and it has events. */
export const isUsable = ({ columns, events }: ReadSummary): boolean =>
  columns.case !== undefined && columns.activity !== undefined && events > 0;
