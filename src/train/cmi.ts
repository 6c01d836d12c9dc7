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

/**
 * What a session is for. `normal` is for credit, the rest is not: `review` looks again at what is done, `browse` looks ahead, and
 * `no-credit` is a normal session of somebody who takes the course without credit. Only a normal session is recorded as a result:
 * nothing of the others changes a status (SCORM 1.2 Conformance Requirements 1.2, page 2-19; so do Adapt's spoor and eXeLearning).
 */
export type Purpose = 'normal' | 'review' | 'browse' | 'no-credit';

const statuses = ['not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'] as const;
type LessonStatus = (typeof statuses)[number];

/** What a system holds of the learner; undefined where it holds nothing. */
export interface Held {
  readonly status: LessonStatus | undefined;
  readonly score: number | undefined;
}

/** Only the first letter tells, in either case (AICC CMI001, section 5, which these words come from; some systems write `Passed` or `P`). */
const begins = (value: string, word: string): boolean => value !== '' && word[0] === value.trim()[0]?.toLowerCase();

/** @param get reads an element; an empty text where it is unset */
export const purposeBy = (get: (name: string) => string): Purpose => {
  const mode = get('cmi.core.lesson_mode');
  for (const purpose of ['review', 'browse'] as const) if (begins(mode, purpose)) return purpose;
  return begins(get('cmi.core.credit'), 'no-credit') ? 'no-credit' : 'normal';
};

/** @param get reads an element; an empty text where it is unset */
export const heldBy = (get: (name: string) => string): Held => {
  const status = get('cmi.core.lesson_status');
  const score = get('cmi.core.score.raw').trim();
  return {
    status: statuses.find((known) => begins(status, known)),
    score: score === '' || Number.isNaN(Number(score)) ? undefined : Number(score),
  };
};

/** How far somebody is. */
export interface Standing {
  /** Of everything asked. */
  readonly asked: number;
  /** First answers so far, and how many of them were right: counted by the same things as `asked`. */
  readonly answered: number;
  readonly right: number;
  readonly passMark: number;
  /** Every case was played to its end; tells that the work is done where nothing is asked. */
  readonly ended: boolean;
}

/** Whole percent, never rounded up to a pass that was missed. */
const rounded = (percent: number, passMark: number): number => (percent < passMark ? Math.floor(percent) : Math.round(percent));

const rank = (status: LessonStatus | undefined): number => (status === undefined ? 0 : statuses.indexOf(status));
const [incomplete, failed, completed] = [rank('incomplete'), rank('failed'), rank('completed')];

/**
 * What a normal session has to write, given what is held: nothing that would replace something better. There is no score before the
 * verdict: at LMSFinish systems compare `score.raw` with the mastery score of the manifest and replace the status, `incomplete` too
 * (SCORM 1.2 RTE, section 3.4.4, allows it, Moodle and scorm-again do it), so an interim score would become a verdict. A status is
 * written at once where there is none, because systems turn `not attempted` into `completed` at the end.
 * @param goesOn the earlier session's attempt goes on, so a score held without a verdict was this attempt's, on the way
 */
export const coreElements = (standing: Standing, held: Held, goesOn: boolean): { elements: Element[]; held: Held } => {
  const { asked, answered, right, passMark, ended } = standing;
  const become = (status: LessonStatus | undefined, score?: number) => ({
    elements: [
      ...(score === undefined
        ? []
        : [
            ['cmi.core.score.min', '0'] as const,
            ['cmi.core.score.max', '100'] as const,
            ['cmi.core.score.raw', String(score)] as const,
          ]),
      ...(status === undefined ? [] : [['cmi.core.lesson_status', status] as const]),
    ],
    held: { status: status ?? held.status, score: score ?? held.score },
  });
  const better = (status: LessonStatus) => (rank(status) > rank(held.status) ? status : undefined);
  if (asked === 0 && ended) return become(better('completed'));
  if (asked === 0 || answered < asked) return become(better('incomplete'));
  const percent = (100 * right) / asked;
  const score = rounded(percent, passMark);
  const earlier = goesOn && rank(held.status) <= incomplete ? undefined : held.score;
  const more = earlier === undefined || score > earlier ? score : undefined;
  if (percent >= passMark) return become(better('passed'), more);
  // A failing score below a status that is better, or a failing status over a score that is, would turn the record.
  if (rank(held.status) >= completed || (earlier !== undefined && earlier >= passMark)) return become(undefined);
  return become(rank(held.status) < failed ? 'failed' : undefined, more);
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
