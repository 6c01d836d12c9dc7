/** How the walk names things: steps with their number, moves with their outcome, arrivals with their round. */

import type { WalkStrings } from '../../i18n/walk.ts';
import {
  calledBy,
  type Locale,
  type Procedure,
  type RecordEntry,
  type Role,
  type Step,
  type Text,
} from '../../procedure/index.ts';
import type { Arrival } from '../../walk/index.ts';

/** What `data/<id>.json` holds. */
export interface WalkData {
  readonly fingerprint: string;
  readonly procedure: Procedure;
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
}

export interface Words {
  readonly locale: Locale;
  readonly t: WalkStrings;
  text(text: Text): string;
  /** "7 审批" */
  step(id: string): string;
  role(id: string): string;
  roles(ids: readonly string[]): string;
  record(id: string): string;
  /** What choosing it means: "N 退回", or "完成" for a task. */
  outcome(move: string): string;
  /** "7 审批 N 退回"; a task by its step alone. */
  move(move: string): string;
  arrival(arrival: Arrival): string;
}

const split = (move: string) => ({ step: move.slice(0, move.lastIndexOf(':')), mark: move.slice(move.lastIndexOf(':') + 1) });

const outcomeOf = (step: Step | undefined, mark: string) =>
  step && 'outcomes' in step ? step.outcomes.find((it) => it.mark === mark) : undefined;

export const wordsFor = ({ procedure, roles, records }: WalkData, locale: Locale, t: WalkStrings): Words => {
  const steps = new Map(procedure.steps.map((step) => [step.id, step]));
  const text = (it: Text) => it[locale];
  const nameIn = (register: readonly { id: string; name: Text }[], id: string) =>
    register.find((it) => it.id === id)?.name[locale] ?? id;
  const step = (id: string) => {
    const it = steps.get(id);
    return it ? [it.no, it.name[locale]].filter(Boolean).join(' ') : id;
  };
  const outcome = (move: string) => {
    const { step: id, mark } = split(move);
    const it = outcomeOf(steps.get(id), mark);
    return it ? calledBy(mark, it.name[locale]) : mark === 'done' ? t.done : mark;
  };
  const move = (it: string) => (split(it).mark === 'done' ? step(split(it).step) : `${step(split(it).step)} ${outcome(it)}`);
  const arrival = ({ step: id, round, back, ends }: Arrival) => {
    if (ends) return t.toEnd;
    if (back) return t.backTo(step(id), `${round}`);
    return round > 1 ? t.onToRound(step(id), `${round}`) : t.onTo(step(id));
  };
  const role = (id: string) => nameIn(roles, id);
  return {
    locale,
    t,
    text,
    step,
    role,
    roles: (ids) => ids.map(role).join(t.and),
    record: (id) => nameIn(records, id),
    outcome,
    move,
    arrival,
  };
};
