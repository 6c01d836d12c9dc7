/**
 * Case records of any procedure as an office would keep them, made up from its definition: cases that conform, some of them sent back,
 * some still under way, and deviations planted in cases of their own, each held against the procedure before it counts as planted.
 * The same definition gives the same rows.
 */
import {
  atFigures,
  casesOf,
  compile,
  enabled,
  type Figure,
  figuresOf,
  fire,
  hasEnded,
  hash32,
  type Locale,
  limitOf,
  type Net,
  outcomeOf,
  settle,
  stepIn,
  type Told,
  type Transition,
  type WorkStep,
} from '../../procedure/index.ts';
import { conform } from '../conformance.ts';
import type { DeviationKind } from '../deviations/deviation.ts';
import { LogBuilder } from '../log/log-builder.ts';
import { type Chance, chanceFrom, type Definition, type Entry, pick } from './entry.ts';
import { writtenFigure } from './figures.ts';
import { type Planting, plantedIn, plants } from './plants.ts';
import { atOnce, ENDLESS, timesOf } from './times.ts';

/** How a made-up log is written, in a language. */
interface SampleWords {
  /** Case, step, time, person, role, outcome and records made, with commas between. */
  readonly columns: string;
  readonly stranger: string;
  /** Between several records of one line. */
  readonly between: string;
  /** Each office writes its dates in its own way. */
  readonly written: (way: number, date: Date) => string;
}

interface Planted {
  readonly case: string;
  /** `open`: no deviation, but a case that is still under way. */
  readonly kind: DeviationKind | 'open';
  readonly step: string | null;
}

interface SampleLog {
  /** The header, then a row an event. */
  readonly rows: readonly (readonly string[])[];
  readonly cases: number;
  readonly planted: readonly Planted[];
}

const NORMAL = 30;
const OPEN = 4;
/** Events after which nobody refuses any more, and after which a case is left as it stands. */
const PATIENCE = 40;
const LONGEST = 400;
/** Times a deviation is planted anew where it is not seen as what it was meant to be. */
const TRIES = 8;

/** Makes up the cases of one procedure that have these figures. */
class Office {
  readonly #planting: Planting;
  readonly #told: Told;
  readonly #words: SampleWords;
  readonly #chance: Chance;
  readonly #net: Net;
  readonly #isLimited: boolean;

  constructor(whole: Planting, told: Told, words: SampleWords, chance: Chance) {
    const planting = { ...whole, procedure: atFigures(whole.whole, told) };
    this.#planting = planting;
    this.#told = told;
    this.#words = words;
    this.#chance = chance;
    this.#net = compile(planting.procedure);
    this.#isLimited = planting.procedure.steps.some((step) => limitOf(step));
  }

  /** A walk from start to end; refusals come with the given probability, and end within a few rounds. */
  walk(refusals: number): Entry[] {
    const entries: Entry[] = [];
    for (let marking = settle(this.#net, this.#net.initial); !hasEnded(this.#net, marking) && entries.length < LONGEST; ) {
      const open = enabled(this.#net, marking).filter(({ silent }) => !silent);
      const ids = [...new Set(open.map(({ step }) => step))];
      const id = ids.length > 1 ? pick(ids, this.#chance) : ids[0];
      if (id === undefined) break;
      const step = stepIn(this.#planting.procedure, id) as WorkStep;
      const taken = this.#taken(
        step,
        open.filter((transition) => transition.step === id),
        entries.length < PATIENCE ? refusals : 0,
      );
      // A choice is a branch by kind of case; no office writes it down as something done.
      if (step.kind !== 'choice') entries.push(this.#entry(step, taken));
      marking = settle(this.#net, fire(this.#net, marking, taken.move));
    }
    return entries;
  }

  #taken(step: WorkStep, open: readonly Transition[], refusals: number): Transition {
    if (step.kind === 'task') return open[0]!;
    const refuses = this.#chance() < refusals;
    const fitting = open.filter(({ mark }) => outcomeOf(step, mark)!.refusal === refuses);
    return pick(fitting.length > 0 ? fitting : open, this.#chance)!;
  }

  #entry(step: WorkStep, { mark, signer }: Transition): Entry {
    const { roles, records, locale } = this.#planting;
    const outcome = outcomeOf(step, mark);
    const role = signer ?? step.roles[0] ?? '';
    const made = outcome?.refusal ? [] : step.records.out;
    return {
      step,
      activity: [step.no, step.name[locale]].filter(Boolean).join(' '),
      person: this.#person(role),
      role: roles.find(({ id }) => id === role)?.name[locale] ?? '',
      outcome: outcome?.name[locale] ?? '',
      records: made.map((id) => records.find((record) => record.id === id)!.name[locale]).join(this.#words.between),
    };
  }

  /** Nobody has two roles, so that nobody submits and decides unless it is planted. */
  #person(role: string): string {
    const at = this.#planting.roles.findIndex(({ id }) => id === role) + 1;
    return `U${String(at).padStart(2, '0')}${1 + Math.floor(this.#chance() * 3)}`;
  }

  /** A case with one deviation of a kind in it, where that can be; else one that conforms. */
  planted(kind: DeviationKind): { readonly entries: Entry[]; readonly step?: string | null } {
    const whole = this.walk(0);
    for (let count = 0; count < TRIES; count += 1) {
      const entries = whole.map((entry) => ({ ...entry }));
      const step = plants[kind]!(entries, this.#planting, this.#chance);
      if (step === undefined) break;
      if (this.#shows(entries, kind, step)) return { entries, step };
    }
    return { entries: whole };
  }

  /** A figure of one of its cases, as it is written. */
  figure(figure: Figure): string {
    return writtenFigure(this.#planting.whole, figure, this.#told, this.#chance);
  }

  /** Whether that deviation is found in a case, and no other. */
  #shows(entries: readonly Entry[], kind: DeviationKind, step: string | null): boolean {
    const found = this.#found(entries, this.#isLimited ? atOnce(entries) : []);
    return found.length === 1 && found[0]!.kind === kind && found[0]!.step === step;
  }

  /** Whether of the steps that have a limit those are late that are planted so. */
  isInTime(entries: readonly Entry[], times: readonly number[]): boolean {
    if (!this.#isLimited) return true;
    const late = this.#found(entries, times).filter(({ kind }) => kind === 'late-by-limit');
    return late.length === entries.filter(({ delay }) => delay !== undefined).length;
  }

  /** The beginning of a case, of about so many entries, that may be left as it stands without a limit running out. */
  cutAt(entries: readonly Entry[], cut: number): readonly Entry[] {
    const lengths = [cut, ...entries.map((_, at) => at).filter((at) => at > 1)];
    const isQuiet = (length: number): boolean => {
      const begun = entries.slice(0, length);
      return !this.#isLimited || this.#found(begun, atOnce(begun), ENDLESS).length === 0;
    };
    return entries.slice(0, lengths.find(isQuiet) ?? cut);
  }

  /** The deviations of a case. @param until a time up to which the log goes on */
  #found(entries: readonly Entry[], times: readonly number[], until?: number) {
    const log = new LogBuilder();
    entries.forEach(({ activity, person, role, outcome, records }, at) => {
      log.add({ case: 'it', row: at + 2, activity, person, role, outcome, records, time: times[at] ?? Number.NaN });
    });
    for (const [figure, value] of Object.entries(this.#told)) log.figure(figure, 'it', value);
    const activity = this.#words.stranger;
    if (until !== undefined) log.add({ case: 'another', row: entries.length + 2, activity, time: until });
    const decisions = { activities: { [activity]: until === undefined ? false : null } } as const;
    return conform({ ...this.#planting, procedure: this.#planting.whole }, log.build(), { decisions }).cases.flatMap(
      ({ deviations }) => deviations,
    );
  }
}

interface Case {
  readonly id: string;
  readonly entries: readonly Entry[];
  readonly office: Office;
}

/** A case with a deviation planted in it, by the first office that has a place for it; where none has, one that conforms. */
const plantedBy = (offices: readonly Office[], from: number, kind: DeviationKind) => {
  const inTurn = offices.map((_, at) => offices[(from + at) % offices.length]!);
  let last = { entries: [] as Entry[], office: inTurn[0]! } as ReturnType<Office['planted']> & { readonly office: Office };
  for (const office of inTurn) {
    last = { ...office.planted(kind), office };
    if (last.step !== undefined) return last;
  }
  return last;
};

/** The seed of a procedure: its number. */
const seedOf = (id: string): number => (/^[\d.]+$/.test(id) ? Number(id.replaceAll('.', '')) : hash32(id));

/** The sample log of a procedure, in the names of one language. */
export const sampleLog = (definition: Definition, locale: Locale, words: SampleWords): SampleLog => {
  const seed = seedOf(definition.procedure.id);
  const chance = chanceFrom(seed);
  const whole = { ...definition, locale, stranger: words.stranger, whole: definition.procedure };
  const figures = figuresOf(definition.procedure);
  const offices = casesOf(definition.procedure).map((told) => new Office(whole, told, words, chance));
  const planted: Planted[] = [];
  const cases: Case[] = [];
  const keep = (entries: readonly Entry[], office: Office): string => {
    const id = `2026-${String(cases.length + 1).padStart(3, '0')}`;
    cases.push({ id, entries, office });
    return id;
  };
  const next = (): Office => offices[cases.length % offices.length]!;
  for (let count = 0; count < NORMAL; count += 1) keep(next().walk(0.25), next());
  for (const kind of plantedIn(definition)) {
    for (let count = 0; count < 2; count += 1) {
      const { entries, step, office } = plantedBy(offices, cases.length, kind);
      const id = keep(entries, office);
      if (step !== undefined) planted.push({ case: id, kind, step });
    }
  }
  for (let count = 0; count < OPEN; count += 1) {
    const office = next();
    const entries = office.walk(0);
    const cut = Math.min(entries.length - 1, 2 + Math.floor(chance() * Math.max(0, entries.length - 3)));
    planted.push({ case: keep(office.cutAt(entries, cut), office), kind: 'open', step: null });
  }
  const rows = cases.flatMap(({ id, entries, office }, at) => {
    const times = timesOf(entries, at, chance, (tried) => office.isInTime(entries, tried));
    const told = figures.map((figure) => office.figure(figure));
    return entries.map(({ activity, person, role, outcome, records }, nth) => {
      const written = words.written(seed % 3, new Date(times[nth]!));
      return [id, activity, written, person, role, outcome, records, ...told];
    });
  });
  const columns = [...words.columns.split(','), ...figures.map(({ name }) => name[locale])];
  return { rows: [columns, ...rows], cases: cases.length, planted };
};
