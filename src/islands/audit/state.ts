/** What the audit desk shows. */
import type { Audit, Change } from '../../audit/index.ts';
import type { Trouble } from './keeping.ts';

export const pages = ['checklist', 'report', 'compare'] as const;
export type Page = (typeof pages)[number];

export type Notice =
  | Trouble
  | { readonly kind: 'merged'; readonly added: number; readonly updated: number; readonly disputes: number }
  | { readonly kind: 'imported' | 'saved-again' }
  | { readonly kind: 'removed'; readonly audit: Audit }
  | { readonly kind: 'unreadable'; readonly why: 'not-json' | 'not-ours' | 'newer' | 'broken'; readonly at: string }
  | { readonly kind: 'other-procedure' | 'two-files' | 'too-large' | 'gone' | 'no-checklist' };

export interface AuditState {
  /** The audit in hand; none: the list is shown. */
  readonly audit: Audit | undefined;
  readonly page: Page;
  readonly done: readonly Change[];
  readonly undone: readonly Change[];
  readonly notices: readonly Notice[];
  /** Every audit kept here, latest first. */
  readonly kept: readonly Audit[];
  /** The inbox as it stands in storage. */
  readonly inbox: string | undefined;
  /** Whether the latest change is kept in the browser. */
  readonly saved: boolean;
}
