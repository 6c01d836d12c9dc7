/** Which outcome of a deciding step the log records: by mark, by name in either language, or by the plain words of agreement. */
import { isDeciding, type Outcome, type Step } from '../../procedure/index.ts';
import { normalForm } from './name-index.ts';

const agreed = new Set(
  [
    '同意 通过 批准 核准 认可 确认 合格 接受 是 可 准 已批准 已通过 审批通过 审核通过 评审通过',
    'y yes ok true approve approved agree agreed accept accepted pass passed confirmed',
  ].flatMap((words) => words.split(' ')),
);
const refused = new Set(
  [
    '不同意 不通过 未通过 不批准 未批准 驳回 退回 退 否 拒绝 否决 不合格 不接受 不可 已退回 已驳回 审批不通过 审核不通过',
    'n no false reject rejected refuse refused return returned disagree decline declined deny denied fail failed',
  ].flatMap((words) => words.split(' ')),
);

const only = (outcomes: readonly Outcome[]): string | null => (outcomes.length === 1 ? outcomes[0]!.mark : null);

/** Marks and names, in normal form; a name two outcomes share says nothing. */
const said = (outcomes: readonly Outcome[]): Map<string, string | null> => {
  const known = new Map<string, string | null>();
  for (const { mark, name } of outcomes) {
    for (const form of new Set([mark, name.zh, name.en, mark + name.zh, mark + name.en].map(normalForm)))
      known.set(form, known.has(form) ? null : mark);
  }
  return known;
};

/** @returns the outcome's mark; null where the text says none of them. A step without outcomes has none. */
export const outcomeFinder = (step: Step): ((text: string) => string | null) => {
  if (!isDeciding(step)) return () => null;
  const known = said(step.outcomes);
  const refusal = only(step.outcomes.filter((it) => it.refusal));
  const agreement = only(step.outcomes.filter((it) => !it.refusal));
  return (text) => {
    const form = normalForm(text);
    const found = known.get(form);
    if (found !== undefined) return found;
    if (step.kind === 'choice') return null;
    return refused.has(form) ? refusal : agreed.has(form) ? agreement : null;
  };
};
