/**
 * The learning system's side of SCORM 1.2 ("SCORM Run-Time Environment", version 1.2, ADL 2001, sections 3.2 and 3.3): finding the
 * interface it offers, and talking to it so that its refusals become sentences instead of exceptions.
 */
import type { Element } from '../../../train/index.ts';

/** The interface as the standard names it; every answer is text. */
export interface ScormApi {
  LMSInitialize(nothing: ''): unknown;
  LMSGetValue(name: string): unknown;
  LMSSetValue(name: string, value: string): unknown;
  LMSCommit(nothing: ''): unknown;
  LMSFinish(nothing: ''): unknown;
  LMSGetLastError(): unknown;
  LMSGetErrorString(code: string): unknown;
}

/** No page stands deeper; ends a search whose windows have no end. */
const most = 500;

/** A window of another origin keeps its own to itself, but says who is above it and who opened it. */
const attempt = <T>(ask: () => T): T | undefined => {
  try {
    return ask();
  } catch {
    return undefined;
  }
};

const apiOf = (window: Window): ScormApi | undefined =>
  attempt(() => {
    const { API } = window as Window & { API?: ScormApi };
    return API?.LMSInitialize ? API : undefined;
  });

/**
 * The interface, wherever it may stand: in the page's own window or one above it, up to the top; else in who opened it, or opened one of
 * those above it, and above them in turn. The standard (RTE 1.2, section 3.3, on finding the interface) names parents and the opener; that
 * a course stands in a frame of a window the system opened, so that only the top has an opener, is what pipwerks' wrapper and Rustici's
 * finder allow for.
 */
export const findApi = (window: Window): ScormApi | undefined => {
  const seen = new Set<Window>();
  const starts: Window[] = [window];
  for (let start = starts.shift(); start && seen.size < most; start = starts.shift()) {
    let above: Window | null | undefined = start;
    while (above && !seen.has(above) && seen.size < most) {
      const frame: Window = above;
      seen.add(frame);
      const found = apiOf(frame);
      if (found) return found;
      const opener = attempt(() => frame.opener as Window | null);
      if (opener) starts.push(opener);
      above = attempt(() => frame.parent);
    }
  }
  return undefined;
};

/** A call the system refused: which, and what it says of it. */
export interface Refusal {
  readonly call: string;
  readonly reason: string;
}

export interface Session {
  /** The value of an element; an empty text where it is unset. */
  get(name: string): string;
  set(elements: readonly Element[]): void;
  commit(): void;
  finish(): void;
}

/** What systems answer for nothing: the standard says an empty text, and a bridge to another language makes words of its nothing. */
const nothing = new Set(['null', 'undefined']);

/** Open a session, or hear why not; `refused` hears of every later call the system does not take. */
export const openSession = (api: ScormApi, refused: (refusal: Refusal) => void): Session | Refusal => {
  const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
  const ask = (act: () => unknown): string => {
    try {
      return String(act() ?? '');
    } catch (error) {
      return reasonOf(error);
    }
  };
  /** Why a call was not taken; undefined where it was. */
  const faultOf = (act: () => unknown): string | undefined => {
    try {
      if (String(act()) === 'true') return undefined;
    } catch (error) {
      return reasonOf(error);
    }
    const code = ask(() => api.LMSGetLastError());
    return `${code} ${ask(() => api.LMSGetErrorString(code))}`.trim();
  };
  const must = (call: string, act: () => unknown): void => {
    const reason = faultOf(act);
    if (reason !== undefined) refused({ call, reason });
  };
  const reason = faultOf(() => api.LMSInitialize(''));
  if (reason !== undefined) return { call: 'LMSInitialize', reason };
  return {
    get: (name) => {
      try {
        const text = String(api.LMSGetValue(name) ?? '');
        return nothing.has(text.trim().toLowerCase()) ? '' : text;
      } catch (error) {
        refused({ call: `LMSGetValue ${name}`, reason: reasonOf(error) });
        return '';
      }
    },
    set: (elements) => {
      for (const [name, value] of elements) must(`LMSSetValue ${name}`, () => api.LMSSetValue(name, value));
    },
    commit: () => must('LMSCommit', () => api.LMSCommit('')),
    finish: () => must('LMSFinish', () => api.LMSFinish('')),
  };
};
