/** Deviations of each kind, planted into a case that conformed. */
import type { Locale } from '../../procedure/index.ts';
import type { DeviationKind } from '../deviations/deviation.ts';
import { type Chance, type Definition, type Entry, isGate, isTask, pick } from './entry.ts';

export interface Planting extends Definition {
  readonly locale: Locale;
  /** An activity that is no step of any procedure. */
  readonly stranger: string;
}

/** Changes the entries so that one deviation is in them. @returns the step it is at, null for none; undefined where there is no place for it */
type Plant = (entries: Entry[], planting: Planting, chance: Chance) => string | null | undefined;

const placesWhere = (entries: readonly Entry[], fits: (at: number) => boolean): number[] =>
  entries.map((_, at) => at).filter((at) => at > 0 && at < entries.length - 1 && fits(at));

export const plants: Readonly<Partial<Record<DeviationKind, Plant>>> = {
  missing: (entries, _, chance) => {
    const places = placesWhere(entries, () => true);
    const gates = places.filter((at) => isGate(entries[at]));
    const at = pick(gates.length > 0 ? gates : places, chance);
    return at === undefined ? undefined : entries.splice(at, 1)[0]!.step!.id;
  },
  unexpected: (entries, _, chance) => {
    const at = pick(
      placesWhere(entries, (place) => isTask(entries[place])),
      chance,
    );
    if (at === undefined) return undefined;
    entries.splice(at, 0, { ...entries[at]! });
    return entries[at]!.step!.id;
  },
  'out-of-order': (entries, _, chance) => {
    const tasksAhead = (at: number): boolean => [0, 1, 2].every((more) => isTask(entries[at + more]));
    const at = pick(
      entries.map((__, place) => place).filter((place) => tasksAhead(place) && place + 2 < entries.length - 1),
      chance,
    );
    if (at === undefined) return undefined;
    const [moved] = entries.splice(at, 1);
    entries.splice(at + 2, 0, moved!);
    return moved!.step!.id;
  },
  late: (entries, _, chance) => {
    const at = pick(
      placesWhere(entries, (place) => isGate(entries[place]) && isTask(entries[place + 1])),
      chance,
    );
    if (at === undefined) return undefined;
    const [gate] = entries.splice(at, 1);
    entries.splice(at + 1, 0, gate!);
    return gate!.step!.id;
  },
  'wrong-outcome-followed': (entries, { locale }, chance) => {
    const at = pick(
      placesWhere(entries, (place) => isGate(entries[place])),
      chance,
    );
    const entry = at === undefined ? undefined : entries[at];
    const refusal = entry?.step && 'outcomes' in entry.step ? entry.step.outcomes.find((it) => it.refusal) : undefined;
    if (!entry || !refusal) return undefined;
    entry.outcome = refusal.name[locale];
    entry.records = '';
    return entry.step!.id;
  },
  'wrong-role': (entries, { roles, locale }, chance) => {
    const entry = pick(
      entries.filter(({ role }) => role !== ''),
      chance,
    );
    if (!entry) return undefined;
    const other = pick(
      roles.filter(({ id }) => !entry.step!.roles.includes(id)),
      chance,
    );
    if (!other) return undefined;
    entry.role = other.name[locale];
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
    if (!entry) return undefined;
    entry.records = '';
    return entry.step!.id;
  },
  'unknown-activity': (entries, { stranger }, chance) => {
    const at = 1 + Math.floor(chance() * (entries.length - 1));
    if (!entries[at]) return undefined;
    entries.splice(at, 0, { ...entries[at], step: null, activity: stranger, role: '', outcome: '', records: '' });
    return null;
  },
};
