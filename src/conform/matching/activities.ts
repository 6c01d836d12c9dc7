/** Which step of the procedure an activity of the log is: by number, name in any language, or alias. */
import {
  isInCharacters,
  isWork,
  type Locale,
  localesIn,
  type Procedure,
  type Role,
  type Step,
  sayings,
} from '../../procedure/index.ts';
import { certain, type Finder, type Match, type Named, type NameIndex, nameIndex } from './name-index.ts';

/** Step id, and the outcome where the activity itself says it (`approval:N`). */
export interface Activity {
  readonly step: string;
  readonly mark: string | null;
}

/** 第7步, 步骤 7, step 7, No. 7, 7, 1.1, A.1: one of the numbers there are, the longest first, and what stands after it. */
const numberedBy = (numbers: Iterable<string>): RegExp => {
  const known = [...numbers].sort((a, b) => b.length - a.length).map((no) => no.replaceAll('.', '\\.'));
  return new RegExp(
    `^[([【]?\\s*(?:第|步骤|步|序号|step|no\\.?|#)?\\s*(${known.join('|') || '(?!)'})(?![a-z\\d])\\s*(?:步|号)?[)\\]】]?\\s*[-.、:：]?\\s*(.*)$`,
    'isu',
  );
};

/** Steps people do; forks, joins and ends leave no trace. */
const traced = (procedure: Procedure): Step[] => procedure.steps.filter(isWork);

/** The responsible role and the name together are how records often say it: 总经理审批, Approval by General Manager. */
const byRole = (name: string, by: readonly Role[], locale: Locale): string[] =>
  isInCharacters(locale)
    ? by.flatMap((role) => [role.name[locale], ...role.aliases]).map((role) => role + name)
    : by.map((role) => `${name} by ${role.name[locale]}`);

/** A step's own name goes before one with its role. */
const namesOf = (step: Step, roles: ReadonlyMap<string, Role>): Named<string> => {
  const by = isWork(step) ? step.roles.flatMap((id) => roles.get(id) ?? []) : [];
  return {
    id: step.id,
    names: [step.id, ...sayings(step.name)],
    also: localesIn(step.name).flatMap((locale) => byRole(step.name[locale], by, locale)),
  };
};

const withoutClause = (text: string, clause: string): string => {
  // Signs nobody sees (zero-width spaces, what a terminal left) are no part of a name.
  const rest = text
    .normalize('NFKC')
    .replace(/\p{C}+/gu, '')
    .trim();
  return rest.startsWith(clause) && /^[\s\-/.:_#§]/.test(rest.slice(clause.length))
    ? rest.slice(clause.length + 1).trim()
    : rest;
};

const stepAlone = (step: string): Activity => ({ step, mark: null });

const doubtful = ({ nearest, proposed }: Pick<Match<string>, 'nearest' | 'proposed'>): Match<Activity> => ({
  id: null,
  nearest: [...new Set(nearest)].map(stepAlone),
  proposed: proposed === null ? null : stepAlone(proposed),
});

/** Number and name must agree; where they don't, both are offered and nothing is taken for certain. */
const byNumber = (
  text: string,
  numbered: RegExp,
  numbers: ReadonlyMap<string, string>,
  { find: byName }: NameIndex<string>,
): Match<Activity> | undefined => {
  const [, no, rest] = numbered.exec(text) ?? [];
  const step = no === undefined ? undefined : numbers.get(no.toLowerCase());
  if (step === undefined) return undefined;
  if (!rest) return certain(stepAlone(step));
  const named = byName(rest);
  if (named.id === step) return certain(stepAlone(step));
  if (named.id !== null) return doubtful({ nearest: [named.id, step], proposed: null });
  const agrees = named.nearest.length === 0 || named.nearest[0] === step;
  return doubtful({ nearest: [step, ...named.nearest], proposed: agrees ? step : null });
};

const findActivityIn = (procedure: Procedure, roles: readonly Role[]): Finder<Activity> => {
  const steps = traced(procedure);
  const register = new Map(roles.map((role) => [role.id, role]));
  const byName = nameIndex(steps.map((step) => namesOf(step, register)));
  const numbers = new Map(steps.flatMap((step) => (step.no === undefined ? [] : [[step.no.toLowerCase(), step.id] as const])));
  const numbered = numberedBy(numbers.keys());
  const moves = new Map<string, Activity>(
    steps.flatMap((step) =>
      'outcomes' in step ? step.outcomes.map(({ mark }) => [`${step.id}:${mark}`, { step: step.id, mark }] as const) : [],
    ),
  );
  return (text) => {
    const move = moves.get(text.trim());
    if (move) return certain(move);
    const exact = byName.means(text);
    if (exact !== null) return certain(stepAlone(exact));
    // A row may be numbered as a clause is: 1.1 of clause 1 is no row 1.
    const whole = byNumber(text.normalize('NFKC').trim(), numbered, numbers, byName);
    if (whole?.id) return whole;
    const rest = withoutClause(text, procedure.id);
    const within = byName.means(rest);
    if (within !== null) return certain(stepAlone(within));
    return byNumber(rest, numbered, numbers, byName) ?? doubtful(byName.find(rest));
  };
};

const finders = new WeakMap<Procedure, { readonly roles: readonly Role[]; readonly find: Finder<Activity> }>();

/** Reads the activities of a log as steps of a procedure, whose names are gone through once for all its logs. */
export const activityFinder = (procedure: Procedure, roles: readonly Role[]): Finder<Activity> => {
  const known = finders.get(procedure);
  if (known?.roles === roles) return known.find;
  const find = findActivityIn(procedure, roles);
  finders.set(procedure, { roles, find });
  return find;
};
