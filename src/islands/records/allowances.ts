/**
 * The allow-list of a procedure, each entry under a key of its own, so that two tabs never write over each other.
 */
import { atom, type ReadableAtom } from 'nanostores';
import {
  type Allowance,
  allowanceAfter,
  allowanceKind,
  allowancesOf,
  checkAllowances,
  type KeptAllowance,
} from '../../conform/index.ts';
import { type Documents, documentsIn, type SafeStorage } from '../../island/index.ts';

const version = 1;

export interface Entry extends KeptAllowance {
  readonly id: string;
}

export interface AllowancesState {
  readonly entries: readonly Entry[];
  /** The entry removed last, which may be put back. */
  readonly removed: Entry | undefined;
  readonly notice: 'failed' | 'broken' | 'mended' | undefined;
}

/** The form of the file: { "format": "handbook-allow-list", "version": 1, "procedure": "3.3", "allow": [ … ] }; what format an old file says is not asked. */
const allowListFormat = 'handbook-allow-list';

const plain = ({ kind, step, case: of, person, reason, until }: Allowance): Allowance => ({
  ...(kind && { kind }),
  ...(step && { step }),
  ...(of && { case: of }),
  ...(person && { person }),
  reason,
  until: until ?? null,
});

const texts = ['kind', 'step', 'case', 'person'];

/** @throws Problem where it can't be used */
const checked = (written: unknown): Allowance => {
  const fields = (typeof written === 'object' && written !== null ? written : {}) as Readonly<Record<string, unknown>>;
  const isReadable = texts.every((key) => fields[key] === undefined || typeof fields[key] === 'string');
  const allowance = plain((isReadable ? fields : {}) as unknown as Allowance);
  checkAllowances([allowance]);
  return allowance;
};

const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
  [...entries].sort((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));

export interface Dependencies {
  readonly storage: SafeStorage;
  readonly procedure: string;
  readonly now: () => number;
  /** A text that no entry has yet. */
  readonly newId: () => string;
}

/** The allow-list of a procedure. Its verbs are bound to it: a button or a listener takes them as they are. */
export class AllowancesStore {
  readonly #dependencies: Dependencies;
  readonly #prefix: string;
  readonly #documents: Documents<KeptAllowance>;
  readonly #$state = atom<AllowancesState>({ entries: [], removed: undefined, notice: undefined });

  constructor(dependencies: Dependencies) {
    const { storage, procedure, now } = dependencies;
    this.#dependencies = dependencies;
    this.#prefix = allowancesOf(procedure);
    this.#documents = documentsIn(allowanceKind, storage, now);
  }

  get $state(): ReadableAtom<AllowancesState> {
    return this.#$state;
  }

  /** Read what is kept, and what another tab has written. */
  readonly load = (): void => {
    let { notice } = this.#state;
    const entries = this.#dependencies.storage.keys(this.#prefix).flatMap((key) => {
      const { document, trouble } = this.#documents.open(key);
      if (trouble?.kind === 'broken' || trouble?.kind === 'mended') notice = trouble.kind;
      return document ? [{ ...document, id: key.slice(this.#prefix.length) }] : [];
    });
    this.#patch({ entries: inOrder(entries), notice });
  };

  /** Add an entry, or change the one with that id. @throws Problem where it can't be used */
  readonly save = (allowance: Allowance, id?: string): void => {
    const { now } = this.#dependencies;
    const known = this.#state.entries.find((entry) => entry.id === id);
    const usable = checked(allowance);
    if (known) this.#put({ ...allowanceAfter(usable, known, now()), id: known.id });
    else this.#add(usable);
  };

  readonly remove = (id: string): void => {
    const { entries } = this.#state;
    this.#dependencies.storage.remove(this.#prefix + id);
    this.#patch({ entries: entries.filter((entry) => entry.id !== id), removed: entries.find((entry) => entry.id === id) });
  };

  /** Put the entry removed last back. */
  readonly undo = (): void => {
    const { removed } = this.#state;
    if (removed) this.#put(removed);
    this.#patch({ removed: undefined });
  };

  readonly asFile = (): string => {
    const { procedure } = this.#dependencies;
    const allow = this.#state.entries.map(plain);
    return `${JSON.stringify({ format: allowListFormat, version, procedure, allow }, null, 2)}\n`;
  };

  /**
   * Add the entries of a file that are not here yet.
   * @returns how many, or the procedure it belongs to where that is another
   * @throws Error where it is no such file, or an entry can't be used; then none is added
   */
  readonly take = (text: string): number | { readonly procedure: string } => {
    const file = JSON.parse(text) as { procedure?: unknown; allow?: unknown } | null;
    const { procedure } = this.#dependencies;
    if (typeof file?.procedure === 'string' && file.procedure !== procedure) return { procedure: file.procedure };
    if (!Array.isArray(file?.allow)) throw new Error('"allow"?');
    const here = new Set(this.#state.entries.map((entry) => JSON.stringify(plain(entry))));
    const added = file.allow.map(checked).filter((allowance) => !here.has(JSON.stringify(allowance)));
    for (const allowance of added) this.#add(allowance);
    return added.length;
  };

  get #state(): AllowancesState {
    return this.#$state.get();
  }

  #patch(part: Partial<AllowancesState>): void {
    this.#$state.set({ ...this.#state, ...part });
  }

  #add(allowance: Allowance): void {
    const { newId, now } = this.#dependencies;
    this.#put({ ...allowance, id: newId(), addedAt: now() });
  }

  #put(entry: Entry): void {
    const { id, ...allowance } = entry;
    const trouble = this.#documents.put(this.#prefix + id, allowance);
    const others = this.#state.entries.filter((kept) => kept.id !== id);
    this.#patch({ entries: inOrder([...others, entry]), notice: trouble ? 'failed' : undefined });
  }
}
