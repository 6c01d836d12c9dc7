/** What is wrong with the figures, as data: the sentences are in `i18n/simulate.ts`. */
export type Rule =
  | 'not-json'
  | 'not-an-object'
  | 'not-a-list'
  | 'not-a-text'
  | 'not-a-number'
  | 'not-true-or-false'
  | 'out-of-range'
  | 'not-whole'
  | 'unknown-key'
  | 'unknown-value'
  | 'wrong-format'
  | 'other-procedure'
  | 'other-revision'
  | 'not-a-date'
  | 'date-too-far'
  | 'cases-outside-the-period'
  | 'absent-outside-the-period'
  | 'comes-on-a-day-off'
  | 'nothing-comes'
  | 'dates-need-a-period'
  | 'too-many-cases'
  | 'not-hours'
  | 'hours-overlap'
  | 'ends-before-it-begins'
  | 'last-day-first'
  | 'out-of-order'
  | 'probabilities-do-not-sum-to-one'
  | 'outcome-without-probability'
  | 'weights-sum-to-zero'
  | 'no-working-time'
  | 'no-common-hours'
  | 'nobody-there'
  | 'never-ends'
  | 'too-many-rounds'
  | 'queue-grows-without-limit'
  | 'side-by-side-has-no-exact-answer'
  | 'signed-at-once-has-no-exact-answer'
  | 'too-large'
  | 'cases-cannot-end'
  | 'stopped-while-queues-grew'
  | 'time-sends-back';

export interface Issue {
  readonly rule: Rule;
  /** error: nothing can be computed; warning: it can, and this must be known. */
  readonly level: 'error' | 'warning';
  /** Where: a path in the parameters (`steps.approval.duration.mean`), or a role or step id. */
  readonly at: string;
  readonly detail: Readonly<Record<string, string | number | readonly string[]>>;
}

export const issue = (rule: Rule, at: string, detail: Issue['detail'] = {}, level: Issue['level'] = 'error'): Issue => ({
  rule,
  level,
  at,
  detail,
});

/** Whether the figures can be computed with. */
export const isSound = (issues: readonly Issue[]): boolean => issues.every(({ level }) => level === 'warning');
