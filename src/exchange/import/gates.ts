/**
 * Gates: a choice right after the work of somebody, one of whose ways turns the matter down, is read as that one's decision. It is a
 * reading, so it is told as inferred. Where no way turns anything down it stays a choice by the kind of case.
 */
import type { DraftFlow, DraftNode } from './draft.ts';
import { soundsRefusing } from './ids.ts';
import { bypass } from './ways.ts';
import { change, ins, nameOf, orderOf, outs, reached, remark, type Work, waysIn } from './work.ts';

/** Ways out of a decision that turn the matter down: by their names, or because they lead back to what came before. */
const refusalsOf = (work: Work, deciding: string, order: ReadonlyMap<string, number>): ReadonlySet<DraftFlow> => {
  const flows = outs(work, deciding);
  if (flows.some(({ refusal }) => refusal !== undefined)) return new Set(flows.filter(({ refusal }) => refusal === true));
  const isBack = ({ to }: DraftFlow): boolean =>
    (order.get(to) ?? 0) <= (order.get(deciding) ?? 0) && reached(work, [to]).has(deciding);
  const refusing = new Set(flows.filter((flow) => isBack(flow) || soundsRefusing(flow.name)));
  return refusing.size < flows.length ? refusing : new Set();
};

/** The task whose decision a choice is. */
const deciderOf = (work: Work, choice: DraftNode): DraftNode | undefined => {
  const [before, ...others] = ins(work, choice.key);
  const task = before && others.length === 0 && waysIn(work, choice.key) === 1 ? work.nodes.get(before.from) : undefined;
  return task?.kind === 'task' && task.roles.length > 0 && task.calls === undefined ? task : undefined;
};

const markRefusals = (work: Work, key: string, refusals: ReadonlySet<DraftFlow>): void => {
  const leaving = new Set(outs(work, key));
  work.flows = work.flows.map((flow) => (leaving.has(flow) ? { ...flow, refusal: refusals.has(flow) } : flow));
};

/** The work and the choice after it become one step. */
const readAsGate = (work: Work, task: DraftNode, choice: DraftNode): void => {
  const question = choice.question ?? choice.name;
  change(work, choice.key, {
    ...task,
    key: choice.key,
    kind: 'gate',
    question,
    documentation: [...task.documentation, ...choice.documentation],
  });
  bypass(work, task.key);
  for (const key of [task.key, choice.key])
    remark(
      work,
      'node',
      key,
      { severity: 'review', fate: 'changed', code: 'read-as-gate' },
      { task: nameOf(work, choice.key) ?? '' },
    );
};

export const settleGates = (work: Work): void => {
  const order = new Map(orderOf(work).map((key, at) => [key, at]));
  for (const node of [...work.nodes.values()]) {
    if (node.kind === 'gate') markRefusals(work, node.key, refusalsOf(work, node.key, order));
    if (node.kind !== 'choice' || node.ours) continue;
    const task = deciderOf(work, node);
    const refusals = refusalsOf(work, node.key, order);
    const named = outs(work, node.key).every(({ name, default: otherwise }) => name !== undefined || otherwise);
    // A decision on what has not been done again would lead to itself.
    const again = outs(work, node.key).some(({ to }) => to === task?.key);
    if (!task || refusals.size === 0 || !named || again) continue;
    markRefusals(work, node.key, refusals);
    readAsGate(work, task, node);
  }
};
