/**
 * Case records of a procedure as an office would keep them, from a seed, with deviations planted in cases of their own.
 * `node tests/support/sample-log.ts` writes those in `public/samples/` anew.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { DeviationKind } from '../../src/conform/index.ts';
import { csvOf } from '../../src/exchange/index.ts';
import { readContent } from '../../src/handbook/read.ts';
import { isWork, type Procedure, type RecordEntry, type Role, type WorkStep } from '../../src/procedure/index.ts';

interface Planted {
  readonly case: string;
  /** `open`: no deviation, but a case that is still under way. */
  readonly kind: DeviationKind | 'open';
  readonly step: string | null;
}

export interface SampleLog {
  readonly csv: string;
  readonly cases: number;
  readonly planted: readonly Planted[];
}

interface Definition {
  readonly procedure: Procedure;
  readonly roles: readonly Role[];
  readonly records: readonly RecordEntry[];
}

interface Entry {
  readonly step: WorkStep | null;
  readonly activity: string;
  person: string;
  role: string;
  outcome: string;
  records: string;
}

type Chance = () => number;

/** Mulberry32 (Tommy Ettinger 2017): 32 bits of state, enough for a sample. */
const chanceFrom = (seed: number): Chance => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const pick = <T>(from: readonly T[], chance: Chance): T => from[Math.floor(chance() * from.length)]!;

/** Nobody has two roles, so that nobody submits and decides unless it is planted. */
const person = (role: string, roles: readonly Role[], chance: Chance): string => {
  const at = roles.findIndex(({ id }) => id === role) + 1;
  return `U${String(at).padStart(2, '0')}${1 + Math.floor(chance() * 3)}`;
};

/** A walk from start to end; refusals come with the given probability, and end within a few rounds. */
const walk = ({ procedure, roles, records }: Definition, refusals: number, chance: Chance): Entry[] => {
  const steps = new Map(procedure.steps.map((step) => [step.id, step]));
  const entries: Entry[] = [];
  for (let at = procedure.start; ; ) {
    const step = steps.get(at)!;
    if (!isWork(step)) return entries;
    if (step.kind === 'task') {
      entries.push(entryOf(step, '', { roles, records }, chance));
      at = step.next;
      continue;
    }
    const refuses = entries.length < 40 && chance() < refusals;
    const open = step.outcomes.filter(({ refusal }) => refusal === refuses);
    const outcome = pick(open.length > 0 ? open : step.outcomes, chance);
    // A choice is a branch by kind of case; no office writes it down as something done.
    if (step.kind === 'gate') entries.push(entryOf(step, outcome.mark, { roles, records }, chance));
    at = outcome.next;
  }
};

const entryOf = (step: WorkStep, mark: string, { roles, records }: Omit<Definition, 'procedure'>, chance: Chance): Entry => {
  const outcome = 'outcomes' in step ? step.outcomes.find((it) => it.mark === mark) : undefined;
  const [role = ''] = step.roles;
  const made = outcome?.refusal ? [] : step.records.out;
  return {
    step,
    activity: `${step.no} ${step.name.zh}`,
    person: person(role, roles, chance),
    role: roles.find(({ id }) => id === role)?.name.zh ?? '',
    outcome: outcome?.name.zh ?? '',
    records: made.map((id) => records.find((it) => it.id === id)!.name.zh).join('；'),
  };
};

type Plant = (entries: Entry[], definition: Definition, chance: Chance) => string | null | undefined;

const isTask = (entry: Entry | undefined): boolean => entry?.step?.kind === 'task';
const isGate = (entry: Entry | undefined): boolean => entry?.step?.kind === 'gate';

const placesWhere = (entries: readonly Entry[], fits: (at: number) => boolean): number[] =>
  entries.map((_, at) => at).filter((at) => at > 0 && at < entries.length - 1 && fits(at));

/** Change the entries so that one deviation is in them. @returns the step it is at; undefined where there is no place for it */
const plants: Readonly<Record<DeviationKind, Plant>> = {
  missing: (entries, _, chance) => {
    const places = placesWhere(entries, () => true);
    const gates = places.filter((at) => isGate(entries[at]));
    const at = pick(gates.length > 0 ? gates : places, chance);
    return entries.splice(at, 1)[0]!.step!.id;
  },
  unexpected: (entries, _, chance) => {
    const at = pick(
      placesWhere(entries, (place) => isTask(entries[place])),
      chance,
    );
    entries.splice(at, 0, { ...entries[at]! });
    return entries[at]!.step!.id;
  },
  'out-of-order': (entries, _, chance) => {
    const tasksAhead = (at: number): boolean => [0, 1, 2].every((more) => isTask(entries[at + more]));
    const at = pick(
      entries.map((__, place) => place).filter((place) => tasksAhead(place) && place + 2 < entries.length - 1),
      chance,
    );
    const [moved] = entries.splice(at, 1);
    entries.splice(at + 2, 0, moved!);
    return moved!.step!.id;
  },
  late: (entries, _, chance) => {
    const places = placesWhere(entries, (at) => isGate(entries[at]) && isTask(entries[at + 1]));
    if (places.length === 0) return undefined;
    const at = pick(places, chance);
    const [gate] = entries.splice(at, 1);
    entries.splice(at + 1, 0, gate!);
    return gate!.step!.id;
  },
  'wrong-outcome-followed': (entries, _, chance) => {
    const places = placesWhere(entries, (at) => isGate(entries[at]));
    if (places.length === 0) return undefined;
    const entry = entries[pick(places, chance)]!;
    const refusal = 'outcomes' in entry.step! ? entry.step.outcomes.find((it) => it.refusal) : undefined;
    entry.outcome = refusal!.name.zh;
    entry.records = '';
    return entry.step!.id;
  },
  'wrong-role': (entries, { roles }, chance) => {
    const entry = pick(
      entries.filter(({ role }) => role !== ''),
      chance,
    );
    const others = roles.filter(({ id }) => !entry.step!.roles.includes(id));
    entry.role = pick(others, chance).name.zh;
    return entry.step!.id;
  },
  'four-eyes': (entries) => {
    for (const [at, entry] of entries.entries()) {
      if (!isGate(entry)) continue;
      const mayNotDecide = (it: Entry): boolean =>
        isTask(it) && !it.step!.roles.some((role) => entry.step!.roles.includes(role));
      const work = entries.slice(0, at).findLast((it) => mayNotDecide(it) && it.step!.roles.length > 0);
      if (!work) continue;
      entry.person = work.person;
      return entry.step!.id;
    }
    return undefined;
  },
  'missing-record': (entries, { records }, chance) => {
    const isRecord = (id: string): boolean => records.some((it) => it.id === id && it.kind === 'record');
    const entry = pick(
      entries.filter((it) => it.records !== '' && it.step!.records.out.some(isRecord)),
      chance,
    );
    entry.records = '';
    return entry.step!.id;
  },
  'unknown-activity': (entries, _, chance) => {
    const at = 1 + Math.floor(chance() * (entries.length - 1));
    entries.splice(at, 0, { ...entries[at]!, step: null, activity: '电话催办', role: '', outcome: '', records: '' });
    return null;
  },
};

const HOUR = 3_600_000;
const MONDAY = Date.UTC(2026, 0, 5);

/** Each office writes its dates in its own way. */
const ways: readonly ((date: Date) => string)[] = [
  (date) => date.toISOString().slice(0, 16).replace('T', ' '),
  (date) => `${date.getUTCFullYear()}/${date.getUTCMonth() + 1}/${date.getUTCDate()} ${date.toISOString().slice(11, 16)}`,
  (date) => `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月${date.getUTCDate()}日 ${date.toISOString().slice(11, 16)}`,
];

/** The next working hour: 8 to 17, Monday to Friday. */
const working = (time: number): number => {
  const date = new Date(time);
  const isWeekend = date.getUTCDay() % 6 === 0;
  if (!isWeekend && date.getUTCHours() >= 8 && date.getUTCHours() < 17) return time;
  const nextDay = isWeekend || date.getUTCHours() >= 17 ? Math.floor(time / (24 * HOUR)) + 1 : Math.floor(time / (24 * HOUR));
  return working(nextDay * 24 * HOUR + 8 * HOUR + (time % HOUR));
};

const header = ['案件编号', '步骤', '办理时间', '经办人', '角色', '结论', '形成记录'];
const NORMAL = 30;
const OPEN = 4;

/** The sample of a procedure; same seed, same text. */
const sampleLog = (definition: Definition, seed: number): SampleLog => {
  const chance = chanceFrom(seed);
  const planted: Planted[] = [];
  const cases: { id: string; entries: Entry[] }[] = [];
  const begin = (refusals: number) => {
    const it = { id: `2026-${String(cases.length + 1).padStart(3, '0')}`, entries: walk(definition, refusals, chance) };
    cases.push(it);
    return it;
  };
  for (let count = 0; count < NORMAL; count += 1) begin(0.25);
  for (const [kind, plant] of Object.entries(plants) as [DeviationKind, Plant][]) {
    for (let count = 0; count < 2; count += 1) {
      const { id, entries } = begin(0);
      const step = plant(entries, definition, chance);
      if (step !== undefined) planted.push({ case: id, kind, step });
    }
  }
  for (let count = 0; count < OPEN; count += 1) {
    const { id, entries } = begin(0);
    entries.length = 2 + Math.floor(chance() * (entries.length - 3));
    planted.push({ case: id, kind: 'open', step: null });
  }
  return { csv: csvOf([header, ...rowsOf(cases, ways[seed % ways.length]!, chance)]), cases: cases.length, planted };
};

const rowsOf = (cases: readonly { id: string; entries: readonly Entry[] }[], written: (date: Date) => string, chance: Chance) =>
  cases.flatMap(({ id, entries }, at) => {
    let time = MONDAY + at * 31 * HOUR + Math.floor(chance() * 60) * 60_000;
    return entries.map((entry) => {
      time = working(time + (1 + Math.floor(chance() * 300)) * 60_000);
      return [id, entry.activity, written(new Date(time)), entry.person, entry.role, entry.outcome, entry.records];
    });
  });

/** The samples of the handbook, each with the seed of its number: 3.4 has 34. */
export const samples = (): readonly (SampleLog & { readonly definition: Definition; readonly file: string })[] => {
  const { procedures, roles, records } = readContent(fileURLToPath(new URL('../../content', import.meta.url)));
  return procedures.map((procedure) => {
    const definition = { procedure, roles, records };
    const file = fileURLToPath(new URL(`../../public/samples/${procedure.id}.csv`, import.meta.url));
    return { definition, file, ...sampleLog(definition, Number(procedure.id.replace('.', ''))) };
  });
};

if (import.meta.main) for (const { file, csv } of samples()) writeFileSync(file, csv);
