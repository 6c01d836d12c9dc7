/** The check of case records: the verbs that lead a file through reading, mapping and judging, and the way out of each. */
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
import type { Allowance, Day, LogText } from '../../conform/index.ts';
import type { SafeStorage } from '../../island/index.ts';
import { type Jobs, type OnProgress, Stopped } from '../../island/jobs.ts';
import { accepting, deciding, type Meaning } from './decisions.ts';
import { keepMapping, keptMapping, mappingKey, signatureOf } from './mappings.ts';
import type { ConformJobs, ReadSettings, ReadSummary, Source } from './protocol.ts';
import { type Chosen, isUsable, type RecordsState, untouched, withoutFile } from './state.ts';

/** What the check needs from the page. No DOM: storage, clock and worker come from outside. */
export interface Dependencies {
  readonly procedure: string;
  /** Ids an activity may be decided to be. */
  readonly steps: readonly string[];
  readonly storage: SafeStorage;
  readonly now: () => number;
  readonly year: number;
  readonly today: () => Day;
  readonly allowances: () => readonly Allowance[];
  /** Makes the worker's side, given where progress is told. */
  readonly jobsWith: (onProgress: OnProgress) => Jobs<ConformJobs>;
}

/** The check of one file after another. Its verbs are bound to it: a button takes them as they are. */
export class RecordsController {
  readonly jobs: Jobs<ConformJobs>;
  readonly #dependencies: Dependencies;
  readonly #$state: WritableAtom<RecordsState>;
  /** Something changed while the log was being judged: once more. */
  #stale = false;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    this.#$state = atom<RecordsState>(withoutFile(dependencies.year));
    this.jobs = dependencies.jobsWith((done, of) => {
      if (this.#isBusy) this.#patch({ progress: { done, of } });
    });
  }

  get $state(): ReadableAtom<RecordsState> {
    return this.#$state;
  }

  /** Begin with a file; nothing of the one before is left. */
  readonly take = (source: Source): Promise<void> => {
    this.#patch({
      source,
      settings: untouched(this.#dependencies.year),
      remembered: false,
      decisions: {},
      declined: [],
      read: undefined,
      signature: undefined,
    });
    return this.#read(true);
  };

  /** Judge the log as it was read; while it is being judged, once more after that. */
  readonly judge = async (): Promise<void> => {
    const { decisions, over, read, phase } = this.#state;
    if (!read || !isUsable(read) || phase === 'reading') return;
    this.#stale = phase === 'judging';
    if (this.#stale) return;
    this.#patch({ phase: 'judging', progress: { done: 0, of: read.cases }, notice: undefined });
    const { allowances, today } = this.#dependencies;
    try {
      const judged = await this.jobs.ask('judge', { decisions, over, allowances: allowances(), today: today() });
      const { round, judged: before } = this.#state;
      if (judged) this.#patch({ phase: 'judged', judged, round: round + 1, progress: undefined });
      else this.#patch({ phase: before ? 'judged' : 'read', progress: undefined, notice: 'cancelled-judging' });
      if (judged && this.#stale) await this.judge();
    } catch (error) {
      this.#fail(error, 'read');
    }
  };

  /** Break off what is under way: a reading leaves nothing, a judging leaves what was there before. */
  readonly cancel = (): void => {
    if (this.#state.phase === 'judging') {
      this.jobs.cancel();
      return;
    }
    this.jobs.stop();
    this.#patch({ phase: 'empty', source: undefined, read: undefined, progress: undefined, notice: 'cancelled-reading' });
  };

  /** Read the file once more as a person chose, and judge it. */
  readonly readAs = ({ over = this.#state.over, ...settings }: Partial<Chosen>): void => {
    this.#patch({ over, settings: { ...this.#state.settings, ...settings } });
    if (Object.keys(settings).length === 0) return void this.judge();
    this.#keep();
    void this.#read(false);
  };

  /** Say what a name means; the log is judged by it when a person asks for that. @param meaning undefined: undecided after all */
  readonly decide = (doubt: LogText, meaning: Meaning): void => {
    const decided = deciding(this.#state, doubt, meaning);
    if (!decided) return;
    this.#patch(decided);
    this.#keep();
  };

  /** Take over what is proposed for each name that nothing is decided on. */
  readonly acceptAll = (): void => {
    this.#patch({ decisions: accepting(this.#state) });
    this.#keep();
    void this.judge();
  };

  readonly clearDecisions = (): void => {
    this.#patch({ decisions: {}, declined: [] });
    this.#keep();
    void this.judge();
  };

  /** Forget the choices kept for this header; they hold for the file that is here. */
  readonly forget = (): void => {
    this.#dependencies.storage.remove(this.#key);
    this.#patch({ remembered: false, notice: 'forgotten' });
  };

  get #state(): RecordsState {
    return this.#$state.get();
  }

  get #isBusy(): boolean {
    const { phase } = this.#state;
    return phase === 'reading' || phase === 'judging';
  }

  /** What the choices for this header are kept under. */
  get #key(): string {
    return mappingKey(this.#dependencies.procedure, this.#state.signature ?? '');
  }

  #patch(part: Partial<RecordsState>): void {
    this.#$state.set({ ...this.#state, ...part });
  }

  #fail(error: unknown, phase: RecordsState['phase']): void {
    if (error instanceof Stopped) return;
    const failed = error instanceof Error ? error.message : String(error);
    this.#patch({ phase, progress: undefined, notice: { failed } });
  }

  #keep(): void {
    const { storage, now } = this.#dependencies;
    const { settings, decisions } = this.#state;
    if (!keepMapping(storage, this.#key, { ...settings, decisions }, now())) this.#patch({ notice: 'not-kept' });
  }

  /** @param isFirst what was chosen for a file of the same header is looked for, and the file read again by it */
  async #read(isFirst: boolean): Promise<void> {
    const { source, settings } = this.#state;
    if (!source) return;
    if (this.#isBusy) this.jobs.stop();
    this.#patch({ phase: 'reading', judged: undefined, progress: undefined, notice: undefined });
    try {
      const read = await this.jobs.ask('read', { source, settings });
      if (isFirst && this.#remembers(read, settings)) return await this.#read(false);
      this.#patch({ phase: 'read', read, progress: undefined });
      await this.judge();
    } catch (error) {
      this.#fail(error, 'empty');
    }
  }

  /** Takes up the choices kept for a header. @returns whether there are any */
  #remembers({ header }: ReadSummary, settings: ReadSettings): boolean {
    const { storage, steps, now } = this.#dependencies;
    this.#patch({ signature: signatureOf(header) });
    const kept = keptMapping(storage, this.#key, steps, now());
    if (!kept) return false;
    const { decisions, ...chosen } = kept;
    this.#patch({ phase: 'read', remembered: true, decisions, settings: { ...settings, ...chosen } });
    return true;
  }
}
