/** What every part of the audit desk sees. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { AuditedProcedure, Issue, Item } from '../../audit/index.ts';
import type { Text } from '../../procedure/index.ts';
import type { AuditStore } from './store.ts';
import type { Words } from './words.ts';

/** `data/audit/<id>.json` */
export interface Checklist {
  readonly document: Issue;
  readonly procedure: AuditedProcedure;
  readonly items: readonly Item[];
  /** The folders of the editions whose difference from today's the site holds. */
  readonly past?: readonly string[];
}

export interface AuditContext {
  readonly store: AuditStore;
  readonly words: Words;
  /** The procedures this page offers. */
  readonly procedures: readonly { readonly id: string; readonly title: Text }[];
  /** The checklist of a procedure as it is today. */
  checklist(id: string): Promise<Checklist>;
  /** Where the data of the site lie. */
  readonly files: string;
  /** Address of a page, by its path. */
  site(path: string): string;
  /** Address of a procedure's page, and of the page of its case records. */
  page(procedure: string): string;
  records(procedure: string): string;
  newId(): string;
  now(): number;
  /** Says something to those who listen rather than look. */
  announce(text: string): void;
}

const context = createContext<AuditContext | undefined>(undefined);

export const AuditProvider = context.Provider;

export const useAudit = (): AuditContext => useContext(context)!;
