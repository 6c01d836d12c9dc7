/**
 * What is kept of a learner. Every part is a record by name, each entry with the time it was made, or a list of what happened: so two
 * documents, from two tabs or two browsers, join without losing anything. Version 2:
 *   learner   the record's own id, made when results are first saved; of two records that were joined the smaller
 *   role      the role last chosen
 *   stages    `3.1/watch` → when it was done (milliseconds)
 *   read      procedure → what was confirmed as read and understood, and when
 *   cases     `3.1/<scenario>` → the case as it stands, and the last result
 *   sittings  `3.1`, `role:<id>` → the exam in hand
 *   exams     every exam handed in
 *   answers   every answer in the order it was given, with whether it was right; what is due for repeating follows from these
 * What replaces something of before counts what it comes after (`turn`): a clock that was ahead does not make the earlier win.
 * Version 1 had neither role, sittings nor exams, and of what was read only the fingerprint.
 */
import { type Counted, lastOf, order } from '../procedure/index.ts';
import type { ExamAnswers } from './exam.ts';
import type { ReadParts } from './read-and-understood.ts';

export const progressVersion = 2;

/** What stays of a case between visits. */
export interface KeptScene {
  readonly acts: readonly string[];
  /** The first choice at each stop, by its index: what the score counts. */
  readonly first: Readonly<Record<string, string>>;
}

export interface CaseRecord extends Counted {
  /** The case in hand; none where it is at its start or end. */
  readonly scene?: KeptScene | undefined;
  readonly last?: { readonly right: number; readonly asked: number } | undefined;
}

export interface ReadRecord extends Counted {
  /** Edition and revision of the document, as `A/0`. */
  readonly edition: string;
  readonly fingerprint: string;
  /** What was confirmed, to tell later what has changed; absent in records of version 1. */
  readonly parts?: ReadParts | undefined;
}

export interface Sitting extends Counted {
  readonly seed: string;
  readonly answers: ExamAnswers;
  /** What it was drawn from; absent in records made before this was kept. */
  readonly pool?: string | undefined;
  /** false once it has been handed in or given up. */
  readonly open: boolean;
}

export interface ExamRecord {
  readonly at: number;
  /** `3.1` or `role:<id>` */
  readonly exam: string;
  readonly seed: string;
  readonly edition: string;
  readonly asked: number;
  readonly right: number;
  readonly percent: number;
  readonly passMark: number;
  readonly passed: boolean;
}

export interface AnswerRecord {
  readonly at: number;
  /** The question's id, or `3.1/<scenario>/<entry>` for a decision of a case. */
  readonly item: string;
  readonly chosen: string;
  readonly right: boolean;
}

export interface Progress {
  readonly version: typeof progressVersion;
  readonly learner?: string | undefined;
  readonly role?: (Counted & { readonly id: string }) | undefined;
  readonly stages: Readonly<Record<string, number>>;
  readonly read: Readonly<Record<string, ReadRecord>>;
  readonly cases: Readonly<Record<string, CaseRecord>>;
  readonly sittings: Readonly<Record<string, Sitting>>;
  readonly exams: readonly ExamRecord[];
  readonly answers: readonly AnswerRecord[];
}

export const noProgress: Progress = {
  version: progressVersion,
  stages: {},
  read: {},
  cases: {},
  sittings: {},
  exams: [],
  answers: [],
};

const joined = <T>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
  join: (one: T, other: T) => T,
): Record<string, T> => {
  const all: Record<string, T> = { ...one };
  for (const [key, entry] of Object.entries(other)) all[key] = key in all ? join(all[key]!, entry) : entry;
  return all;
};

/** Of one exam sat in two tabs every answer counts, of two to one question the last; handed in once, it is handed in. */
const sittings = (one: Sitting, other: Sitting): Sitting => {
  const last = lastOf(one, other);
  if (one.seed !== other.seed) return last;
  const first = last === one ? other : one;
  const answers: Record<string, string> = { ...first.answers, ...last.answers };
  if (order(one, other) === 0)
    for (const [question, answer] of Object.entries(first.answers)) if (answer > answers[question]!) answers[question] = answer;
  const pool = [one.pool, other.pool].filter((it) => it !== undefined).sort()[0];
  return {
    ...last,
    answers,
    ...(pool !== undefined && { pool }),
    open: one.open && other.open,
  };
};

const every = <T extends { readonly at: number }>(one: readonly T[], other: readonly T[]): T[] =>
  [...new Map([...one, ...other].map((it) => [JSON.stringify(Object.entries(it).sort()), it])).entries()]
    .sort(([a, { at }], [b, { at: other }]) => at - other || (a < b ? -1 : 1))
    .map(([, it]) => it);

/** Both together, nothing lost: of two entries for one thing the one that replaced the other, of what happened every one. */
export const merged = (one: Progress, other: Progress): Progress => {
  const role = one.role && other.role ? lastOf(one.role, other.role) : (one.role ?? other.role);
  const learner = [one.learner, other.learner].filter((it) => it !== undefined).sort()[0];
  return {
    version: progressVersion,
    ...(learner !== undefined && { learner }),
    ...(role && { role }),
    stages: joined(one.stages, other.stages, Math.max),
    read: joined(one.read, other.read, lastOf),
    cases: joined(one.cases, other.cases, lastOf),
    sittings: joined(one.sittings, other.sittings, sittings),
    exams: every(one.exams, other.exams),
    answers: every(one.answers, other.answers),
  };
};
