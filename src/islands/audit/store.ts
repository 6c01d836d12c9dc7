/** The store of the audit: what is open, and the verbs that change it. Touches no page; storage and clock are given. */
import { atom, type ReadableAtom, type WritableAtom } from 'nanostores';
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
import { forgetAudit, isUnread, keepAudit, keptAudit, keptAudits, waitsForRoom } from './keeping.ts';
import { nameKey } from './keys.ts';
import { type Dependencies, opening } from './opening.ts';
import type { AuditState, Notice, Page } from './state.ts';

type FieldsOf<F extends (audit: Audit, key: string, fields: never, speaker: never) => Change> = Parameters<F>[2];

/** As many changes can be taken back. */
const mostDone = 500;

const shareProcedure = (audit: Audit, other: Audit): boolean =>
  audit.procedures.some(({ id }) => other.procedures.some((procedure) => procedure.id === id));

const withAudit = (kept: readonly Audit[], audit: Audit): readonly Audit[] =>
  [audit, ...kept.filter(({ id }) => id !== audit.id)].sort((a, b) => b.startedAt - a.startedAt);

/** The audits of a browser and the one in hand. Its verbs are bound to it: a button or a listener takes them as they are. */
export class AuditStore {
  readonly #dependencies: Dependencies;
  readonly #$state: WritableAtom<AuditState>;
  #name: string;

  constructor(dependencies: Dependencies) {
    this.#dependencies = dependencies;
    this.#$state = atom<AuditState>(opening(dependencies));
    this.#name = dependencies.local.read(nameKey) ?? '';
  }

  get $state(): ReadableAtom<AuditState> {
    return this.#$state;
  }

  /** The auditor's name as typed; kept for the next audit. */
  readonly name = (): string => this.#name;

  readonly rename = (name: string): void => {
    this.#name = name;
    this.#dependencies.local.write(nameKey, name);
  };

  /** Keep a new audit, or one changed as a whole, and open it. */
  readonly put = (audit: Audit): void => {
    this.#begin(audit);
    this.#keep(audit);
  };

  /** Whether there is an audit under the id. */
  readonly open = (id: string, page: Page): boolean => {
    const { audit } = this.#state;
    const kept = audit?.id === id ? audit : keptAudit(this.#dependencies, id);
    if (kept === audit) this.#set({ page });
    else if (kept) {
      this.#begin(kept, page);
      // Opened again after a reload: is there room now?
      if (waitsForRoom(this.#dependencies, id)) this.#keep(kept);
    }
    return kept !== undefined;
  };

  /** Whether something stands or lies aside here under an id, though it cannot be read. */
  readonly isUnread = (id: string): boolean => isUnread(this.#dependencies.local, id);

  readonly close = (): void => this.#set({ audit: undefined, kept: this.#listed(), done: [], undone: [] });

  readonly answer = (key: string, fields: FieldsOf<typeof answering>): void =>
    this.#change((audit) => answering(audit, key, fields, this.#speaker));

  readonly act = (key: string, fields: FieldsOf<typeof acting>): void =>
    this.#change((audit) => acting(audit, key, fields, this.#speaker));

  readonly state = (key: string, text: string): void => this.#change((audit) => stating(audit, key, text, this.#speaker));

  readonly regrade = (key: string, fields: FieldsOf<typeof taking>): void =>
    this.#change((audit) => taking(audit, key, fields, this.#speaker));

  readonly undo = (): Change | undefined => this.#step('done', 'undone');

  readonly redo = (): Change | undefined => this.#step('undone', 'done');

  readonly decide = (dispute: Placed, side: 'here' | 'there'): void => {
    const { audit } = this.#state;
    if (audit) this.#keep(decided(audit, dispute, side, this.#speaker));
  };

  /** Take hand-overs from the inbox into the open audit. */
  readonly take = (ids: readonly string[]): void => {
    const { waiting } = readInbox(this.#dependencies.local.read(inboxKey));
    const known = this.#state.audit?.taken ?? {};
    // One taken in before, come back with a data file, stands as it was graded.
    const fresh = waiting.filter(({ id }) => ids.includes(id) && !Object.hasOwn(known, id));
    for (const { id, at, ...found } of fresh) this.regrade(id, { ...found, grade: 'minor', note: '' });
    // The audit is kept first: where there was no room, the inbox keeps what it had.
    if (this.#state.saved) this.letGo(ids);
  };

  /** Let hand-overs go. */
  readonly letGo = (ids: readonly string[]): void => {
    const { local } = this.#dependencies;
    local.write(inboxKey, inboxWithout(local.read(inboxKey), ids));
    this.#set({ inbox: local.read(inboxKey) });
  };

  /** Read a file: a known audit is joined with it, another is added. */
  readonly read = (text: string): Audit | undefined => {
    const audit = this.#readable(text);
    if (!audit) return undefined;
    const here = keptAudit(this.#dependencies, audit.id);
    if (here) return this.#join(here, audit);
    this.#keep(audit);
    this.notify({ kind: 'imported' });
    return audit;
  };

  /** Join a file with the open audit, whichever audit it came from. */
  readonly join = (text: string): void => {
    const { audit } = this.#state;
    const other = audit && this.#readable(text);
    if (!other) return;
    if (shareProcedure(audit, other)) this.#join(audit, other);
    else this.notify({ kind: 'other-procedure' });
  };

  readonly remove = (audit: Audit): void => {
    forgetAudit(this.#dependencies, audit.id);
    this.#set({ audit: undefined, kept: this.#listed() });
    this.notify({ kind: 'removed', audit });
  };

  readonly restore = (audit: Audit): void => {
    keepAudit(this.#dependencies, audit, this.#dependencies.now());
    this.#set({ kept: this.#listed(), notices: this.#state.notices.filter(({ kind }) => kind !== 'removed') });
  };

  readonly dismiss = (notice: Notice): void => this.#set({ notices: this.#state.notices.filter((told) => told !== notice) });

  readonly notify = (notice: Notice): void =>
    this.#set({ notices: [...this.#state.notices.filter(({ kind }) => kind !== notice.kind), notice] });

  /** Another tab wrote under a key; null: it cleared all. */
  readonly syncFromOtherTab = (key: string | null): void => {
    const { audit } = this.#state;
    if (key === null || key === inboxKey) this.#set({ inbox: this.#dependencies.local.read(inboxKey) });
    if (key !== null && !key.startsWith(auditsPrefix)) return;
    this.#set({ kept: this.#listed() });
    const isOurs = audit && (key === null || key === auditKey(audit.id));
    const there = isOurs ? keptAudit(this.#dependencies, audit.id) : undefined;
    if (audit && there && auditText(there) !== auditText(audit)) this.#set({ audit: merge(audit, there).audit });
  };

  get #state(): AuditState {
    return this.#$state.get();
  }

  get #speaker(): { readonly at: number; readonly by: string } {
    return { at: this.#dependencies.now(), by: this.#name };
  }

  #set(part: Partial<AuditState>): void {
    this.#$state.set({ ...this.#state, ...part });
  }

  /** What is kept now; what became of what could not be read is told. */
  #listed(): readonly Audit[] {
    const { audits, troubles } = keptAudits(this.#dependencies, this.#dependencies.now());
    if (troubles.length > 0) this.#set({ notices: [...this.#state.notices, ...troubles] });
    return audits;
  }

  #begin(audit: Audit, page: Page = 'checklist'): void {
    this.#set({ audit, page, done: [], undone: [], saved: true });
  }

  #keep(audit: Audit, part: Partial<AuditState> = {}): void {
    const { audit: stands, trouble } = keepAudit(this.#dependencies, audit, this.#dependencies.now());
    if (trouble?.kind === 'refused') {
      this.notify(trouble);
      return;
    }
    const { notices, kept, saved } = this.#state;
    const others = notices.filter(({ kind }) => kind !== 'storage-full' && kind !== 'storage-off');
    const told: Notice[] = trouble ? [trouble] : saved ? [] : [{ kind: 'saved-again' }];
    this.#set({ audit: stands, saved: !trouble, notices: [...others, ...told], kept: withAudit(kept, stands), ...part });
  }

  #change(make: (audit: Audit) => Change): void {
    const { audit, done } = this.#state;
    if (!audit) return;
    const change = make(audit);
    this.#keep(applied(audit, change), { done: [...done, change].slice(-mostDone), undone: [] });
  }

  /** Step along the list of changes; one that another tab has spoken over since is passed by. */
  #step(from: 'done' | 'undone', to: 'done' | 'undone'): Change | undefined {
    const { audit, ...state } = this.#state;
    const last = state[from].at(-1);
    if (!audit || !last) return undefined;
    const rest = state[from].slice(0, -1);
    const stands = audit[last.collection][last.key];
    if (!stands || stampOf(stands) !== stampOf(last.after)) {
      this.#set({ [from]: rest });
      return this.#step(from, to);
    }
    const back = takingBack(audit, last, this.#speaker);
    this.#keep(applied(audit, back), { [from]: rest, [to]: [...state[to], back] });
    return back;
  }

  /** The audit of a file; where it cannot be read, or not whole, that is told. */
  #readable(text: string): Audit | undefined {
    const found = readAudit(text);
    if (!isAudit(found)) {
      this.notify({ kind: 'unreadable', why: found.why, at: found.why === 'broken' ? found.at : '' });
      return undefined;
    }
    const { audit, mends } = found;
    if (mends.length > 0) this.notify({ kind: 'mended', document: audit, mends });
    return audit;
  }

  #join(audit: Audit, other: Audit): Audit {
    const { audit: both, added, updated, disputes } = merge(audit, other);
    this.#keep(both);
    this.notify({ kind: 'merged', added, updated, disputes });
    return both;
  }
}
