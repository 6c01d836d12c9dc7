/** What a person decides on names of a log that match nothing for certain. */
import { type Decisions, type EventColumn, type LogText, withProposals } from '../../conform/index.ts';
import type { RecordsState } from './state.ts';

/** An id; null where nothing of the procedure is meant; false where the activity is a deviation; undefined while undecided. */
export type Meaning = string | null | false | undefined;

const decisionsOn: Readonly<Partial<Record<EventColumn, keyof Decisions>>> = {
  activity: 'activities',
  role: 'roles',
  records: 'records',
  outcome: 'outcomes',
};

export const doubtKey = ({ column, text }: LogText): string => `${column} ${text}`;

/** What is decided on a name so far. */
export const decidedOn = ({ column, text }: LogText, decisions: Decisions): Meaning => {
  const name = decisionsOn[column];
  const found = name && decisions[name];
  return found && Object.hasOwn(found, text) ? found[text] : undefined;
};

type Decided = Pick<RecordsState, 'decisions' | 'declined'>;

/**
 * @param meaning undefined: undecided after all, and what is proposed is not meant
 * @returns undefined where nothing can be decided on a name of that column
 */
export const deciding = ({ decisions, declined }: Decided, doubt: LogText, meaning: Meaning): Decided | undefined => {
  const name = decisionsOn[doubt.column];
  if (!name) return undefined;
  const { [doubt.text]: _, ...others } = (decisions[name] ?? {}) as Record<string, string | null | false>;
  const decided = meaning === undefined ? others : { ...others, [doubt.text]: meaning };
  const stillDeclined = declined.filter((key) => key !== doubtKey(doubt));
  return {
    decisions: { ...decisions, [name]: decided },
    declined: meaning === undefined ? [...stillDeclined, doubtKey(doubt)] : stillDeclined,
  };
};

/** Takes over what is proposed for each name that nothing is decided on. */
export const accepting = ({ judged, decisions, declined }: RecordsState): Decisions => {
  const isOpen = ({ column, text }: LogText): boolean =>
    !Object.hasOwn(decisions[decisionsOn[column] ?? 'activities'] ?? {}, text) &&
    !declined.includes(doubtKey({ column, text }));
  return withProposals(decisions, judged?.doubts.filter(isOpen) ?? []);
};
