/** Activities: tasks of every kind, calls, sub-processes, and how often they are done. */
import { bareNode, type DraftNode } from '../../import/draft.ts';
import { attribute, below, childOf, engineAttribute, isTrue, nameOf, textOf } from './element.ts';
import { addNode, type Reader, tell } from './reader.ts';
import type { Xml } from './xml.ts';

/** How many of those responsible finish before it is done, by the condition an engine reads. */
const completed = (condition: string): DraftNode['sign'] => {
  const least = /Completed\w*\s*(>=|=|==|&gt;=)\s*(\d+)\s*\}?\s*$/i.exec(condition);
  const above = /Completed\w*\s*(>|&gt;)\s*(\d+)\s*\}?\s*$/i.exec(condition);
  const count = least ? Number(least[2]) : above ? Number(above[2]) + 1 : undefined;
  return count === undefined ? undefined : count === 1 ? 'any' : { atLeast: count };
};

/** By how many it is done, where it is done several times; a loop has no counterpart. */
const signOf = (reader: Reader, activity: Xml): Pick<DraftNode, 'sign'> => {
  const again = childOf(activity, 'standardLoopCharacteristics');
  if (again) tell(reader, again, 'again', { severity: 'warning', fate: 'lost', name: nameOf(activity) });
  const several = childOf(activity, 'multiInstanceLoopCharacteristics');
  if (!several) return {};
  const condition = textOf(childOf(several, 'completionCondition'));
  const sign = condition === undefined ? undefined : completed(condition);
  tell(reader, several, 'several-times', {
    severity: 'review',
    fate: 'changed',
    name: nameOf(activity),
    args: { condition: condition ?? '' },
  });
  return { sign: sign ?? (isTrue(several, 'isSequential') ? 'order' : 'all') };
};

const settled = (reader: Reader, activity: Xml, key: string): void => {
  reader.entryOf.set(activity, key);
  reader.exitOf.set(activity, key);
};

/** How the sorts of task stand in the account; a plain one is kept as it is. */
const plain: ReadonlySet<string> = new Set(['task', 'userTask', 'manualTask']);

export const readTask = (reader: Reader, task: Xml, base: DraftNode): void => {
  if (isTrue(task, 'isForCompensation')) {
    tell(reader, task, 'task-compensating', { severity: 'warning', fate: 'lost' });
    return;
  }
  settled(reader, task, base.key);
  const kind = task.tag === 'receiveTask' ? 'wait' : 'task';
  addNode(reader, { ...base, kind, ...signOf(reader, task) });
  const code = plain.has(task.tag) ? 'task' : 'task-of-kind';
  tell(reader, task, code, { fate: code === 'task' ? 'kept' : 'changed', ref: `node:${base.key}`, args: { kind: task.tag } });
};

export const readCall = (reader: Reader, call: Xml, base: DraftNode): void => {
  settled(reader, call, base.key);
  const of = below(call).find(({ tag }) => tag === 'calledElement');
  const called =
    attribute(call, 'calledElement') ?? (of && attribute(of, 'processId')) ?? engineAttribute(call, 'calledElement');
  addNode(reader, { ...base, name: base.name ?? called, ...signOf(reader, call) });
  if (of) tell(reader, of, 'engine');
  tell(reader, call, 'call', { severity: 'task', fate: 'changed', ref: `node:${base.key}`, args: { called: called ?? '' } });
};

/** A sub-process that shows nothing of itself is one step. */
export const readEmptySub = (reader: Reader, sub: Xml, base: DraftNode): void => {
  settled(reader, sub, base.key);
  addNode(reader, { ...base, ...signOf(reader, sub) });
  tell(reader, sub, 'sub-process-empty', { severity: 'review', fate: 'changed', ref: `node:${base.key}` });
};

/** What is in a sub-process stands in the procedure itself. @returns where it begins, and where it goes on */
export const openSub = (reader: Reader, sub: Xml, key: string): { readonly begin: string; readonly end: string } => {
  const end = `${key}:out`;
  addNode(reader, bareNode(key, 'pass'));
  addNode(reader, bareNode(end, 'some'));
  reader.entryOf.set(sub, key);
  reader.exitOf.set(sub, end);
  signOf(reader, sub);
  const code = sub.tag === 'adHocSubProcess' ? 'sub-process-ad-hoc' : sub.tag === 'transaction' ? 'transaction' : 'sub-process';
  const severity = code === 'sub-process' ? 'review' : 'warning';
  tell(reader, sub, code, { severity, fate: 'changed', ref: `node:${key}`, args: { name: nameOf(sub) ?? '' } });
  return { begin: key, end };
};
