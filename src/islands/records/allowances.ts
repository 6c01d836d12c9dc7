/**
 * The allow-list of a procedure, each entry under a key of its own, so that two tabs never write over each other.
 */
import { atom } from 'nanostores';
import {
  type Allowance,
  allowanceAfter,
  allowanceKind,
  allowancesOf,
  checkAllowances,
  type KeptAllowance,
} from '../../conform/index.ts';
import { documentsIn, type SafeStorage } from '../../island/index.ts';

const version = 1;

export interface Entry extends KeptAllowance {
  readonly id: string;
}

export interface AllowState {
  readonly entries: readonly Entry[];
  /** The entry removed last, which may be put back. */
  readonly removed: Entry | undefined;
  readonly notice: 'failed' | 'broken' | 'mended' | undefined;
}

/** The form of the file: { "format": "sales-handbook-allow-list", "version": 1, "procedure": "3.3", "allow": [ … ] }. */
export const allowListFormat = 'sales-handbook-allow-list';

const plain = ({ kind, step, case: of, person, reason, until }: Allowance): Allowance => ({
  ...(kind && { kind }),
  ...(step && { step }),
  ...(of && { case: of }),
  ...(person && { person }),
  reason,
  until: until ?? null,
});

const texts = (it: Readonly<Record<string, unknown>>): boolean =>
  ['kind', 'step', 'case', 'person'].every((key) => it[key] === undefined || typeof it[key] === 'string');

/** @throws Problem where it can't be used */
const checked = (it: unknown): Allowance => {
  const raw = (typeof it === 'object' && it !== null ? it : {}) as Record<string, unknown>;
  const allowance = plain((texts(raw) ? raw : {}) as unknown as Allowance);
  checkAllowances([allowance]);
  return allowance;
};

/** @param newId a text that no entry has yet */
export const createAllowances = (storage: SafeStorage, procedure: string, now: () => number, newId: () => string) => {
  const prefix = allowancesOf(procedure);
  const documents = documentsIn(allowanceKind, storage, now);
  const $allow = atom<AllowState>({ entries: [], removed: undefined, notice: undefined });
  const patch = (part: Partial<AllowState>): void => $allow.set({ ...$allow.get(), ...part });
  const inOrder = (entries: readonly Entry[]): readonly Entry[] =>
    [...entries].sort((a, b) => a.addedAt - b.addedAt || (a.id < b.id ? -1 : 1));
  const put = (entry: Entry): void => {
    const { id, ...allowance } = entry;
    const trouble = documents.put(prefix + id, allowance);
    const others = $allow.get().entries.filter((it) => it.id !== id);
    patch({ entries: inOrder([...others, entry]), notice: trouble ? 'failed' : undefined });
  };

  return {
    $allow,
    /** Reads what is kept, and what another tab has written. */
    load: (): void => {
      let notice = $allow.get().notice;
      const entries = storage.keys(prefix).flatMap((key) => {
        const { document, trouble } = documents.open(key);
        if (trouble?.kind === 'broken' || trouble?.kind === 'mended') notice = trouble.kind;
        return document ? [{ ...document, id: key.slice(prefix.length) }] : [];
      });
      patch({ entries: inOrder(entries), notice });
    },
    /** Adds an entry, or changes the one with that id. @throws Problem where it can't be used */
    save: (allowance: Allowance, id?: string): void => {
      const known = $allow.get().entries.find((it) => it.id === id);
      const it = checked(allowance);
      put(known ? { ...allowanceAfter(it, known, now()), id: known.id } : { ...it, id: newId(), addedAt: now() });
    },
    remove: (id: string): void => {
      const removed = $allow.get().entries.find((it) => it.id === id);
      storage.remove(prefix + id);
      patch({ entries: $allow.get().entries.filter((it) => it.id !== id), removed });
    },
    undo: (): void => {
      const { removed } = $allow.get();
      if (removed) put(removed);
      patch({ removed: undefined });
    },
    asFile: (): string =>
      `${JSON.stringify({ format: allowListFormat, version, procedure, allow: $allow.get().entries.map(plain) }, null, 2)}\n`,
    /**
     * Adds the entries of a file that are not here yet.
     * @returns how many, or the procedure it belongs to where that is another
     * @throws Error where it is no such file, or an entry can't be used; then none is added
     */
    take: (text: string): number | { readonly procedure: string } => {
      const it = JSON.parse(text) as { procedure?: unknown; allow?: unknown } | null;
      if (typeof it?.procedure === 'string' && it.procedure !== procedure) return { procedure: it.procedure };
      if (!Array.isArray(it?.allow)) throw new Error('"allow"?');
      const here = new Set($allow.get().entries.map((entry) => JSON.stringify(plain(entry))));
      const added = it.allow.map(checked).filter((entry) => !here.has(JSON.stringify(entry)));
      for (const entry of added) put({ ...entry, id: newId(), addedAt: now() });
      return added.length;
    },
  };
};

export type AllowancesStore = ReturnType<typeof createAllowances>;
