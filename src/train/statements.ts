/**
 * A learner's results as xAPI statements (IEEE 9274.1.1, xAPI 2.0; the shapes used here are those of 1.0.3 too), for a learning record
 * store to take in. Verbs are ADL's, as in cmi5. Ids follow from what they state, so the same results give the same statements, and a
 * store that has one already refuses the double.
 */
import { digest } from '../procedure/index.ts';
import type { Results } from './results.ts';

const verbs = {
  answered: 'http://adlnet.gov/expapi/verbs/answered',
  passed: 'http://adlnet.gov/expapi/verbs/passed',
  failed: 'http://adlnet.gov/expapi/verbs/failed',
} as const;

const types = {
  question: 'http://adlnet.gov/expapi/activities/cmi.interaction',
  exam: 'http://adlnet.gov/expapi/activities/assessment',
} as const;

export interface Statement {
  readonly id: string;
  readonly actor: {
    readonly objectType: 'Agent';
    readonly name: string;
    readonly account: { readonly homePage: string; readonly name: string };
  };
  readonly verb: { readonly id: string; readonly display: Readonly<Record<string, string>> };
  readonly object: {
    readonly objectType: 'Activity';
    readonly id: string;
    readonly definition: { readonly type: string; readonly interactionType?: string };
  };
  readonly result: {
    readonly success: boolean;
    readonly response?: string;
    readonly score?: { readonly scaled: number; readonly raw: number; readonly min: number; readonly max: number };
  };
  /** ISO 8601 */
  readonly timestamp: string;
  readonly context: { readonly extensions: Readonly<Record<string, string>> };
}

/** A UUID (RFC 9562, version 8: its own making) that stands for a text. */
const uuidOf = (text: string): string => {
  const hex = [0, 1, 2].map((part) => digest(`${part} ${text}`)).join('');
  const variant = '89ab'[Number.parseInt(hex[16]!, 16) % 4];
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** Something that was done, and under which edition. */
interface Done {
  readonly at: number;
  readonly edition?: string | undefined;
}

/** What the document is called in an edition, or where nobody knows in which something was done. */
type DocumentIn = (edition: string | undefined) => string;

const stating = ({ learner, name }: Results, home: string, documentIn: DocumentIn) => {
  // A store knows an agent by the account: the record's id, for two may have one name or none.
  const actor = { objectType: 'Agent', name, account: { homePage: home, name: learner ?? (name || '?') } } as const;
  return (
    verb: keyof typeof verbs,
    { at, edition }: Done,
    object: Statement['object'],
    result: Statement['result'],
  ): Statement => {
    const extensions = {
      [`${home}xapi/document`]: documentIn(edition),
      [`${home}xapi/identity`]: 'The name is as typed by the learner; nobody has checked it.',
    };
    const stated = {
      actor,
      verb: { id: verbs[verb], display: { en: verb } },
      object,
      result,
      timestamp: new Date(at).toISOString(),
      context: { extensions },
    };
    return { id: uuidOf(JSON.stringify(stated)), ...stated };
  };
};

/** @param home where the handbook stands, as `https://handbook.example/`; activities are named below it */
export const statementsOf = (results: Results, home: string, documentIn: DocumentIn): readonly Statement[] => {
  const { exams, answers } = results;
  const made = stating(results, home, documentIn);
  return [
    ...answers.map(({ item, chosen, right, ...done }) =>
      made(
        'answered',
        done,
        {
          objectType: 'Activity',
          id: `${home}xapi/item/${item}`,
          definition: { type: types.question, interactionType: 'choice' },
        },
        { success: right, ...(chosen !== '' && { response: chosen }) },
      ),
    ),
    ...exams.map(({ exam, percent, passed, ...done }) =>
      made(
        passed ? 'passed' : 'failed',
        done,
        { objectType: 'Activity', id: `${home}xapi/exam/${exam}`, definition: { type: types.exam } },
        { success: passed, score: { scaled: percent / 100, raw: percent, min: 0, max: 100 } },
      ),
    ),
  ].sort((a, b) => (a.timestamp < b.timestamp ? -1 : a.timestamp > b.timestamp ? 1 : 0));
};
