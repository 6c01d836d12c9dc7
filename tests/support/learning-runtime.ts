/** A learning system's runtime without a browser: scorm-again's, with what it held before and every call written down. */
import * as scormAgain from 'scorm-again/scorm12';
import type { ScormApi } from '../../src/islands/train/sco/api.ts';

// Its types name a default export, its module has a named one.
const { Scorm12API } = scormAgain as unknown as { Scorm12API: typeof scormAgain.default };

export interface Holding {
  readonly status?: string;
  readonly raw?: string;
  readonly place?: string;
  readonly mode?: string;
  readonly credit?: string;
  readonly mastery?: string;
}

export interface Runtime {
  readonly api: ScormApi;
  /** `LMSSetValue cmi.core.exit suspend` and so on, in their order. */
  readonly calls: readonly string[];
  /** Calls the runtime answered with an error. */
  readonly refused: readonly string[];
  /** What the system would keep now. */
  kept(): Holding;
  interactions(): number;
}

export const runtime = (holding: Holding = {}, settings: { readonly mastery_override?: boolean } = {}): Runtime => {
  const { status = '', raw = '', place = '', mode = 'normal', credit = 'credit', mastery = '80' } = holding;
  const own = new Scorm12API({ autocommit: false, logLevel: 5, ...settings });
  own.loadFromJSON(
    {
      cmi: {
        core: { lesson_status: status, lesson_mode: mode, credit, score: { raw } },
        student_data: { mastery_score: mastery },
        suspend_data: place,
      },
    },
    '',
  );
  const calls: string[] = [];
  const refused: string[] = [];
  const heard = Object.fromEntries(
    (['LMSInitialize', 'LMSGetValue', 'LMSSetValue', 'LMSCommit', 'LMSFinish'] as const).map((name) => [
      name,
      (...given: string[]) => {
        const call = [name, ...given].join(' ').trim();
        calls.push(call);
        const answer: unknown = (own[name] as (...them: string[]) => unknown)(...given);
        const code = String(own.LMSGetLastError());
        if (code !== '0') refused.push(`${call} ${code}`);
        return answer;
      },
    ]),
  );
  const api = {
    ...heard,
    LMSGetLastError: () => own.LMSGetLastError(),
    LMSGetErrorString: (code: string) => own.LMSGetErrorString(code),
  } as unknown as ScormApi;
  return {
    ...{ api, calls, refused },
    kept: () => ({
      status: own.cmi.core.lesson_status,
      raw: own.cmi.core.score.raw,
      place: own.cmi.suspend_data,
    }),
    interactions: () => own.cmi.interactions.childArray.length,
  };
};
