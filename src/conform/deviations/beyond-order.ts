/** What the order of steps does not show: who did them, in which role, and what they left behind. */
import { isWork, type Net, partsOf, type Step, signingOf, type Told, type WorkStep } from '../../procedure/index.ts';
import { capacityAt, principalsOf } from '../capacities.ts';
import type { LogText, Reading } from '../reading.ts';
import { signatureTracker } from '../variant-events.ts';
import type { VariantEvent } from '../variants.ts';
import type { DeviationKind } from './deviation.ts';

/** Found at an event of the log. */
export interface EventDeviation {
  readonly kind: DeviationKind;
  readonly step: string;
  readonly event: number;
  readonly other: string | null;
  readonly otherEvent: number | null;
  readonly expected: readonly string[];
  /** Of one person on both sides, where a deputy is among them: as whom at this event, and at the other. */
  readonly capacities?: readonly [here: string, there: string];
  /** Names it rests on that nobody has said the meaning of; empty where it is certain. */
  readonly doubts: readonly LogText[];
}

/** An event of a case with the step it is. */
export interface Done {
  readonly event: number;
  readonly step: WorkStep;
  readonly mark: string | null;
}

/** Looks at one event of a case, by its place among all that was done. */
type Check = (reading: Reading, done: Done, all: readonly Done[], place: number) => EventDeviation[];

const found = (
  kind: DeviationKind,
  { event, step }: Done,
  { expected = [], other, doubts = [] }: { expected?: readonly string[]; other?: Done; doubts?: readonly LogText[] },
): EventDeviation => ({
  kind,
  step: step.id,
  event,
  expected,
  doubts,
  other: other?.step.id ?? null,
  otherEvent: other?.event ?? null,
});

/** The role recorded is one of those responsible; one in doubt may be. Where none is recorded, nothing is said. */
const role: Check = ({ log, roles }, done) => {
  const text = log.role[done.event]!;
  if (text === 0 || done.step.roles.length === 0) return [];
  const { ids, doubtful } = roles(text);
  const entitled = ids.every((id) => id !== null && done.step.roles.includes(id));
  if (entitled && doubtful.length === 0) return [];
  // At a gate that several sign, the order says so: such a signature counts for nobody's.
  if (!entitled && signingOf(done.step)) return [];
  const doubts = entitled ? doubtful.map((entry): LogText => ({ column: 'role', text: entry })) : [];
  return [found('wrong-role', done, { expected: done.step.roles, doubts })];
};

const samePerson = ({ log }: Reading, a: Done, b: Done): boolean => {
  const [one, two] = [log.person[a.event]!, log.person[b.event]!];
  return one !== 0 && (one === two || log.texts[one]!.trim().toLowerCase() === log.texts[two]!.trim().toLowerCase());
};

/**
 * Four eyes: who decides at a gate has not done the work that led to it, in any step before. Where the definition gives one role both
 * the work and the decision, it wants them in one hand, and nothing is found.
 */
const fourEyes: Check = (reading, done, all, place) => {
  if (done.step.kind !== 'gate') return [];
  const mayDoBoth = (work: WorkStep): boolean => work.roles.some((id) => done.step.roles.includes(id));
  const own = all.findLast(
    (other, at) => at < place && other.step.kind === 'task' && !mayDoBoth(other.step) && samePerson(reading, other, done),
  );
  return own ? [found('four-eyes', done, { other: own })] : [];
};

/** Every record a step makes is named at it, for certain or in doubt; a refusal makes none. Where the log has no records, nothing is said. */
const record: Check = ({ log, records, definition }, done, all) => {
  if (!log.says.records) return [];
  const { step } = done;
  const refuses = 'outcomes' in step && step.outcomes.some(({ mark, refusal }) => mark === done.mark && refusal);
  if (refuses) return [];
  const isKept = (record: string): boolean => definition.records.some(({ id, kind }) => id === record && kind === 'record');
  // Where several sign, the record is named once, by any of them: asked about at the last.
  const signed = signingOf(step) ? all.filter((other) => other.step === step) : [done];
  if (signed.at(-1)!.event !== done.event) return [];
  const named = signed.filter(({ event }) => log.records[event] !== 0).map(({ event }) => records(log.records[event]!));
  const [ids, doubtful] = [named.flatMap((who) => who.ids), named.flatMap((who) => who.doubtful)];
  const absent = step.records.out.filter((id) => !ids.includes(id) && isKept(id));
  const doubts = doubtful.map((text): LogText => ({ column: 'records', text }));
  return absent.length > 0 ? [found('missing-record', done, { expected: absent, doubts })] : [];
};

const checks: readonly Check[] = [role, fourEyes, record];

/** The steps of a definition that people do, by id. */
export const workSteps = (steps: readonly Step[]): ReadonlyMap<string, WorkStep> =>
  new Map(steps.filter(isWork).map((step) => [step.id, step]));

/** Whether a role that is none of those responsible acted for one of them, as far as the case's figures are known no further than it may. */
const isByDeputy = ({ log, roles, definition }: Reading, told: Told, { kind, step, event }: EventDeviation): boolean => {
  if (kind !== 'wrong-role' || !definition.procedure.deputies) return false;
  const { ids, doubtful } = roles(log.role[event]!);
  return doubtful.length === 0 && ids.every((id) => id !== null && principalsOf({ definition }, told, step, id).length > 0);
};

/** As whom one person was on both sides; nothing where no deputy is among them, or the log does not say. */
const capacities = (reading: Reading, told: Told, all: readonly Done[], found: EventDeviation): EventDeviation => {
  if (found.kind !== 'four-eyes' || !reading.definition.procedure.deputies) return found;
  const [here, there] = [found.event, found.otherEvent].map((event) => {
    const done = all.find((each) => each.event === event);
    return done && capacityAt(reading, told, done.step, done.event);
  });
  return here && there && [here, there].some((actor) => partsOf(actor)[1]) ? { ...found, capacities: [here, there] } : found;
};

/**
 * One person who signed one decision in two capacities, one of them for another: from one decision of a gate to the next. By people, as
 * four eyes are: two of one role are two pairs of eyes, and where the log names nobody nothing is said.
 */
export const signedTwice = (
  reading: Reading,
  net: Net,
  { signatures, events, done }: { signatures: readonly VariantEvent[]; events: readonly number[]; done: readonly Done[] },
  told: Told,
): EventDeviation[] => {
  if (!reading.definition.procedure.deputies) return [];
  const { sign } = signatureTracker(net);
  const given = new Map<string, { readonly done: Done; readonly actor: string }[]>();
  return signatures.flatMap((signature, at) => {
    const { step, signer } = signature;
    const event = events[at]!;
    const own = done.find((each) => each.event === event);
    if (!own || step === null || !net.signings.has(step)) return [];
    const actor = capacityAt(reading, told, own.step, event, signer);
    const before = given.get(step) ?? [];
    const twice = before.find((other) => samePerson(reading, other.done, own) && other.actor !== actor);
    given.set(step, sign(signature) ? [] : [...before, ...(actor ? [{ done: own, actor }] : [])]);
    if (!twice || !actor || ![actor, twice.actor].some((each) => partsOf(each)[1])) return [];
    return [{ ...found('four-eyes', own, { other: twice.done }), capacities: [actor, twice.actor] as const }];
  });
};

/** Deviations at the events of a case, in their order. @param told what is known of the case's figures */
export const beyondOrder = (reading: Reading, done: readonly Done[], told: Told = {}): EventDeviation[] =>
  done
    .flatMap((happened, place) => checks.flatMap((check) => check(reading, happened, done, place)))
    .filter((found) => !isByDeputy(reading, told, found))
    .map((found) => capacities(reading, told, done, found));
