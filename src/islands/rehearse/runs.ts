/** What is being simulated and what came of it. One job at a time: the buttons of the others wait. */
import { atom, type ReadableAtom } from 'nanostores';
import type { Jobs, OnProgress } from '../../island/jobs.ts';
import type { Comparison, Issue, Options, Outcome, Results, SetUp, Visit } from '../../simulate/index.ts';
import type { JobKind, RehearseJobs } from './jobs.ts';
import type { Replayed } from './replay-link.ts';

/** Set-ups side by side, with the names they are told by; the first is what the others are compared with. */
export interface Compared {
  readonly names: readonly string[];
  readonly setUps: readonly SetUp[];
  readonly comparison: Comparison;
}

export interface Runs {
  /** What is under way; undefined where nothing is. */
  readonly busy?: { readonly kind: JobKind; readonly done: number };
  readonly results?: Results;
  /** The set-up and the seconds the results took. */
  readonly of?: { readonly setUp: SetUp; readonly seconds: number };
  readonly refused?: readonly Issue[];
  readonly compared?: Compared;
  /** The case that is replayed, visit by visit; empty where there is no such case. */
  readonly trace?: readonly Visit[];
  /** Which it is, and the moment it opens at. */
  readonly replayed?: Replayed;
  /** The job that broke off. */
  readonly failed?: JobKind;
}

/** The runs of a page. Their verbs are bound: a button takes them as they are. */
export class RunsStore {
  readonly #jobs: Jobs<RehearseJobs>;
  readonly #now: () => number;
  readonly #$runs = atom<Runs>({});

  /**
   * @param jobsFor makes the page's side of the worker, given where progress is told
   * @param now milliseconds, for the time a run takes
   */
  constructor(jobsFor: (onProgress: OnProgress) => Jobs<RehearseJobs>, now: () => number) {
    this.#now = now;
    this.#jobs = jobsFor((done) => {
      const { busy } = this.#$runs.get();
      if (busy) this.#patch({ busy: { kind: busy.kind, done } });
    });
  }

  get $runs(): ReadableAtom<Runs> {
    return this.#$runs;
  }

  readonly simulate = async (setUp: SetUp, options: Options): Promise<void> => {
    const began = this.#now();
    const outcome = await this.#work('simulate', { setUp, options });
    if (outcome) this.#takeOutcome(outcome, setUp, (this.#now() - began) / 1000);
  };

  readonly compare = async (named: readonly { name: string; setUp: SetUp }[], options: Options): Promise<void> => {
    const setUps = named.map(({ setUp }) => setUp);
    const comparison = await this.#work('compare', { setUps, options });
    if (comparison) this.#patch({ compared: { names: named.map(({ name }) => name), setUps, comparison } });
  };

  /** @param at 0 is the first measured case @param moment it opens at, from 0 */
  readonly trace = async (setUp: SetUp, seed: number, at: number, moment = 0): Promise<void> => {
    const trace = await this.#work('trace', { setUp, seed, at });
    if (trace) this.#patch({ trace, replayed: { setUp, seed, at, moment } });
  };

  /** The case is no longer replayed. */
  readonly endTrace = (): void => this.#patch({ trace: undefined });

  /** The replications that are done are kept. */
  readonly cancel = (): void => this.#jobs.cancel();

  #patch(part: Partial<Runs>): void {
    this.#$runs.set({ ...this.#$runs.get(), ...part });
  }

  /** Undefined where another job is under way, or where the worker broke off. */
  async #work<K extends JobKind>(kind: K, ask: RehearseJobs[K]['ask']): Promise<RehearseJobs[K]['answer'] | undefined> {
    if (this.#$runs.get().busy) return undefined;
    this.#patch({ busy: { kind, done: 0 }, failed: undefined });
    try {
      return await this.#jobs.ask(kind, ask);
    } catch {
      this.#patch({ failed: kind });
      return undefined;
    } finally {
      this.#patch({ busy: undefined });
    }
  }

  #takeOutcome(outcome: Outcome, setUp: SetUp, seconds: number): void {
    if (outcome.kind === 'refused') this.#patch({ refused: outcome.issues, results: undefined });
    else this.#patch({ results: outcome.results, of: { setUp, seconds }, refused: undefined, trace: undefined });
  }
}
