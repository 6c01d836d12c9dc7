/**
 * Results in the data model of SCORM 1.2 ("SCORM Run-Time Environment", version 1.2, ADL 2001, section 3.4): names, formats and lengths
 * as learning systems check them. Whoever has the system's interface sets these elements; here is what they say.
 */

/** An element of the data model and its value. */
export type Element = readonly [name: string, value: string];

/** A system keeps this many characters of `cmi.suspend_data`. */
export const mostSuspendData = 4096;
const longestIdentifier = 255;

const two = (count: number): string => String(count).padStart(2, '0');

/** CMITimespan: `HHHH:MM:SS.SS`, at most 9999 hours. */
export const timespanOf = (seconds: number): string => {
  const hundredths = Math.min(Math.max(0, Math.round(seconds * 100)), 9999 * 360_000 + 359_999);
  const whole = Math.floor(hundredths / 100);
  const hours = String(Math.floor(whole / 3600)).padStart(4, '0');
  return `${hours}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}.${two(hundredths % 100)}`;
};

/** CMIIdentifier: ASCII letters, digits, dots, hyphens and underscores; other signs become hyphens. */
export const identifierOf = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.replace(/[^A-Za-z0-9.-]+/g, '-'))
    .join('_')
    .slice(0, longestIdentifier);

/** One decision or question that was answered. */
export interface Interaction {
  readonly id: string;
  /** Everything that could be chosen, in a lasting order: the response is told by its letter, for systems take nothing else. */
  readonly options: readonly string[];
  readonly chosen: readonly string[];
  readonly right: readonly string[];
  /** How long it took. */
  readonly seconds: number;
}

/** Letters of options: a, b, c … then digits; 1.2 allows one sign each. */
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
const lettersOf = (options: readonly string[], some: readonly string[]): string =>
  options.flatMap((option, at) => (some.includes(option) && at < letters.length ? letters[at]! : [])).join(',');

/** The elements of the n-th interaction, in the order in which systems want them. */
export const interactionElements = (n: number, { id, options, chosen, right, seconds }: Interaction): Element[] => {
  const [given, pattern] = [lettersOf(options, chosen), lettersOf(options, right)];
  const name = (key: string): string => `cmi.interactions.${n}.${key}`;
  return [
    [name('id'), identifierOf(id)],
    [name('type'), 'choice'],
    [name('correct_responses.0.pattern'), pattern],
    [name('student_response'), given],
    [name('result'), given === pattern ? 'correct' : 'wrong'],
    [name('latency'), timespanOf(seconds)],
  ];
};

/** How far somebody is. */
export interface Standing {
  /** Percent of the first answers that were right; undefined before the first. */
  readonly percent: number | undefined;
  readonly passMark: number;
  readonly finished: boolean;
}

/** Status and score. Unfinished work has a score only once something was answered. */
export const coreElements = ({ percent, passMark, finished }: Standing): Element[] => {
  const status = !finished ? 'incomplete' : (percent ?? 0) >= passMark ? 'passed' : 'failed';
  const score: Element[] =
    percent === undefined
      ? []
      : [
          ['cmi.core.score.min', '0'],
          ['cmi.core.score.max', '100'],
          ['cmi.core.score.raw', String(Math.round(percent))],
        ];
  return [...score, ['cmi.core.lesson_status', status]];
};

/** What is needed to go on another day: answers in order, for one edition of the content. */
export interface Suspended {
  /** Fingerprint of what was asked. */
  readonly content: string;
  /** One list a part, one short answer an entry. */
  readonly answers: readonly (readonly string[])[];
}

const version = '1';

/** `1;<content>;Y,.,N;…`: undefined where it would be longer than systems keep. */
export const suspendDataOf = ({ content, answers }: Suspended): string | undefined => {
  const text = [version, content, ...answers.map((part) => part.map(encodeURIComponent).join(','))].join(';');
  return text.length <= mostSuspendData ? text : undefined;
};

/** What a system gave back; undefined where it is none of ours, or cannot be read. */
export const resumedFrom = (text: string): Suspended | undefined => {
  const [mark, content, ...parts] = text.split(';');
  if (mark !== version || !content) return undefined;
  try {
    return { content, answers: parts.map((part) => (part === '' ? [] : part.split(',').map(decodeURIComponent))) };
  } catch {
    return undefined;
  }
};
