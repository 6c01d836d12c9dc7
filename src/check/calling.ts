/** Whether the procedures that tasks call are there, and whether they come to an end; and what they are named. */
import { circleFrom, nearest, type Procedure, withCalled } from '../procedure/index.ts';
import { error, type Issue } from './issue.ts';
import type { Outline, OutlineStep } from './outline.ts';

/** The calls of all procedures: of unknown ones, and of such as come back to the caller without end, each circle once. */
export const callIssues = (outlines: readonly Outline[]): Issue[] => {
  const ids = outlines.map(({ id }) => id);
  const called = (id: string): readonly string[] =>
    outlines.flatMap((outline) => (outline.id === id ? outline.steps.flatMap(({ calls }) => calls ?? []) : []));
  const mistake = (id: string, calls: string): readonly [code: string, detail: Issue['detail']] | undefined => {
    const others = ids.filter((known) => known !== id);
    if (!ids.includes(calls))
      return ['unknown-procedure', { id: calls, near: nearest(calls, others) ?? '', known: others.join(', ') }];
    const circle = circleFrom(id, called);
    // Told once, at the first of them, and there at the step that begins it.
    if (!circle || ids.find((first) => circle.includes(first)) !== id || calls !== (circle[1] ?? id)) return undefined;
    return ['calls-go-round', { round: [...circle, id].join(' → ') }];
  };
  const told = (outline: Outline, { id, index, calls }: OutlineStep): Issue[] => {
    const found = calls === undefined ? undefined : mistake(outline.id, calls);
    if (!found) return [];
    const line = outline.source.lineOf(['steps', index, 'calls']);
    return [error(found[0], outline.source.file, line, found[1], `${outline.id}/${id}`)];
  };
  return outlines.flatMap((outline) => outline.steps.flatMap((step) => told(outline, step)));
};

/** What was read, each procedure with what is known of those it calls. */
export const knowingCalled = <R extends { readonly value?: Procedure }>(read: readonly R[]): R[] => {
  const values = read.flatMap(({ value }) => value ?? []);
  const knowing = withCalled(values);
  return read.map((entry) => (entry.value ? { ...entry, value: knowing[values.indexOf(entry.value)]! } : entry));
};
