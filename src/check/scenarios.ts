/** The scenarios of a procedure: does each fit it, and do they together try all of it? */
import {
  type Course,
  type CourseFault,
  compile,
  courseOf,
  isDeciding,
  isWork,
  leadsTo,
  moveOf,
  type Net,
  nearest,
  type Procedure,
  type Scenario,
  type ScenarioEntry,
  type Stop,
  stepIn,
  targetsOf,
} from '../procedure/index.ts';
import type { Files } from './files.ts';
import { baseless } from './grounds.ts';
import { error, type Issue } from './issue.ts';
import { clauseOf } from './outline.ts';
import { repeatedIds } from './references.ts';
import type { Path, Source } from './yaml/source.ts';

type Say = (code: string, path: Path, detail: Issue['detail']) => Issue;

const faultIssue = (procedure: Procedure, scenario: Scenario, at: number, fault: CourseFault, say: Say): Issue => {
  const place = (entry: number, key: string): Path => [at, 'course', entry, key];
  const entryStep = (entry: number | undefined): string => (entry === undefined ? '' : scenario.course[entry]!.step);
  switch (fault.kind) {
    case 'unknown-step': {
      const ids = procedure.steps.filter(isWork).map(({ id }) => id);
      const step = entryStep(fault.entry);
      return say('scenario-unknown-step', place(fault.entry, 'step'), {
        step,
        near: nearest(step, ids) ?? '',
        known: ids.join(', '),
      });
    }
    case 'unknown-outcome':
      return say('scenario-unknown-outcome', place(fault.entry, 'decide'), {
        mark: scenario.course[fault.entry]!.decide!,
        step: entryStep(fault.entry),
        known: fault.marks.join(', '),
      });
    case 'no-decision':
      return say('scenario-no-decision', place(fault.entry, 'step'), {
        step: entryStep(fault.entry),
        known: fault.marks.join(', '),
      });
    case 'nothing-to-decide':
      return say('scenario-nothing-to-decide', place(fault.entry, 'decide'), { step: entryStep(fault.entry) });
    case 'after-the-end':
      return say('scenario-after-the-end', place(fault.entry, 'step'), { step: entryStep(fault.entry) });
    case 'passed-over':
      return say('scenario-passed-over', fault.entry === undefined ? [at, 'course'] : place(fault.entry, 'step'), {
        at: fault.at,
        next: entryStep(fault.entry),
      });
  }
};

const groundIssues = (procedure: Procedure, entry: ScenarioEntry, path: Path, say: Say): Issue[] =>
  baseless(procedure, entry).map(({ at, ground, step, count }) =>
    say('scenario-unknown-ground', [...path, 'because', at], { ground, step, count: String(count) }),
  );

/** A decision says why, and what each other choice would have done. */
const feedbackIssues = (procedure: Procedure, entry: ScenarioEntry, path: Path, say: Say): Issue[] => {
  const step = stepIn(procedure, entry.step);
  if (!step || !isDeciding(step)) return [];
  const others = step.outcomes.map(({ mark }) => mark).filter((mark) => mark !== entry.decide);
  const absent = others.filter((mark) => !Object.hasOwn(entry.wrong, mark));
  const extra = Object.keys(entry.wrong).filter((mark) => !others.includes(mark));
  return [
    ...(entry.why && entry.because.length > 0 ? [] : [say('scenario-without-why', [...path, 'step'], { step: entry.step })]),
    ...absent.map((mark) => say('scenario-without-wrong', [...path, 'step'], { mark, step: entry.step })),
    ...extra.map((mark) =>
      say('scenario-idle-wrong', [...path, 'wrong', mark], { mark, step: entry.step, known: others.join(', ') }),
    ),
  ];
};

const refusals = (procedure: Procedure): ReadonlySet<string> =>
  new Set(
    procedure.steps
      .filter(isDeciding)
      .flatMap(({ id, outcomes }) => outcomes.filter(({ refusal }) => refusal).map(({ mark }) => moveOf(id, mark))),
  );

const kindIssues = (procedure: Procedure, scenario: Scenario, at: number, stops: readonly Stop[], say: Say): Issue[] => {
  const refusing = refusals(procedure);
  const refused = stops.find(({ move }) => refusing.has(move));
  if (scenario.kind === 'smooth' && refused) return [say('scenario-smooth-refused', [at, 'kind'], { step: refused.step })];
  return scenario.kind === 'refusal' && !refused ? [say('scenario-without-refusal', [at, 'kind'], {})] : [];
};

/** The same refusal, and the matter before the same gate again: what it is to resubmit. */
const resubmitted = (stops: readonly Stop[], move: string): boolean => {
  const refused = stops.findIndex((stop) => stop.move === move);
  return refused >= 0 && stops.slice(refused + 1).some(({ step }) => step === stops[refused]!.step);
};

/** Steps, outcomes and resubmissions that no scenario touches. */
const untouched = (procedure: Procedure, net: Net, courses: readonly (readonly Stop[])[]): { key: string; what: string }[] => {
  const moves = new Set(courses.flat().map(({ move }) => move));
  const steps = new Set(courses.flat().map(({ step }) => step));
  const manual = net.transitions.filter(({ silent }) => !silent);
  const deciding = manual.filter(({ kind }) => kind !== 'task');
  const again = deciding.filter(
    ({ refusal, step, produces }) => refusal && produces.some((place) => leadsTo(procedure, net.places[place]!, step)),
  );
  return [
    ...[...new Set(manual.map(({ step }) => step))]
      .filter((step) => !steps.has(step))
      .map((what) => ({ key: 'scenario-step-untouched', what })),
    ...deciding
      .filter(({ move, step }) => steps.has(step) && !moves.has(move))
      .map(({ move }) => ({ key: 'scenario-outcome-untouched', what: move })),
    ...again
      .filter(({ move }) => moves.has(move) && !courses.some((stops) => resubmitted(stops, move)))
      .map(({ move }) => ({ key: 'scenario-resubmission-untouched', what: move })),
  ];
};

const kinds: readonly Scenario['kind'][] = ['smooth', 'refusal', 'temptation', 'judgement'];

/** What the cases together leave untried. One case is a beginning, so this is said once for each sort, and hinders nothing. */
const together = (
  procedure: Procedure,
  net: Net,
  scenarios: readonly Scenario[],
  courses: readonly (readonly Stop[])[],
  say: Say,
): Issue[] => {
  const wanted = kinds.filter((kind) => kind !== 'refusal' || refusals(procedure).size > 0);
  const absent = wanted.filter((kind) => !scenarios.some((scenario) => scenario.kind === kind));
  const gaps = untouched(procedure, net, courses);
  const of = (key: string): string =>
    gaps
      .filter((gap) => gap.key === key)
      .map(({ what }) => what)
      .join(', ');
  return [
    say('scenario-kind-missing', [], { kind: absent.join(', ') }),
    ...['scenario-step-untouched', 'scenario-outcome-untouched', 'scenario-resubmission-untouched'].map((key) =>
      say(key, [], { what: of(key) }),
    ),
  ]
    .filter(({ detail }) => (detail['kind'] ?? detail['what']) !== '')
    .map((issue) => ({ ...issue, severity: 'warning' }));
};

/** Whether no case fits because all of them tell of other steps: a file that was copied along with a folder. */
const ofAnother = (procedure: Procedure, scenarios: readonly Scenario[]): string | undefined => {
  const ids = new Set(procedure.steps.map(({ id }) => id));
  const strange = scenarios.map(({ course }) => course.map(({ step }) => step).filter((step) => !ids.has(step)));
  return scenarios.length > 0 && strange.every((steps) => steps.length > 0)
    ? [...new Set(strange.flat())].join(', ')
    : undefined;
};

/** Every `next` leads to a step, so that there is a Net to go through. */
const compiles = ({ start, steps }: Procedure): boolean => {
  const ids = new Set(steps.map(({ id }) => id));
  return ids.has(start) && steps.flatMap(targetsOf).every((target) => ids.has(target));
};

/** How an issue of a file of scenarios is told: of one of them, or of all. */
const sayIn = (procedure: Procedure, source: Source, scenario?: Scenario): Say => {
  const where = scenario ? `${procedure.id} ${scenario.id}` : procedure.id;
  return (code, path, detail) => {
    const line = path.length === 0 ? 1 : source.lineOf(path);
    return error(code, source.file, line, { scenario: scenario?.id ?? '', ...detail }, where);
  };
};

/** What is wrong with a scenario by itself. @param at its place in the file */
const issuesOf = (procedure: Procedure, scenario: Scenario, at: number, { stops, fault }: Course, say: Say): Issue[] => [
  ...(fault ? [faultIssue(procedure, scenario, at, fault, say)] : kindIssues(procedure, scenario, at, stops, say)),
  ...scenario.course.flatMap((entry, index) => [
    ...groundIssues(procedure, entry, [at, 'course', index], say),
    ...feedbackIssues(procedure, entry, [at, 'course', index], say),
  ]),
];

/** @param procedure undefined where its own file has mistakes: those come first */
export const scenarioIssues = (
  procedure: Procedure | undefined,
  source: Source,
  scenarios: readonly Scenario[] | undefined,
): Issue[] => {
  if (!procedure || !scenarios || scenarios.length === 0 || !compiles(procedure)) return [];
  const net = compile(procedure);
  const other = scenarios.length > 1 ? ofAnother(procedure, scenarios) : undefined;
  if (other) return [error('scenarios-of-another', source.file, 1, { steps: other }, procedure.id)];
  const courses = scenarios.map((scenario) => courseOf(procedure, net, scenario));
  const stops = courses.map((course) => course.stops);
  const ids = scenarios.map(({ id }) => id);
  // A scenario that does not fit leaves its part untouched; that is told once, at the scenario.
  const fit = courses.every(({ fault }) => !fault);
  return [
    ...scenarios.flatMap((scenario, at) => issuesOf(procedure, scenario, at, courses[at]!, sayIn(procedure, source, scenario))),
    ...repeatedIds(source, ids, () => procedure.id),
    ...(fit ? together(procedure, net, scenarios, stops, sayIn(procedure, source)) : []),
  ];
};

/** Procedures without a training case, where others have some; a file that is only called otherwise is told by itself. */
export const untaught = (
  { texts, procedures }: Pick<Files, 'texts' | 'procedures'>,
  misnamed: ReadonlySet<string>,
): Issue[] => {
  const fileOf = (folder: string): string => `procedures/${folder}/scenarios.yaml`;
  const defined = procedures.filter((folder) => texts.has(`procedures/${folder}/procedure.yaml`));
  const without = defined.filter((folder) => !texts.has(fileOf(folder)));
  return without.length === defined.length
    ? []
    : without
        .filter((folder) => !misnamed.has(fileOf(folder)))
        .map((folder) => ({
          ...error('scenario-none', `procedures/${folder}/procedure.yaml`, 1, {}, clauseOf(folder)),
          severity: 'warning',
        }));
};
