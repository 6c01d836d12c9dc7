/** A deviation as a sentence. The words to say it in are the caller's: `i18n/conform.ts` has them. */
import {
  afterTime,
  type Limit,
  type Locale,
  leadsTo,
  limitOf,
  nameIn,
  outcomeLabel,
  outcomeOf,
  partsOf,
  pastMerges,
  type Step,
} from '../procedure/index.ts';
import type { Deviation, DeviationKind, WrongBand } from './deviations/deviation.ts';
import type { Definition } from './reading.ts';
import type { DeviationGroup } from './session/groups.ts';

/** What a sentence is made of, each part in the reader's language. */
interface Parts {
  /** 第8步“审批”（总经理）; step 8, Approval (General Manager) */
  readonly step: string;
  /** 第9步“执行”; step 9 (Execute). Empty where there is none. */
  readonly other: string;
  /** The step that the outcome recorded leads to, as `other`; empty where it ends the case. */
  readonly due: string;
  readonly activity: string;
  readonly role: string;
  readonly expected: string;
  /** N 退回 */
  readonly outcome: string;
  /** The outcome recorded sends the case back. */
  readonly returns: boolean;
  readonly turn: Deviation['turn'];
  /** Of a gate that those of another band decided: who did, and the figure with the band it falls in. */
  readonly band?: {
    readonly by: string;
    readonly figure: string;
    readonly unit: string;
    readonly value: number;
    readonly range: WrongBand['range'];
  };
  /** The other step is this one. */
  readonly isAgain: boolean;
  /** Of one person on both sides: as whom here, and there; empty where no deputy is among them. */
  readonly capacities: string;
  /** Of a step late by its limit: how long it had, until when, by how many of the unit it took too long, and what had followed by then. */
  readonly late?: {
    readonly limit: Limit;
    readonly until: string;
    readonly by: number;
    readonly isOpen: boolean;
    readonly after: ReturnType<typeof afterTime>;
  };
}

export interface ConformWords {
  readonly stepNamed: (no: string, name: string, role: string) => string;
  readonly otherStep: (no: string, name: string) => string;
  readonly list: (names: readonly string[]) => string;
  readonly kind: Readonly<Record<DeviationKind, (parts: Parts) => string>>;
  readonly kinds: Readonly<Record<DeviationKind, string>>;
  /** A kind of deviation at a step, in how many of all cases; the first cases by name. */
  readonly group: (
    parts: Readonly<Record<'procedure' | 'step' | 'activity' | 'kind' | 'records', string>> &
      Pick<DeviationGroup, 'found' | 'of' | 'cases'>,
  ) => string;
  /** 代厂长的工程师 */
  readonly deputy: (deputy: string, principal: string) => string;
  readonly capacities: (here: string, there: string) => string;
  readonly evidence: (caseId: string, person: string, nextPerson: string, day: string) => string;
  readonly day: (year: number | null, month: number, day: number) => string;
  /** A day with its hour: `14:05`. */
  readonly moment: (day: string, clock: string) => string;
  readonly sentence: (procedure: string, said: string, evidence: string) => string;
}

export interface SentenceOptions {
  readonly locale: Locale;
  readonly words: ConformWords;
  /** Days with their year: for a log that goes over more than one. */
  readonly withYear?: boolean;
}

/** A step with its number and the roles responsible for it; empty where there is none. */
const stepNamer =
  (definition: Definition, { locale, words }: SentenceOptions) =>
  (step: Step | undefined): string => {
    if (!step) return '';
    const responsible = 'roles' in step ? step.roles.map((id) => nameIn(definition.roles, id, locale)) : [];
    return words.stepNamed(step.no ?? '', step.name[locale], words.list(responsible));
  };

/** Says a group of deviations: "3.3 第8步“审批”（总经理）：事后审批，300 件中 6 件（YS-0064、YS-0101……）". */
export const groupSentences = (definition: Definition, options: SentenceOptions): ((group: DeviationGroup) => string) => {
  const { locale, words } = options;
  const named = stepNamer(definition, options);
  return ({ kind, step, activity, records, found, of, cases }) =>
    words.group({
      procedure: definition.procedure.id,
      step: named(definition.procedure.steps.find(({ id }) => id === step)),
      activity,
      kind: words.kinds[kind],
      records: words.list(records.map((id) => nameIn(definition.records, id, locale))),
      found,
      of,
      cases,
    });
};

/** By how much a step was late, and what its limit says. */
const lateIn = (
  step: Step | undefined,
  { overdue, row }: Deviation,
  { locale, words, day, names }: SentenceOptions & { day: (time: number) => string; names: ReadonlyMap<string, string> },
): Pick<Parts, 'late'> => {
  const limit = step && limitOf(step);
  if (!limit || !overdue) return {};
  const { due, by } = overdue;
  const until = limit.unit.endsWith('hours') ? words.moment(day(due), new Date(due).toISOString().slice(11, 16)) : day(due);
  return { late: { limit, until, by, isOpen: row === null, after: afterTime(step, locale, (id) => names.get(id) ?? id) } };
};

/** Who decided in place of the band that a figure falls in, by name. */
const bandIn = (
  { procedure: { figures = [] } }: Definition,
  { band }: Deviation,
  locale: Locale,
  named: (roles: readonly string[]) => string,
): Pick<Parts, 'band'> => {
  const figure = figures.find(({ id }) => id === band?.figure);
  if (!band || !figure) return {};
  return { band: { ...band, by: named(band.by), figure: figure.name[locale], unit: figure.unit[locale] } };
};

/** As whom one person was on both sides; empty where no deputy is among them. */
const capacitiesIn = ({ capacities }: Deviation, words: ConformWords, named: (roles: readonly string[]) => string): string => {
  if (!capacities) return '';
  const [here, there] = capacities.map((actor) => {
    const [role, deputy] = partsOf(actor);
    return deputy === undefined ? named([role]) : words.deputy(named([deputy]), named([role]));
  }) as [string, string];
  return words.capacities(here, there);
};

/** Says a deviation: "3.3 第8步“审批”（总经理）未见记录，第9步“执行”已执行（案件 2026-017，下一步经办 U12，3 月 4 日）". */
export const deviationSentences = (
  definition: Definition,
  { locale, words, withYear = false }: SentenceOptions,
): ((deviation: Deviation) => string) => {
  const steps = new Map(definition.procedure.steps.map((step) => [step.id, step]));
  const names = new Map<string, string>([...definition.records, ...definition.roles].map(({ id, name }) => [id, name[locale]]));
  const named = stepNamer(definition, { locale, words });
  const otherNamed = (id: string | null): string => {
    const step = steps.get(id ?? '');
    return step && step.kind !== 'end' ? words.otherStep(step.no ?? '', step.name[locale]) : '';
  };
  const day = (time: number): string => {
    const date = new Date(time);
    return words.day(withYear ? date.getUTCFullYear() : null, date.getUTCMonth() + 1, date.getUTCDate());
  };
  const namesOf = (ids: readonly string[]): string => words.list(ids.map((id) => names.get(id) ?? id));
  return (deviation) => {
    const step = steps.get(deviation.step ?? '');
    const outcome = deviation.mark === null ? undefined : outcomeOf(step, deviation.mark);
    const parts: Parts = {
      step: deviation.band ? otherNamed(deviation.step) : named(step),
      other: otherNamed(deviation.other),
      due: otherNamed(outcome ? pastMerges(definition.procedure, outcome.next) : null),
      activity: deviation.activity,
      role: deviation.role,
      expected: namesOf(deviation.expected),
      outcome: outcome ? outcomeLabel(outcome, locale) : (deviation.mark ?? ''),
      returns: !!outcome?.refusal && leadsTo(definition.procedure, outcome.next, step!.id),
      turn: deviation.turn,
      isAgain: deviation.other === deviation.step,
      capacities: capacitiesIn(deviation, words, namesOf),
      ...bandIn(definition, deviation, locale, namesOf),
      ...lateIn(step, deviation, { locale, words, day, names }),
    };
    const evidence = words.evidence(
      deviation.case,
      deviation.person,
      deviation.nextPerson,
      deviation.time === null ? '' : day(deviation.time),
    );
    return words.sentence(deviation.procedure, words.kind[deviation.kind](parts), evidence);
  };
};
