/**
 * What is kept of a learner. Every part is a record by name, each entry with the time it was made, or a list of what happened: so two
 * documents, from two tabs or two browsers, join without losing anything. Version 2:
 *   learner   the record's own id, made when results are first saved; of two records that were joined the smaller
 *   role      the role last chosen
 *   stages    `3.1/watch` → when it was done (milliseconds)
 *   read      procedure → what was confirmed as read and understood, and when
 *   cases     `3.1/<scenario>`, `role:<id>/<seed>` → the case or play as it stands, and the last result with its edition
 *   sittings  `3.1`, `role:<id>` → the exam in hand
 *   exams     every exam handed in
 *   answers   every answer in the order it was given, with whether it was right; what is due for repeating follows from these
 * What replaces something of before counts what it comes after (`turn`): a clock that was ahead does not make the earlier win.
 * Version 1 had neither role, sittings nor exams, and of what was read only the fingerprint.
 */
import { type Counted, type Locale, lastOf, order } from '../procedure/index.ts';
import type { ExamAnswers } from './exam.ts';

/** A step as it was confirmed, in the words that were read. */
export interface ReadPart {
  readonly name: string;
  readonly lines: readonly string[];
}

/**
 * What was confirmed, in its words: kept in records made until differences between editions told what changed, and carried on for ever.
 * `role`: the part of which role it was; none: the whole.
 */
export interface ReadParts {
  readonly locale: Locale;
  readonly role?: string | undefined;
  readonly steps: Readonly<Record<string, ReadPart>>;
}

export const progressVersion = 2;

/** What stays of a case between visits. */
export interface KeptScene {
  readonly acts: readonly string[];
  /** The first choice at each stop, by its index: what the score counts. */
  readonly first: Readonly<Record<string, string>>;
}

export interface CaseResult {
  readonly right: number;
  readonly asked: number;
  /** Under which it was brought to its end, as `A / 0`; absent in records made before this was kept. */
  readonly edition?: string | undefined;
}

export interface CaseRecord extends Counted {
  /** The case in hand; none where it is at its start or end. */
  readonly scene?: KeptScene | undefined;
  readonly last?: CaseResult | undefined;
}

export interface ReadRecord extends Counted {
  /** Edition and revision of the document, as `A/0`. */
  readonly edition: string;
  readonly fingerprint: string;
  /** What was confirmed, in its words; only in records made before the site's differences told what has changed. */
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
  /** Under which it was given, as `A / 0`; absent in records made before this was kept. */
  readonly edition?: string | undefined;
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
  left: Readonly<Record<string, T>>,
  right: Readonly<Record<string, T>>,
  join: (left: T, right: T) => T,
): Record<string, T> => {
  const all: Record<string, T> = { ...left };
  for (const [key, entry] of Object.entries(right)) all[key] = key in all ? join(all[key]!, entry) : entry;
  return all;
};

/** Of one exam sat in two tabs every answer counts, of two to one question the last; handed in once, it is handed in. */
const sittings = (left: Sitting, right: Sitting): Sitting => {
  const last = lastOf(left, right);
  if (left.seed !== right.seed) return last;
  const first = last === left ? right : left;
  const answers: Record<string, string> = { ...first.answers, ...last.answers };
  if (order(left, right) === 0)
    for (const [question, answer] of Object.entries(first.answers)) if (answer > answers[question]!) answers[question] = answer;
  const pool = [left.pool, right.pool].filter((entry) => entry !== undefined).sort()[0];
  return {
    ...last,
    answers,
    ...(pool !== undefined && { pool }),
    open: left.open && right.open,
  };
};

const every = <T extends { readonly at: number }>(left: readonly T[], right: readonly T[]): T[] =>
  [...new Map([...left, ...right].map((entry) => [JSON.stringify(Object.entries(entry).sort()), entry])).entries()]
    .sort(([a, { at }], [b, { at: other }]) => at - other || (a < b ? -1 : 1))
    .map(([, entry]) => entry);

/** Both together, nothing lost: of two entries for one thing the one that replaced the other, of what happened every one. */
export const merged = (left: Progress, right: Progress): Progress => {
  const role = left.role && right.role ? lastOf(left.role, right.role) : (left.role ?? right.role);
  const learner = [left.learner, right.learner].filter((entry) => entry !== undefined).sort()[0];
  return {
    version: progressVersion,
    ...(learner !== undefined && { learner }),
    ...(role && { role }),
    stages: joined(left.stages, right.stages, Math.max),
    read: joined(left.read, right.read, lastOf),
    cases: joined(left.cases, right.cases, lastOf),
    sittings: joined(left.sittings, right.sittings, sittings),
    exams: every(left.exams, right.exams),
    answers: every(left.answers, right.answers),
  };
};
