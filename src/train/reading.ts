/** A learner's record found in storage or in a file: what of it cannot be read is blanked or left out, and told. */
import { type DocumentKind, isFields, locales, type Mend, parsedJson, stored } from '../procedure/index.ts';
import type {
  AnswerRecord,
  CaseRecord,
  CaseResult,
  ExamRecord,
  KeptScene,
  Progress,
  ReadPart,
  ReadParts,
  ReadRecord,
  Sitting,
} from './progress.ts';
import { merged, progressVersion } from './progress.ts';

const { isTime, list, must, oneOf, optional, record, shape, text } = stored;

const time = must<number>(isTime);
const isText = (value: unknown): boolean => typeof value === 'string';
const name = must<string>(isText);
const flag = must<boolean>((value) => typeof value === 'boolean');
const counted = { at: time, turn: optional(must<number>(stored.isCount)) };

const parts = shape<ReadParts>({
  locale: must<ReadParts['locale']>(oneOf(locales)),
  role: optional(name),
  steps: record(shape<ReadPart>({ name: text(), lines: list(name) })),
});

const progress = shape<Omit<Progress, 'version'>>({
  learner: optional(must<string>((value) => isText(value) && value !== '')),
  role: optional(shape<NonNullable<Progress['role']>>({ ...counted, id: name })),
  stages: record(time),
  read: record(shape<ReadRecord>({ ...counted, edition: text(), fingerprint: text(), parts: optional(parts) })),
  cases: record(
    shape<CaseRecord>({
      ...counted,
      scene: optional(shape<KeptScene>({ acts: list(name), first: record(name) })),
      last: optional(shape<CaseResult>({ right: time, asked: time, edition: optional(name) })),
    }),
  ),
  sittings: record(shape<Sitting>({ ...counted, seed: name, answers: record(name), pool: optional(name), open: flag })),
  exams: list(
    shape<ExamRecord>({
      at: time,
      exam: name,
      seed: text(),
      edition: text(),
      asked: time,
      right: time,
      percent: time,
      passMark: time,
      passed: flag,
    }),
  ),
  answers: list(shape<AnswerRecord>({ at: time, item: name, chosen: text(), right: flag, edition: optional(name) })),
});

export interface ProgressRead {
  readonly progress: Progress;
  /** What could not be taken as it stood: keep the text before writing over it. */
  readonly mends: readonly Mend[];
}

const empty = { stages: {}, read: {}, cases: {}, sittings: {}, exams: [], answers: [] };

/** The record a text holds; `newer` where a later site wrote it, `broken` where it cannot be read at all. */
export const readProgress = (written: string): ProgressRead | 'newer' | 'broken' => {
  const parsed = parsedJson(written);
  if (!isFields(parsed) || !isTime(parsed['version'])) return 'broken';
  if ((parsed['version'] as number) > progressVersion) return 'newer';
  const mends: Mend[] = [];
  const read = progress({ ...empty, ...parsed }, [], mends)!;
  return { progress: { version: progressVersion, ...read }, mends };
};

/** Where the learner's record is kept. */
export const progressKey = 'train';

export const progressKind: DocumentKind<Progress> = {
  name: 'train',
  owns: (key) => key === progressKey,
  read: (written) => {
    const read = readProgress(written);
    return typeof read === 'string' ? read : { document: read.progress, mends: read.mends };
  },
  write: (progress) => JSON.stringify(progress),
  join: (here, there) => ({ document: merged(here, there) }),
};
