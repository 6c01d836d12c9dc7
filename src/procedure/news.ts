import type { ChangeClass } from './change-class.ts';
import type { Text } from './locale.ts';

/** What is new since an edition, for a role or for everybody, and what of it is taken again. */
export interface News {
  /** How far it reaches; `wording` asks nothing of anybody. */
  readonly class: ChangeClass;
  /** In the document's terms. */
  readonly news: readonly Text[];
  /** Steps to be learnt again, and the training cases that come to them. */
  readonly again: readonly string[];
  readonly cases: readonly string[];
  /** How many questions the exam has at them: that of the procedure, and that of the role. */
  readonly questions: number;
  readonly roleQuestions: number;
}
