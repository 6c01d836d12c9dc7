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

/** The windows a page may look in: its parents up to the top, then who opened it and theirs. */
const most = 500;

const apiIn = (start: Window | null): ScormApi | undefined => {
  let window: Window | null = start;
  for (let times = 0; window && times < most; times += 1) {
    try {
      const { API } = window as Window & { API?: ScormApi };
      if (API) return API;
    } catch {
      return undefined; // A window of another origin keeps its own to itself.
    }
    if (window.parent === window) return undefined;
    window = window.parent;
  }
  return undefined;
};

export const findApi = (window: Window): ScormApi | undefined => apiIn(window) ?? apiIn(window.opener as Window | null);

/** A call the system refused: which, and what it says of it. */
export interface Refusal {
  readonly call: string;
  readonly reason: string;
}

export interface Session {
  get(name: string): string;
  set(elements: readonly Element[]): void;
  commit(): void;
  finish(): void;
}

/** Open a session; `refused` hears of every call the system does not take. */
export const openSession = (api: ScormApi, refused: (refusal: Refusal) => void): Session | undefined => {
  const ask = (call: string, act: () => unknown): string => {
    try {
      return String(act());
    } catch (error) {
      refused({ call, reason: error instanceof Error ? error.message : String(error) });
      return 'false';
    }
  };
  const must = (call: string, act: () => unknown): boolean => {
    const taken = ask(call, act) === 'true';
    if (!taken) {
      const code = ask('LMSGetLastError', () => api.LMSGetLastError());
      refused({ call, reason: `${code} ${ask('LMSGetErrorString', () => api.LMSGetErrorString(code))}`.trim() });
    }
    return taken;
  };
  if (!must('LMSInitialize', () => api.LMSInitialize(''))) return undefined;
  let open = true;
  return {
    get: (name) => ask(`LMSGetValue ${name}`, () => api.LMSGetValue(name)),
    set: (elements) => {
      if (!open) return;
      for (const [name, value] of elements) must(`LMSSetValue ${name}`, () => api.LMSSetValue(name, value));
    },
    commit: () => void (open && must('LMSCommit', () => api.LMSCommit(''))),
    finish: () => {
      if (!open) return;
      open = false;
      must('LMSFinish', () => api.LMSFinish(''));
    },
  };
};
