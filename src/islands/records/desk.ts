/** The auditor's desk: which file lies on it, how it is read, and what came of it. */
import { atom } from 'nanostores';
import {
  type Allowance,
  type Day,
  type Decisions,
  type EventColumn,
  type Judged,
  type LogText,
  withProposals,
} from '../../conform/index.ts';
import type { LogColumn } from '../../exchange/log.ts';
import type { SafeStorage } from '../../island/index.ts';
import { type Jobs, type OnProgress, Stopped } from '../../island/jobs.ts';
import { keepMapping, keptMapping, mappingKey, signatureOf } from './mappings.ts';
import type { ConformJobs, JudgeSettings, ReadSettings, ReadSummary, Source } from './protocol.ts';

export type Notice = 'cancelled-reading' | 'cancelled-judging' | 'not-kept' | 'forgotten' | { readonly failed: string };

export interface DeskState {
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

export interface DeskMeans {
  readonly procedure: string;
  /** Ids an activity may be decided to be. */
  readonly steps: readonly string[];
  readonly storage: SafeStorage;
  readonly now: () => number;
  readonly year: number;
  readonly today: () => Day;
  readonly allowances: () => readonly Allowance[];
}

const decisionsOn: Readonly<Partial<Record<EventColumn, keyof Decisions>>> = {
  activity: 'activities',
  role: 'roles',
  records: 'records',
  outcome: 'outcomes',
};

export const doubtKey = ({ column, text }: LogText): string => `${column} ${text}`;

const isUsable = ({ columns, events }: ReadSummary): boolean =>
  columns.case !== undefined && columns.activity !== undefined && events > 0;

/** @param officeFor makes the worker's side, given where progress is told */
export const createDesk = (means: DeskMeans, officeFor: (onProgress: OnProgress) => Jobs<ConformJobs>) => {
  const untouched: ReadSettings = {
    columns: {},
    delimiter: '',
    fillDown: false,
    year: means.year,
    dates: '',
    encoding: '',
    sheet: '',
    states: [],
  };
  const $desk = atom<DeskState>({
    phase: 'empty',
    settings: untouched,
    remembered: false,
    decisions: {},
    declined: [],
    over: 'none',
    round: 0,
  });
  const state = (): DeskState => $desk.get();
  const patch = (part: Partial<DeskState>): void => $desk.set({ ...state(), ...part });
  const office = officeFor((done, of) => {
    if (state().phase === 'reading' || state().phase === 'judging') patch({ progress: { done, of } });
  });
  const fail = (error: unknown, phase: DeskState['phase']): void => {
    if (error instanceof Stopped) return;
    patch({ phase, progress: undefined, notice: { failed: error instanceof Error ? error.message : String(error) } });
  };
  const key = (): string => mappingKey(means.procedure, state().signature ?? '');

  const keep = (): void => {
    const { settings, decisions } = state();
    if (!keepMapping(means.storage, key(), { ...settings, decisions }, means.now())) patch({ notice: 'not-kept' });
  };

  /** Something changed while the log was being judged: once more. */
  let stale = false;

  const judge = async (): Promise<void> => {
    const { decisions, over, read } = state();
    if (!read || !isUsable(read) || state().phase === 'reading') return;
    stale = state().phase === 'judging';
    if (stale) return;
    patch({ phase: 'judging', progress: { done: 0, of: read.cases }, notice: undefined });
    const asked = { decisions, over, allowances: means.allowances(), today: means.today() };
    try {
      const judged = await office.ask('judge', asked);
      const { round, judged: before } = state();
      if (judged) patch({ phase: 'judged', judged, round: round + 1, progress: undefined });
      else patch({ phase: before ? 'judged' : 'read', progress: undefined, notice: 'cancelled-judging' });
      if (judged && stale) await judge();
    } catch (error) {
      fail(error, 'read');
    }
  };

  const readAgain = async (isFirst: boolean): Promise<void> => {
    const { source, settings } = state();
    if (!source) return;
    if (state().phase === 'reading' || state().phase === 'judging') office.stop();
    patch({ phase: 'reading', judged: undefined, progress: undefined, notice: undefined });
    try {
      const read = await office.ask('read', { source, settings });
      if (isFirst) {
        patch({ signature: signatureOf(read.header) });
        const kept = keptMapping(means.storage, key(), means.steps, means.now());
        if (kept) {
          const { decisions, ...how } = kept;
          patch({ phase: 'read', remembered: true, decisions, settings: { ...settings, ...how } });
          return await readAgain(false);
        }
      }
      patch({ phase: 'read', read, progress: undefined });
      await judge();
    } catch (error) {
      fail(error, 'empty');
    }
  };

  const change = (settings: Partial<ReadSettings>): void => {
    patch({ settings: { ...state().settings, ...settings } });
    keep();
    void readAgain(false);
  };

  return {
    $desk,
    office,
    judge,
    take: (source: Source): Promise<void> => {
      patch({
        source,
        settings: untouched,
        remembered: false,
        decisions: {},
        declined: [],
        read: undefined,
        signature: undefined,
      });
      return readAgain(true);
    },
    /** @param at null: there is no such column */
    setColumn: (column: LogColumn, at: number | null): void => {
      const guessed = state().read?.columns ?? {};
      change({ columns: { ...guessed, ...state().settings.columns, [column]: at } });
    },
    setDelimiter: (delimiter: string): void => change({ delimiter, columns: {} }),
    setFillDown: (fillDown: boolean): void => change({ fillDown }),
    setDates: (dates: ReadSettings['dates']): void => change({ dates }),
    setEncoding: (encoding: ReadSettings['encoding']): void => change({ encoding }),
    setSheet: (sheet: string): void => change({ sheet }),
    setStates: (states: readonly string[]): void => change({ states }),
    setOver: (over: DeskState['over']): void => {
      patch({ over });
      void judge();
    },
    /** @param meaning undefined: undecided after all, and what is proposed is not meant */
    decide: (doubt: LogText, meaning: string | null | false | undefined): void => {
      const name = decisionsOn[doubt.column];
      if (!name) return;
      const { [doubt.text]: _, ...others } = (state().decisions[name] ?? {}) as Record<string, string | null | false>;
      const decided = meaning === undefined ? others : { ...others, [doubt.text]: meaning };
      const declined = state().declined.filter((it) => it !== doubtKey(doubt));
      patch({
        decisions: { ...state().decisions, [name]: decided },
        declined: meaning === undefined ? [...declined, doubtKey(doubt)] : declined,
      });
      keep();
    },
    /** Takes over what is proposed for each name that nothing is decided on. */
    acceptAll: (): void => {
      const { judged, decisions, declined } = state();
      const isOpen = ({ column, text }: LogText): boolean =>
        !Object.hasOwn(decisions[decisionsOn[column] ?? 'activities'] ?? {}, text) &&
        !declined.includes(doubtKey({ column, text }));
      patch({ decisions: withProposals(decisions, judged?.doubts.filter(isOpen) ?? []) });
      keep();
      void judge();
    },
    clearDecisions: (): void => {
      patch({ decisions: {}, declined: [] });
      keep();
      void judge();
    },
    forget: (): void => {
      means.storage.remove(key());
      patch({ remembered: false, notice: 'forgotten' });
    },
    cancel: (): void => {
      if (state().phase === 'judging') {
        office.cancel();
        return;
      }
      office.stop();
      patch({ phase: 'empty', source: undefined, read: undefined, progress: undefined, notice: 'cancelled-reading' });
    },
  };
};

export type DeskStore = ReturnType<typeof createDesk>;
