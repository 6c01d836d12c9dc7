/** Deviations of each kind, planted into a case that conformed. */
import {
  bandsOf,
  deputiesAt,
  figuresOf,
  type Limit,
  type Locale,
  limitOf,
  type Procedure,
  type Signing,
  signingOf,
  stepIn,
} from '../../procedure/index.ts';
import type { DeviationKind } from '../deviations/deviation.ts';
import { type Chance, type Definition, type Entry, isGate, isTask, pick } from './entry.ts';

export interface Planting extends Definition {
  /** The procedure whatever the figures of a case; `procedure` is the one that holds with them. */
  readonly whole: Procedure;
  readonly locale: Locale;
  /** An activity that is no step of any procedure. */
  readonly stranger: string;
}

/** Changes the entries so that one deviation is in them. @returns the step it is at, null for none; undefined where there is no place for it */
type Plant = (entries: Entry[], planting: Planting, chance: Chance) => string | null | undefined;

/** The gates of a case that several sign, each with its signatures from one decision to the next, by their places. */
const turnsIn = (entries: readonly Entry[]): { readonly signing: Signing; readonly at: readonly number[] }[] => {
  const turns: { signing: Signing; at: number[] }[] = [];
  for (const [at, { step }] of entries.entries()) {
    const signing = step ? signingOf(step) : undefined;
    const last = turns.at(-1);
    if (!signing) continue;
    if (last && last.at.at(-1) === at - 1 && entries[at - 1]!.step === step) last.at.push(at);
    else turns.push({ signing, at: [at] });
  }
  return turns;
};

/** The last turn of a gate signed in a certain way, which nothing of the case comes back behind. */
const turnWhere = (entries: readonly Entry[], fits: (signing: Signing, count: number) => boolean) =>
  turnsIn(entries).findLast(({ signing, at }) => fits(signing, at.length) && at.at(-1)! < entries.length - 1);

/** One of the signatures that agree is left out. */
const signatureLeftOut =
  (isAll: boolean): Plant =>
  (entries, _, chance) => {
    const turn = turnWhere(entries, ({ need, signers }, count) => (need === signers.length) === isAll && count > 1);
    const at = turn && pick(turn.at, chance);
    return at === undefined ? undefined : entries.splice(at, 1)[0]!.step!.id;
  };

/** Roles that may act at an entry's step for those responsible: in order, so no deviation to plant. */
const mayStandIn = (whole: Procedure, { step }: Entry): readonly string[] =>
  whole.deputies ? deputiesAt(whole, stepIn(whole, step!.id)!).map(({ role }) => role) : [];

/** All who may decide by some band of a gate. */
const bandRolesOf = (whole: Procedure, { step }: Entry): readonly string[] => {
  const bands = step && bandsOf(stepIn(whole, step.id)!);
  return bands ? bands.of.flatMap(({ roles }) => roles) : [];
};

/** At a gate that one decides by its figure, who may with another. */
const othersOf = (whole: Procedure, entry: Entry): readonly string[] =>
  entry.step && !signingOf(entry.step) ? bandRolesOf(whole, entry).filter((id) => !entry.step!.roles.includes(id)) : [];

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
    const refusal =
      entry?.step && 'outcomes' in entry.step ? entry.step.outcomes.find((outcome) => outcome.refusal) : undefined;
    if (!entry || !refusal) return undefined;
    entry.outcome = refusal.name[locale];
    entry.records = '';
    return entry.step!.id;
  },
  'wrong-role': (entries, { roles, locale, whole }, chance) => {
    const entry = pick(
      entries.filter(({ role }) => role !== ''),
      chance,
    );
    if (!entry) return undefined;
    const other = pick(
      roles.filter(
        ({ id }) =>
          !entry.step!.roles.includes(id) && !bandRolesOf(whole, entry).includes(id) && !mayStandIn(whole, entry).includes(id),
      ),
      chance,
    );
    if (!other) return undefined;
    entry.role = other.name[locale];
    return entry.step!.id;
  },
  'wrong-band': (entries, { roles, locale, whole }, chance) => {
    const entry = pick(
      entries.filter((candidate) => othersOf(whole, candidate).length > 0),
      chance,
    );
    const other = entry && pick(othersOf(whole, entry), chance);
    if (!entry || !other) return undefined;
    entry.role = roles.find(({ id }) => id === other)!.name[locale];
    entry.person = 'U98';
    return entry.step!.id;
  },
  'four-eyes': (entries) => {
    for (const [at, entry] of entries.entries()) {
      if (!isGate(entry)) continue;
      const mayNotDecide = (candidate: Entry): boolean =>
        isTask(candidate) && !candidate.step!.roles.some((role) => entry.step!.roles.includes(role));
      const work = entries.slice(0, at).findLast((entry) => mayNotDecide(entry) && entry.step!.roles.length > 0);
      if (!work) continue;
      entry.person = work.person;
      return entry.step!.id;
    }
    return undefined;
  },
  'missing-record': (entries, { records }, chance) => {
    const isRecord = (id: string): boolean => records.some((record) => record.id === id && record.kind === 'record');
    const entry = pick(
      entries.filter((entry) => entry.records !== '' && entry.step!.records.out.some(isRecord)),
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
  'missing-signature': signatureLeftOut(true),
  'too-few-signatures': signatureLeftOut(false),
  'not-a-signer': (entries, { roles, locale }, chance) => {
    const turn = turnWhere(entries, () => true);
    const other =
      turn &&
      pick(
        roles.filter(({ id }) => !turn.signing.signers.includes(id)),
        chance,
      );
    if (!other) return undefined;
    const last = entries[turn.at.at(-1)!]!;
    entries.splice(turn.at[0]!, 0, { ...last, role: other.name[locale], person: 'U99' });
    return last.step!.id;
  },
  'veto-ignored': (entries, { locale }) => {
    const turn = turnWhere(entries, ({ veto }, count) => veto && count > 1);
    const entry = turn && entries[turn.at[0]!]!;
    const refusal =
      entry?.step && 'outcomes' in entry.step ? entry.step.outcomes.find((outcome) => outcome.refusal) : undefined;
    if (!entry || !refusal) return undefined;
    entry.outcome = refusal.name[locale];
    entry.records = '';
    return entry.step!.id;
  },
  'signed-out-of-order': (entries) => {
    const turn = turnWhere(entries, ({ inOrder }, count) => inOrder && count > 1);
    if (!turn) return undefined;
    const [first, second] = turn.at as readonly [number, number];
    [entries[first], entries[second]] = [entries[second]!, entries[first]!];
    return entries[first]!.step!.id;
  },
  'late-by-limit': (entries, _, chance) => {
    const entry = pick(
      entries.filter((candidate, at) => at > 0 && plainLimit(candidate)),
      chance,
    );
    if (!entry) return undefined;
    entry.delay = daysPast(plainLimit(entry)!);
    return entry.step!.id;
  },
};

/** Days after which a limit has run out, whatever its calendar. */
const daysPast = ({ within, unit }: Limit): number => (unit.endsWith('hours') ? Math.ceil(within / 4) + 7 : 2 * within + 10);

/** A limit that can be seen to have run out: where it then counts as decided, nobody decides late. */
const plainLimit = ({ step }: Entry): Limit | undefined => {
  const limit = step ? limitOf(step) : undefined;
  return limit?.outcome === undefined ? limit : undefined;
};

/** The kinds of deviation that a procedure can have: those of signatures, limits and bands only where there are any. */
export const plantedIn = ({ procedure }: Definition): readonly DeviationKind[] => {
  const isOfSignatures = new Set<string>([
    'missing-signature',
    'too-few-signatures',
    'not-a-signer',
    'veto-ignored',
    'signed-out-of-order',
  ]);
  const { steps } = procedure;
  const isSigned = steps.some((step) => signingOf(step) !== undefined);
  const isLimited = steps.some((step) => limitOf(step));
  const isBanded = figuresOf(procedure).length > 0;
  const asked: Readonly<Partial<Record<DeviationKind, boolean>>> = { 'late-by-limit': isLimited, 'wrong-band': isBanded };
  return (Object.keys(plants) as DeviationKind[]).filter((kind) => asked[kind] ?? (isSigned || !isOfSignatures.has(kind)));
};
