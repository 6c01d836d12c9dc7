/** Reads parameters from unknown data: a file, a link, the fields of a page. */
import {
  bandRows,
  type DecidingStep,
  fingerprint,
  isDeciding,
  isWork,
  type Procedure,
  signingOf,
  type WorkStep,
} from '../../procedure/index.ts';
import { defaults } from '../defaults.ts';
import { type Issue, isSound } from '../issue.ts';
import { limits } from '../limits.ts';
import { FORMAT, type Parameters, type RoleFigures, type StepFigures } from '../parameters.ts';
import { calendarName, readArrivals } from './arrivals.ts';
import { readAbsence, readCalendar } from './calendars.ts';
import { readDistribution } from './distribution.ts';
import { type Fields, Inspector } from './inspector.ts';
import { readOutcomes, readShares } from './outcomes.ts';
import { periodWarnings, readUntil } from './period.ts';
import { soundness } from './soundness.ts';

export interface Reading {
  /** Absent where an issue is an error. */
  readonly parameters?: Parameters;
  readonly issues: readonly Issue[];
}

const keys = [
  'format',
  'procedure',
  'revision',
  'start',
  'until',
  'runIn',
  'arrivals',
  'figures',
  'steps',
  'roles',
  'calendars',
  'absences',
  'priority',
  'queues',
  'warmUp',
  'deadlineDays',
] as const;

/** What is otherwise with some of those who sign. */
const readSigners = (
  inspector: Inspector,
  value: unknown,
  at: string,
  step: DecidingStep,
  signers: readonly string[],
): StepFigures['signers'] =>
  Object.fromEntries(
    Object.entries(inspector.object(value, at, signers)).map(([role, entry]) => {
      const here = `${at}.${role}`;
      const { duration, outcomes } = inspector.object(entry, here, ['duration', 'outcomes']);
      const none = { kind: 'fixed', value: 0, unit: 'minutes' } as const;
      return [
        role,
        {
          ...(duration !== undefined && { duration: readDistribution(inspector, duration, `${here}.duration`, none) }),
          ...(outcomes !== undefined && { outcomes: readOutcomes(inspector, outcomes, `${here}.outcomes`, step, [])! }),
        },
      ];
    }),
  );

const readStep = (inspector: Inspector, value: unknown, step: WorkStep, fallback: StepFigures): StepFigures => {
  const at = `steps.${step.id}`;
  const signers = [signingOf(step), ...bandRows(step).map(({ signing }) => signing)].flatMap(
    (signing) => signing?.signers ?? [],
  );
  const keys = ['duration', ...(isDeciding(step) ? ['outcomes'] : []), ...(signers.length > 0 ? ['signers'] : [])];
  const fields = inspector.object(value, at, keys);
  const duration = readDistribution(inspector, fields['duration'], `${at}.duration`, fallback.duration);
  if (!isDeciding(step)) return { duration };
  const outcomes = readOutcomes(inspector, fields['outcomes'], `${at}.outcomes`, step, fallback.outcomes);
  if (fields['signers'] === undefined) return { duration, outcomes };
  return { duration, outcomes, signers: readSigners(inspector, fields['signers'], `${at}.signers`, step, signers) };
};

const readSteps = (inspector: Inspector, value: unknown, procedure: Procedure, assumed: Parameters): Parameters['steps'] => {
  const work = procedure.steps.filter(isWork);
  const fields = inspector.object(
    value ?? {},
    'steps',
    work.map(({ id }) => id),
  );
  return Object.fromEntries(
    work.map((step) => [step.id, readStep(inspector, fields[step.id] ?? {}, step, assumed.steps[step.id]!)]),
  );
};

/** How often a case is of each class of a figure: as many shares as it has classes, together 1. */
const readFigures = (inspector: Inspector, value: unknown, assumed: Parameters): Pick<Parameters, 'figures'> => {
  if (!assumed.figures)
    return value === undefined ? {} : { figures: inspector.object(value, 'figures', []) as Record<string, never> };
  const fields = inspector.object(value ?? {}, 'figures', Object.keys(assumed.figures));
  const figures = Object.fromEntries(
    Object.entries(assumed.figures).map(([id, usual]) => [id, readShares(inspector, fields[id], `figures.${id}`, usual)]),
  );
  return { figures };
};

const readRole = (
  inspector: Inspector,
  value: unknown,
  at: string,
  fallback: RoleFigures,
  calendars: readonly string[],
): RoleFigures => {
  const fields = inspector.object(value, at, ['people', 'calendar', 'costPerHour']);
  const people = { min: 0, max: limits.people, whole: true };
  return {
    people:
      fields['people'] === null || (fields['people'] === undefined && fallback.people === null)
        ? null
        : inspector.number(fields['people'], `${at}.people`, people, fallback.people ?? 1),
    calendar: calendarName(inspector, fields['calendar'], `${at}.calendar`, calendars, fallback.calendar),
    costPerHour: inspector.number(
      fields['costPerHour'],
      `${at}.costPerHour`,
      { min: 0, max: limits.costPerHour },
      fallback.costPerHour,
    ),
  };
};

const readRoles = (
  inspector: Inspector,
  value: unknown,
  assumed: Parameters,
  calendars: readonly string[],
): Parameters['roles'] => {
  const fields = inspector.object(value ?? {}, 'roles', Object.keys(assumed.roles));
  return Object.fromEntries(
    Object.entries(assumed.roles).map(([role, fallback]) => [
      role,
      readRole(inspector, fields[role] ?? {}, `roles.${role}`, fallback, calendars),
    ]),
  );
};

const readCalendars = (inspector: Inspector, value: unknown, assumed: Parameters, start: string): Parameters['calendars'] => {
  if (value === undefined) return assumed.calendars;
  const entries = Object.entries(inspector.object(value, 'calendars'));
  const read = entries.map(([name, entry]) => [name, readCalendar(inspector, entry, `calendars.${name}`, start)]);
  return { ...assumed.calendars, ...Object.fromEntries(read) };
};

/** Whom the file is for: another procedure is refused, another revision is said. */
const readHead = (inspector: Inspector, fields: Fields, procedure: Procedure): void => {
  const { format, procedure: id, revision } = fields;
  if (format !== undefined && format !== FORMAT)
    inspector.report('wrong-format', 'format', { value: String(format), known: [FORMAT] });
  if (id !== undefined && id !== procedure.id)
    inspector.report('other-procedure', 'procedure', { value: String(id), expected: procedure.id });
  const now = fingerprint(procedure);
  if (revision !== undefined && revision !== now)
    inspector.report('other-revision', 'revision', { value: String(revision), now }, 'warning');
};

/**
 * Parameters of a procedure from unknown data. What is left out keeps its assumed figure, so a file may state only what somebody knows.
 * Never throws: whatever is wrong is told as issues, where they are errors without parameters.
 */
export const readParameters = (procedure: Procedure, value: unknown): Reading => {
  const inspector = new Inspector();
  const assumed = defaults(procedure);
  const fields = inspector.object(value, '', keys);
  readHead(inspector, fields, procedure);
  const start = inspector.date(fields['start'], 'start', assumed.start);
  const calendars = readCalendars(inspector, fields['calendars'], assumed, start);
  const names = Object.keys(calendars);
  const roles = readRoles(inspector, fields['roles'], assumed, names);
  const parameters: Parameters = {
    format: FORMAT,
    procedure: procedure.id,
    revision: fingerprint(procedure),
    start,
    until: readUntil(inspector, fields['until'], start),
    runIn: inspector.number(fields['runIn'], 'runIn', { min: 0, max: limits.days, whole: true }, assumed.runIn),
    arrivals: readArrivals(inspector, fields['arrivals'], assumed.arrivals, { calendars: names, start }),
    ...readFigures(inspector, fields['figures'], assumed),
    steps: readSteps(inspector, fields['steps'], procedure, assumed),
    roles,
    calendars,
    absences: inspector.list(fields['absences'], 'absences', [], (entry, at) =>
      readAbsence(inspector, entry, at, { roles, start }),
    ),
    priority: inspector.choice(fields['priority'], 'priority', ['first-come', 'oldest-case'], assumed.priority),
    queues: inspector.truth(fields['queues'], 'queues', assumed.queues),
    warmUp: inspector.number(fields['warmUp'], 'warmUp', { min: 0, max: limits.warmUp, whole: true }, assumed.warmUp),
    deadlineDays:
      fields['deadlineDays'] === null
        ? null
        : inspector.number(fields['deadlineDays'], 'deadlineDays', { min: 0, max: limits.days }, assumed.deadlineDays ?? 14),
  };
  if (!isSound(inspector.issues)) return { issues: inspector.issues };
  const issues = [...inspector.issues, ...soundness(procedure, parameters)];
  return isSound(issues) ? { parameters, issues: [...issues, ...periodWarnings(parameters)] } : { issues };
};
