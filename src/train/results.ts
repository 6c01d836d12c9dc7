/**
 * One learner's results as a file, for a trainer who looks at many. Version 1; `answers` and `exams` as in the learner's record, and
 * nothing else of it: no notes, no cases in hand.
 */
import { isFields, parsedJson } from '../procedure/index.ts';
import type { AnswerRecord, ExamRecord, Progress } from './progress.ts';

const resultsFormat = 'handbook-training-results';
const resultsVersion = 1;

export interface Results {
  readonly format: typeof resultsFormat;
  readonly version: typeof resultsVersion;
  /** Whose record it is, as the record says; absent in files from before records had an id. */
  readonly learner?: string | undefined;
  /** As typed by the learner; nobody has checked it. */
  readonly name: string;
  readonly document: string;
  /** ISO 8601, when the file was written. */
  readonly written: string;
  readonly exams: readonly ExamRecord[];
  readonly answers: readonly AnswerRecord[];
}

/** @param now milliseconds */
export const resultsOf = (progress: Progress, who: Pick<Results, 'name' | 'document'>, now: number): Results => ({
  format: resultsFormat,
  version: resultsVersion,
  ...(progress.learner !== undefined && { learner: progress.learner }),
  ...who,
  written: new Date(now).toISOString(),
  exams: progress.exams,
  answers: progress.answers,
});

/** Why a file holds no results; the words are the page's. */
export type ResultsFault = 'no-json' | 'other-file' | 'newer' | 'broken';

const isNumber = (value: unknown): boolean => typeof value === 'number' && Number.isFinite(value);

const isAnswer = (value: unknown): boolean =>
  isFields(value) &&
  isNumber(value['at']) &&
  typeof value['item'] === 'string' &&
  typeof value['chosen'] === 'string' &&
  typeof value['right'] === 'boolean';

const isExam = (value: unknown): boolean =>
  isFields(value) &&
  isNumber(value['at']) &&
  typeof value['exam'] === 'string' &&
  isNumber(value['percent']) &&
  typeof value['passed'] === 'boolean';

/** Whether everything is there that results hold; whose they are may be left out. */
const holdsResults = (
  file: Readonly<Record<string, unknown>>,
): file is Readonly<Record<string, unknown>> & Omit<Results, 'learner'> => {
  const { version, name, document, written, exams, answers } = file;
  return (
    version === resultsVersion &&
    [name, document, written].every((text) => typeof text === 'string') &&
    Array.isArray(exams) &&
    exams.every(isExam) &&
    Array.isArray(answers) &&
    answers.every(isAnswer)
  );
};

/** The results a file holds, or why it holds none. */
export const readResults = (text: string): Results | ResultsFault => {
  const file = parsedJson(text);
  if (file === undefined) return 'no-json';
  if (!isFields(file) || file['format'] !== resultsFormat) return 'other-file';
  if (isNumber(file['version']) && Number(file['version']) > resultsVersion) return 'newer';
  if (!holdsResults(file)) return 'broken';
  const { learner, ...rest } = file;
  return { ...rest, ...(typeof learner === 'string' && learner !== '' && { learner }) };
};
