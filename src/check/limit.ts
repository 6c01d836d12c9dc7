/** What a limit asks, and whether that can be had. Values of another type are told by the schema. */
import { isFields, nearest } from '../procedure/index.ts';
import { error, type Issue } from './issue.ts';
import { leadsTo, type Outline, type OutlineStep } from './outline.ts';
import type { Path } from './yaml/source.ts';

type Told = readonly [path: Path, code: string, detail?: Issue['detail']];

type Fields = Readonly<Record<string, unknown>>;

const limitOf = ({ limit }: OutlineStep): Fields => (isFields(limit) ? limit : {});

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);

/** The role a step passes to when time runs out, as it stands. */
export const escalatesTo = (step: OutlineStep): string | undefined => textOf(limitOf(step).escalate);

/** The outcome a gate then counts as, where it is one of the gate's. */
const lapse = (step: OutlineStep) =>
  step.kind === 'gate' ? step.outcomes.find(({ mark }) => mark !== '' && mark === limitOf(step).outcome) : undefined;

const reminders = (step: OutlineStep): Told[] => {
  const { within, remind } = limitOf(step);
  if (typeof within !== 'number' || typeof remind !== 'number' || within < 1 || remind < 1 || remind < within) return [];
  return [[['remind'], 'reminder-too-late', { remind: String(remind), within: String(within) }]];
};

const outcomes = (step: OutlineStep): Told[] => {
  const wanted = textOf(limitOf(step).outcome);
  if (wanted === undefined) return [];
  if (step.kind === 'task') return [[['outcome'], 'outcome-of-task', { mark: wanted }]];
  const marks = step.outcomes.map(({ mark }) => mark).filter(Boolean);
  if (!step.arrowsGiven || marks.length < 2 || marks.includes(wanted)) return [];
  return [
    [['outcome'], 'unknown-outcome-by-time', { mark: wanted, near: nearest(wanted, marks) ?? '', known: marks.join(', ') }],
  ];
};

/** The tasks before a step, looked for through what nobody does and branches by kind. */
const workBefore = ({ steps }: Outline, id: string, seen = new Set<string>()): readonly OutlineStep[] =>
  steps
    .filter((step) => leadsTo(step).includes(id) && !seen.has(step.id))
    .flatMap((step) => {
      seen.add(step.id);
      if (step.kind === 'task') return [step];
      return step.kind === 'gate' ? [] : workBefore({ steps } as Outline, step.id, seen);
    });

/** Whether a role is responsible whatever the figure of the case is. */
const alwaysDecides = ({ roles, bands }: OutlineStep, role: string): boolean => {
  const of = isFields(bands) && Array.isArray(bands['of']) ? (bands['of'] as readonly unknown[]) : undefined;
  return of
    ? of.every((row) => isFields(row) && Array.isArray(row['roles']) && row['roles'].includes(role))
    : roles.includes(role);
};

const escalations = (outline: Outline, step: OutlineStep, outside: readonly string[]): Told[] => {
  const role = escalatesTo(step);
  if (role === undefined) return [];
  const path = ['escalate'];
  if (alwaysDecides(step, role)) return [[path, 'escalates-to-itself', { role }]];
  if (outside.includes(role)) return [[path, 'escalates-outside', { role }]];
  const own = step.kind === 'gate' && workBefore(outline, step.id).find(({ roles }) => roles.length === 1 && roles[0] === role);
  return own ? [[path, 'escalates-to-the-doer', { role, step: own.id }]] : [];
};

/** Gates that lead to one another when time runs out, so that a matter nobody looks at would go round for ever. */
const endless = ({ steps }: Outline, from: OutlineStep): readonly string[] | undefined => {
  const passed: string[] = [];
  const waiting = [from.id];
  for (const id of waiting) {
    const step = steps.find((candidate) => candidate.id === id);
    const next =
      step && (['fork', 'join', 'merge', 'choice'].includes(step.kind) ? leadsTo(step) : [lapse(step)?.next ?? []].flat());
    if (step && lapse(step)) passed.push(id);
    for (const target of next ?? []) {
      if (target === from.id) return passed;
      if (!waiting.includes(target)) waiting.push(target);
    }
  }
  return undefined;
};

const circles = (outline: Outline, step: OutlineStep): Told[] => {
  const back = lapse(step)?.next;
  const round = back === undefined || back === step.id ? undefined : endless(outline, step);
  // Told once, at the first of them.
  return round && outline.steps.find(({ id }) => round.includes(id)) === step
    ? [[['outcome'], 'time-goes-round', { steps: round.join(' → ') }]]
    : [];
};

const told = (outline: Outline, step: OutlineStep, outside: readonly string[]): Told[] => {
  if ((step.kind !== 'task' && step.kind !== 'gate') || !isFields(step.limit)) return [];
  const { escalate, outcome } = limitOf(step);
  return [
    ...reminders(step),
    ...(escalate !== undefined && outcome !== undefined ? [[['outcome'], 'two-ways-after-time'] as const] : []),
    ...outcomes(step),
    ...escalations(outline, step, outside),
    ...circles(outline, step),
  ];
};

/** @param outside roles that are not of the company */
export const limits = (outline: Outline, outside: readonly string[]): Issue[] =>
  outline.steps.flatMap((step) =>
    told(outline, step, outside).map(([path, code, detail]) => {
      const line = outline.source.lineOf(['steps', step.index, 'limit', ...path]);
      return error(code, outline.source.file, line, detail, `${outline.id}/${step.id}`);
    }),
  );
