/** The store of the audit: what is open, and the verbs that change it. Touches no page; storage and clock are given. */
import { atom, type ReadableAtom } from 'nanostores';
import {
  type Audit,
  acting,
  answering,
  applied,
  auditKey,
  auditsPrefix,
  auditText,
  type Change,
  decided,
  inboxWithout,
  isAudit,
  merge,
  type Placed,
  readAudit,
  readInbox,
  stating,
  taking,
  takingBack,
} from '../../audit/index.ts';
import { inboxKey } from '../../island/index.ts';
import { stampOf } from '../../procedure/index.ts';
import { forgetAudit, isUnread, keepAudit, keptAudit, keptAudits, type Storages, waitsForRoom } from './keeping.ts';
import { nameKey } from './keys.ts';
import type { DeskState, Notice, Page } from './state.ts';

export interface Dependencies extends Storages {
  readonly now: () => number;
}

type Verb<F> = (key: string, fields: F) => void;
type FieldsOf<F extends (audit: Audit, key: string, fields: never, speaker: never) => Change> = Parameters<F>[2];

export interface AuditStore {
  readonly $state: ReadableAtom<DeskState>;
  /** The auditor's name as typed; kept for the next audit. */
  name(): string;
  rename(name: string): void;
  /** Keep a new audit, or one changed as a whole, and open it. */
  put(audit: Audit): void;
  open(id: string, page: Page): boolean;
  /** Whether something stands or lies aside here under an id, though it cannot be read. */
  isUnread(id: string): boolean;
  close(): void;
  answer: Verb<FieldsOf<typeof answering>>;
  act: Verb<FieldsOf<typeof acting>>;
  state: Verb<string>;
  regrade: Verb<FieldsOf<typeof taking>>;
  undo(): Change | undefined;
  redo(): Change | undefined;
  decide(dispute: Placed, side: 'here' | 'there'): void;
  /** Take hand-overs from the inbox into the open audit. */
  take(ids: readonly string[]): void;
  /** Let hand-overs go. */
  letGo(ids: readonly string[]): void;
  /** Read a file: a known audit is joined with it, another is added. */
  read(text: string): Audit | undefined;
  /** Join a file with the open audit, whichever audit it came from. */
  join(text: string): void;
  remove(audit: Audit): void;
  restore(audit: Audit): void;
  dismiss(notice: Notice): void;
  notify(notice: Notice): void;
  /** Another tab wrote under a key; null: it cleared all. */
  syncFromOtherTab(key: string | null): void;
}

const sharesProcedure = (one: Audit, other: Audit): boolean =>
  one.procedures.some(({ id }) => other.procedures.some((it) => it.id === id));

export const createAuditStore = (dependencies: Dependencies): AuditStore => {
  const { local, now } = dependencies;
  const first = keptAudits(dependencies, now());
  const $state = atom<DeskState>({
    audit: undefined,
    page: 'checklist',
    done: [],
    undone: [],
    saved: true,
    notices: first.troubles,
    kept: first.audits,
    inbox: local.read(inboxKey),
  });
  const set = (part: Partial<DeskState>) => $state.set({ ...$state.get(), ...part });
  const notify = (notice: Notice) =>
    set({ notices: [...$state.get().notices.filter(({ kind }) => kind !== notice.kind), notice] });
  /** What is kept now; what became of what could not be read is told. */
  const list = () => {
    const { audits, troubles } = keptAudits(dependencies, now());
    if (troubles.length > 0) set({ notices: [...$state.get().notices, ...troubles] });
    return { audits };
  };
  let typedName = local.read(nameKey) ?? '';
  const name = () => typedName;
  const speaker = () => ({ at: now(), by: name() });

  const keep = (audit: Audit, part: Partial<DeskState> = {}) => {
    const { audit: stands, trouble } = keepAudit(dependencies, audit, now());
    if (trouble?.kind === 'refused') return notify(trouble);
    const wasLost = !$state.get().saved;
    const notices = $state.get().notices.filter(({ kind }) => kind !== 'storage-full' && kind !== 'storage-off');
    const told: Notice[] = trouble ? [trouble] : wasLost ? [{ kind: 'saved-again' }] : [];
    set({
      audit: stands,
      saved: !trouble,
      notices: [...notices, ...told],
      kept: withAudit($state.get().kept, stands),
      ...part,
    });
  };
  const change = (make: (audit: Audit) => Change) => {
    const { audit, done } = $state.get();
    if (!audit) return;
    const it = make(audit);
    keep(applied(audit, it), { done: [...done, it].slice(-500), undone: [] });
  };
  /** Step along the list of changes; one that another tab has spoken over since is passed by. */
  const step = (from: 'done' | 'undone', to: 'done' | 'undone'): Change | undefined => {
    const { audit, ...state } = $state.get();
    const last = state[from].at(-1);
    if (!audit || !last) return undefined;
    const rest = state[from].slice(0, -1);
    const stands = audit[last.shelf][last.key];
    if (!stands || stampOf(stands) !== stampOf(last.after)) {
      set({ [from]: rest });
      return step(from, to);
    }
    const back = takingBack(audit, last, speaker());
    keep(applied(audit, back), { [from]: rest, [to]: [...state[to], back] });
    return back;
  };
  const begin = (audit: Audit, page: Page = 'checklist') => set({ audit, page, done: [], undone: [], saved: true });
  const readable = (text: string): Audit | undefined => {
    const it = readAudit(text);
    if (!isAudit(it)) {
      notify({ kind: 'unreadable', why: it.why, at: it.why === 'broken' ? it.at : '' });
      return undefined;
    }
    if (it.mends.length > 0) notify({ kind: 'mended', document: it.audit, mends: it.mends });
    return it.audit;
  };
  const joinInto = (audit: Audit, other: Audit) => {
    const { audit: both, added, updated, disputes } = merge(audit, other);
    keep(both);
    notify({ kind: 'merged', added, updated, disputes });
    return both;
  };
  const empty = (ids: readonly string[]) => {
    local.write(inboxKey, inboxWithout(local.read(inboxKey), ids));
    set({ inbox: local.read(inboxKey) });
  };

  return {
    $state,
    name,
    rename: (typed) => {
      typedName = typed;
      local.write(nameKey, typed);
    },
    put: (audit) => {
      begin(audit);
      keep(audit);
    },
    open: (id, page) => {
      const { audit } = $state.get();
      const kept = audit?.id === id ? audit : keptAudit(dependencies, id);
      if (kept === audit) set({ page });
      else if (kept) {
        begin(kept, page);
        // Opened again after a reload: is there room now?
        if (waitsForRoom(dependencies, id)) keep(kept);
      }
      return kept !== undefined;
    },
    isUnread: (id) => isUnread(local, id),
    close: () => set({ audit: undefined, kept: list().audits, done: [], undone: [] }),
    answer: (key, fields) => change((audit) => answering(audit, key, fields, speaker())),
    act: (key, fields) => change((audit) => acting(audit, key, fields, speaker())),
    state: (key, text) => change((audit) => stating(audit, key, text, speaker())),
    regrade: (key, fields) => change((audit) => taking(audit, key, fields, speaker())),
    undo: () => step('done', 'undone'),
    redo: () => step('undone', 'done'),
    decide: (dispute, side) => {
      const { audit } = $state.get();
      if (audit) keep(decided(audit, dispute, side, speaker()));
    },
    take: (ids) => {
      const { waiting } = readInbox(local.read(inboxKey));
      const known = $state.get().audit?.taken ?? {};
      // One taken in before, come back with a data file, stands as it was graded.
      for (const { id, at, ...it } of waiting.filter((one) => ids.includes(one.id) && !Object.hasOwn(known, one.id)))
        change((audit) => taking(audit, id, { ...it, grade: 'minor', note: '' }, speaker()));
      // The audit is kept first: where there was no room, the inbox keeps what it had.
      if ($state.get().saved) empty(ids);
    },
    letGo: empty,
    read: (text) => {
      const it = readable(text);
      if (!it) return undefined;
      const here = keptAudit(dependencies, it.id);
      if (here) return joinInto(here, it);
      keep(it);
      notify({ kind: 'imported' });
      return it;
    },
    join: (text) => {
      const { audit } = $state.get();
      const it = audit && readable(text);
      if (!it) return;
      if (sharesProcedure(audit, it)) joinInto(audit, it);
      else notify({ kind: 'other-procedure' });
    },
    remove: (audit) => {
      forgetAudit(dependencies, audit.id);
      set({ audit: undefined, kept: list().audits });
      notify({ kind: 'removed', audit });
    },
    restore: (audit) => {
      keepAudit(dependencies, audit, now());
      set({ kept: list().audits, notices: $state.get().notices.filter(({ kind }) => kind !== 'removed') });
    },
    dismiss: (notice) => set({ notices: $state.get().notices.filter((it) => it !== notice) }),
    notify,
    syncFromOtherTab: (key) => {
      const { audit } = $state.get();
      if (key === null || key === inboxKey) set({ inbox: local.read(inboxKey) });
      if (key !== null && !key.startsWith(auditsPrefix)) return;
      set({ kept: list().audits });
      const there = audit && (key === null || key === auditKey(audit.id)) ? keptAudit(dependencies, audit.id) : undefined;
      if (audit && there && auditText(there) !== auditText(audit)) set({ audit: merge(audit, there).audit });
    },
  };
};

const withAudit = (kept: readonly Audit[], audit: Audit): readonly Audit[] =>
  [audit, ...kept.filter(({ id }) => id !== audit.id)].sort((a, b) => b.startedAt - a.startedAt);
