/**
 * What the browser keeps of a learner, under one key. Version 1:
 *   stages   `3.1/watch` → when it was done (milliseconds)
 *   read     procedure → when it was confirmed, in which edition, of which definition
 *   cases    `3.1/<scenario>` → the case as it stands, and the last result
 *   answers  every decision in the order it was made, with whether it was right
 */
import type { KeptScene } from '../scene/store.ts';

export const version = 1;

export interface CaseRecord {
  readonly at: number;
  /** The case in hand; none where it is at its start or end. */
  readonly scene?: KeptScene | undefined;
  readonly last?: { readonly right: number; readonly asked: number } | undefined;
}

export interface ReadRecord {
  readonly at: number;
  readonly edition: string;
  readonly fingerprint: string;
}

export interface AnswerRecord {
  readonly at: number;
  /** `3.1/<scenario>/<stop>` */
  readonly item: string;
  readonly chosen: string;
  readonly right: boolean;
}

export interface Progress {
  readonly version: typeof version;
  readonly stages: Readonly<Record<string, number>>;
  readonly read: Readonly<Record<string, ReadRecord>>;
  readonly cases: Readonly<Record<string, CaseRecord>>;
  readonly answers: readonly AnswerRecord[];
}

export const nothing: Progress = { version, stages: {}, read: {}, cases: {}, answers: [] };

const isRecord = (it: unknown): it is Record<string, unknown> => typeof it === 'object' && it !== null && !Array.isArray(it);

const only = <T>(it: unknown, is: (entry: unknown) => boolean): Record<string, T> =>
  isRecord(it) ? (Object.fromEntries(Object.entries(it).filter(([, entry]) => is(entry))) as Record<string, T>) : {};

const isTime = (it: unknown): it is number => typeof it === 'number' && Number.isFinite(it);

const isScene = (it: unknown): boolean =>
  it === undefined ||
  (isRecord(it) && Array.isArray(it['acts']) && it['acts'].every((act) => typeof act === 'string') && isRecord(it['first']));

const isLast = (it: unknown): boolean => it === undefined || (isRecord(it) && isTime(it['right']) && isTime(it['asked']));

const isCase = (it: unknown): boolean => isRecord(it) && isTime(it['at']) && isScene(it['scene']) && isLast(it['last']);

const isRead = (it: unknown): boolean =>
  isRecord(it) && isTime(it['at']) && typeof it['edition'] === 'string' && typeof it['fingerprint'] === 'string';

const isAnswer = (it: unknown): it is AnswerRecord =>
  isRecord(it) &&
  isTime(it['at']) &&
  typeof it['item'] === 'string' &&
  typeof it['chosen'] === 'string' &&
  typeof it['right'] === 'boolean';

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** The document a text holds; `newer` where a later site wrote it, `broken` where it cannot be read at all. */
export const readProgress = (text: string): Progress | 'newer' | 'broken' => {
  const it = parsed(text);
  if (!isRecord(it) || !isTime(it['version'])) return 'broken';
  if (it['version'] > version) return 'newer';
  return {
    version,
    stages: only<number>(it['stages'], isTime),
    read: only<ReadRecord>(it['read'], isRead),
    cases: only<CaseRecord>(it['cases'], isCase),
    answers: Array.isArray(it['answers']) ? it['answers'].filter(isAnswer) : [],
  };
};

const latest = <T>(
  one: Readonly<Record<string, T>>,
  other: Readonly<Record<string, T>>,
  at: (entry: T) => number,
): Record<string, T> => {
  const all: Record<string, T> = { ...one };
  for (const [key, entry] of Object.entries(other)) if (!(key in all) || at(entry) >= at(all[key]!)) all[key] = entry;
  return all;
};

const answerKey = ({ at, item, chosen }: AnswerRecord): string => `${at} ${item} ${chosen}`;

/** Both together, nothing lost: of two entries for one thing the later, of answers every one. */
export const merged = (one: Progress, other: Progress): Progress => ({
  version,
  stages: latest(one.stages, other.stages, (at) => at),
  read: latest(one.read, other.read, ({ at }) => at),
  cases: latest(one.cases, other.cases, ({ at }) => at),
  answers: [...new Map([...one.answers, ...other.answers].map((it) => [answerKey(it), it])).values()].sort(
    (a, b) => a.at - b.at,
  ),
});
