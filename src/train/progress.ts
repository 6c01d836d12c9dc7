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
 * Version 1 had neither role, sittings nor exams, and of what was read only the fingerprint.
 */
import type { ExamAnswers } from './exam.ts';
import { isParts, type ReadParts } from './read-and-understood.ts';

export const progressVersion = 2;

/** What stays of a case between visits. */
export interface KeptScene {
  readonly acts: readonly string[];
  /** The first choice at each stop, by its index: what the score counts. */
  readonly first: Readonly<Record<string, string>>;
}

export interface CaseRecord {
  readonly at: number;
  /** The case in hand; none where it is at its start or end. */
  readonly scene?: KeptScene | undefined;
  readonly last?: { readonly right: number; readonly asked: number } | undefined;
}

export interface ReadRecord {
  readonly at: number;
  /** Edition and revision of the document, as `A/0`. */
  readonly edition: string;
  readonly fingerprint: string;
  /** What was confirmed, to tell later what has changed; absent in records of version 1. */
  readonly parts?: ReadParts | undefined;
}

export interface Sitting {
  readonly at: number;
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
  readonly role?: { readonly at: number; readonly id: string } | undefined;
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

const isRecord = (it: unknown): it is Record<string, unknown> => typeof it === 'object' && it !== null && !Array.isArray(it);

const isTime = (it: unknown): it is number => typeof it === 'number' && Number.isFinite(it);

const isTexts = (it: unknown): boolean => isRecord(it) && Object.values(it).every((entry) => typeof entry === 'string');

const isScene = (it: unknown): boolean =>
  it === undefined ||
  (isRecord(it) && Array.isArray(it['acts']) && it['acts'].every((act) => typeof act === 'string') && isRecord(it['first']));

const isLast = (it: unknown): boolean => it === undefined || (isRecord(it) && isTime(it['right']) && isTime(it['asked']));

const isCase = (it: unknown): boolean => isRecord(it) && isTime(it['at']) && isScene(it['scene']) && isLast(it['last']);

const isRead = (it: unknown): boolean =>
  isRecord(it) &&
  isTime(it['at']) &&
  typeof it['edition'] === 'string' &&
  typeof it['fingerprint'] === 'string' &&
  (it['parts'] === undefined || isParts(it['parts']));

const isSitting = (it: unknown): boolean =>
  isRecord(it) &&
  isTime(it['at']) &&
  typeof it['seed'] === 'string' &&
  typeof it['open'] === 'boolean' &&
  (it['pool'] === undefined || typeof it['pool'] === 'string') &&
  isTexts(it['answers']);

const isExam = (it: unknown): boolean =>
  isRecord(it) &&
  ['at', 'asked', 'right', 'percent', 'passMark'].every((key) => isTime(it[key])) &&
  ['exam', 'seed', 'edition'].every((key) => typeof it[key] === 'string') &&
  typeof it['passed'] === 'boolean';

const isAnswer = (it: unknown): boolean =>
  isRecord(it) &&
  isTime(it['at']) &&
  typeof it['item'] === 'string' &&
  typeof it['chosen'] === 'string' &&
  typeof it['right'] === 'boolean';

const isRole = (it: unknown): boolean => isRecord(it) && isTime(it['at']) && typeof it['id'] === 'string';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

export interface ProgressRead {
  readonly progress: Progress;
  /** false where some entry could not be read and was left out: keep the text before writing over it. */
  readonly whole: boolean;
}

/** The document a text holds; `newer` where a later site wrote it, `broken` where it cannot be read at all. */
export const readProgress = (text: string): ProgressRead | 'newer' | 'broken' => {
  const it = parsed(text);
  if (!isRecord(it) || !isTime(it['version'])) return 'broken';
  if (it['version'] > progressVersion) return 'newer';
  let whole = true;
  const entries = <T>(name: string, is: (entry: unknown) => boolean): Record<string, T> => {
    const all = isRecord(it[name]) ? Object.entries(it[name]) : [];
    const good = all.filter(([, entry]) => is(entry));
    if (good.length < all.length || (it[name] !== undefined && !isRecord(it[name]))) whole = false;
    return Object.fromEntries(good) as Record<string, T>;
  };
  const list = <T>(name: string, is: (entry: unknown) => boolean): T[] => {
    const all: unknown[] = Array.isArray(it[name]) ? it[name] : [];
    const good = all.filter(is);
    if (good.length < all.length || (it[name] !== undefined && !Array.isArray(it[name]))) whole = false;
    return good as T[];
  };
  if (it['role'] !== undefined && !isRole(it['role'])) whole = false;
  const { learner } = it;
  const progress: Progress = {
    version: progressVersion,
    ...(typeof learner === 'string' && learner !== '' && { learner }),
    ...(isRole(it['role']) && { role: it['role'] as NonNullable<Progress['role']> }),
    stages: entries<number>('stages', isTime),
    read: entries<ReadRecord>('read', isRead),
    cases: entries<CaseRecord>('cases', isCase),
    sittings: entries<Sitting>('sittings', isSitting),
    exams: list<ExamRecord>('exams', isExam),
    answers: list<AnswerRecord>('answers', isAnswer),
  };
  return { progress, whole };
};

/** Of two entries the later; of two of one time the greater as text, so that it does not matter which comes first. */
const later = <T>(one: T, other: T, at: (entry: T) => number): T =>
  at(one) === at(other) ? (JSON.stringify(one) >= JSON.stringify(other) ? one : other) : at(one) > at(other) ? one : other;

const latest = <T>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
  at: (entry: T) => number,
  join: (one: T, other: T) => T = (a, b) => later(a, b, at),
): Record<string, T> => {
  const all: Record<string, T> = { ...one };
  for (const [key, entry] of Object.entries(other)) all[key] = key in all ? join(all[key]!, entry) : entry;
  return all;
};

/** Of one exam sat in two tabs every answer counts, of two to one question the later; handed in once, it is handed in. */
const sittings = (one: Sitting, other: Sitting): Sitting => {
  if (one.seed !== other.seed) return later(one, other, ({ at }) => at);
  const [newer, older] = one.at >= other.at ? [one, other] : [other, one];
  const answers: Record<string, string> = { ...older.answers, ...newer.answers };
  if (one.at === other.at)
    for (const [question, answer] of Object.entries(older.answers)) if (answer > answers[question]!) answers[question] = answer;
  const pool = [one.pool, other.pool].filter((it) => it !== undefined).toSorted()[0];
  return { at: newer.at, seed: one.seed, answers, ...(pool !== undefined && { pool }), open: one.open && other.open };
};

const every = <T extends { readonly at: number }>(one: readonly T[], other: readonly T[]): T[] =>
  [...new Map([...one, ...other].map((it) => [JSON.stringify(Object.entries(it).toSorted()), it])).entries()]
    .toSorted(([a, { at }], [b, { at: other }]) => at - other || (a < b ? -1 : 1))
    .map(([, it]) => it);

/** Both together, nothing lost: of two entries for one thing the later, of what happened every one. */
export const merged = (one: Progress, other: Progress): Progress => {
  const role = one.role && other.role ? later(one.role, other.role, ({ at }) => at) : (one.role ?? other.role);
  const learner = [one.learner, other.learner].filter((it) => it !== undefined).toSorted()[0];
  return {
    version: progressVersion,
    ...(learner !== undefined && { learner }),
    ...(role && { role }),
    stages: latest(one.stages, other.stages, (at) => at),
    read: latest(one.read, other.read, ({ at }) => at),
    cases: latest(one.cases, other.cases, ({ at }) => at),
    sittings: latest(one.sittings, other.sittings, ({ at }) => at, sittings),
    exams: every(one.exams, other.exams),
    answers: every(one.answers, other.answers),
  };
};
