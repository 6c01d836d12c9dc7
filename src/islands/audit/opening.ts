/** What the audit desk begins with: the audits kept here, and none in hand. */
import { inboxKey } from '../../island/index.ts';
import { keptAudits, type Storages } from './keeping.ts';
import type { AuditState } from './state.ts';

export interface Dependencies extends Storages {
  readonly now: () => number;
}

/** The desk as a page comes up; what became of what could not be read is told. */
export const opening = (dependencies: Dependencies): AuditState => {
  const { audits, troubles } = keptAudits(dependencies, dependencies.now());
  return {
    audit: undefined,
    page: 'checklist',
    done: [],
    undone: [],
    saved: true,
    notices: troubles,
    kept: audits,
    inbox: dependencies.local.read(inboxKey),
  };
};
