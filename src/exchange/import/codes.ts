/** What an account can say of an element: one sentence each, in `i18n/import`. */
import type { BpmnCode } from '../bpmn/in/codes.ts';
import type { MermaidCode } from './mermaid/codes.ts';
import type { TableCode } from './table/codes.ts';

/** What is said whatever the file is: of what settling changes. */
type SettleCode =
  | 'start-chosen'
  | 'start-added'
  | 'start-dead'
  | 'no-way-in'
  | 'stands-alone'
  | 'flow-dangling'
  | 'flow-to-itself'
  | 'flow-twice'
  | 'split-into-two'
  | 'implicit-fork'
  | 'implicit-choice'
  | 'gate-of-one'
  | 'end-goes-on'
  | 'end-added'
  | 'ends-one'
  | 'ends-wait'
  | 'branch-empty'
  | 'some-optional'
  | 'some-as-choice'
  | 'some-join'
  | 'some-merge'
  | 'passed'
  | 'merge-not-needed'
  | 'join-at-start'
  | 'read-as-gate'
  | 'question-missing'
  | 'outcome-unnamed'
  | 'name-missing'
  | 'role-missing'
  | 'role-unnamed'
  | 'role-idle'
  | 'record-unnamed'
  | 'record-idle'
  | 'sign-not-kept';

export type Code = SettleCode | BpmnCode | MermaidCode | TableCode;
