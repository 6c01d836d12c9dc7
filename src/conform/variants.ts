/** Cases that went the same way are one variant, aligned once. */
import { bandRows, type Net, outcomeOf, type Step, signersLeft, type Transition } from '../procedure/index.ts';
import { Aligner, type AlignerOptions } from './alignment/aligner.ts';
import type { Alignment } from './alignment/alignment.ts';
import { type Label, labelIndex } from './alignment/search-net.ts';
import type { Reading } from './reading.ts';

export interface VariantEvent {
  /** null: an activity nobody knows. */
  readonly step: string | null;
  /** null: no outcome recorded, or the step has none. */
  readonly mark: string | null;
  /** Who signed where several do, `?` one who has not to; null: not recorded, or the step is not signed by several. */
  readonly signer: string | null;
}

export interface Variant {
  /** In the order in which they were first met. */
  readonly number: number;
  readonly events: readonly VariantEvent[];
  /** No end has been reached and none is claimed: held against the beginning of a run only. */
  readonly underWay: boolean;
  /** undefined until it has been found: a case in doubt need not be aligned. */
  readonly alignment: Alignment | undefined;
  /** The same where time may have run out; undefined where it cannot, where nothing is to be gained by it, or until it has been found. */
  readonly lapsing: Alignment | undefined;
  /** Find both; tells meanwhile how many states have been looked at. */
  readonly align: () => Generator<number, Alignment>;
  /** The cost if nothing fitted: every event unexpected, and every step of a shortest run missing. */
  readonly worst: number;
  cases: number;
}

/**
 * Where a gate is decided by a figure that the log does not say, and several sign in some band of it, nobody can tell how many had to: of
 * signatures one after another those before the last say nothing, unless they refuse.
 */
const decidingOf = ({ log, activity, outcome, definition }: Reading, events: number[]): number[] => {
  const signed = definition.procedure.steps.filter((step) => bandRows(step).some(({ signing }) => signing));
  if (signed.length === 0) return events;
  const stepAt = (event: number | undefined) => {
    const meaning = event === undefined ? 'unknown' : activity(log.activity[event]!);
    return typeof meaning === 'string' ? undefined : signed.find(({ id }) => id === meaning.step);
  };
  const refuses = (step: Step, event: number): boolean => {
    const meaning = activity(log.activity[event]!);
    const mark = outcome(step.id, log.outcome[event]!) ?? (typeof meaning === 'string' ? null : meaning.mark);
    return mark !== null && outcomeOf(step, mark)?.refusal === true;
  };
  return events.filter((event, at) => {
    const step = stepAt(event);
    return !step || stepAt(events[at + 1]) !== step || refuses(step, event);
  });
};

/** The events of a case that are looked at, as numbers of the log; `ignored` activities are left out. */
export const eventsOf = (reading: Reading, of: number): number[] => {
  const { log, activity } = reading;
  const events: number[] = [];
  for (let event = log.starts[of]!; event < log.starts[of + 1]!; event += 1)
    if (activity(log.activity[event]!) !== 'ignored') events.push(event);
  return decidingOf(reading, events);
};

/**
 * Whether a case that shows these moves has come to an end: some end is reached from the places they lead to by forks and joins alone.
 * A join needs all the parts that meet in it, so one branch's last step does not end a case.
 */
export const endsAfter = (net: Net): ((moves: Iterable<Transition>) => boolean) => {
  const silent = net.transitions.filter((transition) => transition.silent && transition.consumes.length > 0);
  return (moves) => {
    const reached = new Set([...moves].flatMap(({ produces }) => produces));
    for (let grew = true; grew; ) {
      const before = reached.size;
      for (const { consumes, produces } of silent)
        if (consumes.every((place) => reached.has(place))) for (const place of produces) reached.add(place);
      grew = reached.size > before;
    }
    return net.ends.some((place) => reached.has(place));
  };
};

/** What an event may have been; of several outcomes, none is taken as given. */
const onlyMove = (net: Net, { step, mark }: VariantEvent): Transition | undefined => {
  const moves = net.transitions.filter(
    (transition) => transition.step === step && !transition.clock && (mark === null || transition.mark === mark),
  );
  return moves.length === 1 ? moves[0] : undefined;
};

/** What was decided at a gate that several sign, signature by signature; whoever signs again or has not to is passed over. */
const decidedBySignatures = (net: Net, step: string, events: readonly VariantEvent[]): Transition[] => {
  const signing = net.signings.get(step)!;
  const unsigned = net.transitions.find((transition) => transition.step === step)!.consumes[0]!;
  let here = unsigned;
  return events.flatMap(({ mark, signer }): Transition[] => {
    const left = signersLeft(signing, net.signed.get(here)!);
    const who = signer ?? left[0]!;
    const by = net.transitions.find(
      (transition) =>
        transition.consumes[0] === here && transition.mark === (mark ?? signing.agrees) && transition.signer === who,
    );
    if (!by) return [];
    here = by.undecided ? by.produces[0]! : unsigned;
    return by.undecided ? [] : [by];
  });
};

export class Variants {
  readonly all: Variant[];
  readonly #aligner: Aligner;
  readonly #lapsing: Aligner | undefined;
  readonly #label: ReturnType<typeof labelIndex>;
  readonly #known = new Map<string, Variant>();
  readonly #net: Net;
  readonly #ends: ReturnType<typeof endsAfter>;
  #shortest: number | undefined;

  /** @param all those of other figures, which are numbered on. @throws Problem where a cost or the cap is out of range */
  constructor(net: Net, options: AlignerOptions, all: Variant[] = []) {
    this.all = all;
    this.#net = net;
    this.#aligner = new Aligner(net, options);
    if (net.transitions.some(({ clock }) => clock)) this.#lapsing = new Aligner(net, { ...options, clock: true });
    this.#label = labelIndex(this.#aligner.searchNet);
    this.#ends = endsAfter(net);
  }

  /** The variant of a case. @param over the case is known to have come to its end */
  of(events: readonly VariantEvent[], over: boolean): Variant {
    const labels = events.map(({ step, mark, signer }) => this.#label(step, mark, signer));
    const key = `${over ? '!' : ''}${String.fromCharCode(...labels.slice(0, 10_000))}${labels.slice(10_000).join()}`;
    const known = this.#known.get(key);
    if (known) return known;
    const variant = this.#aligned(labels, over);
    this.#known.set(key, variant);
    this.all.push(variant);
    return variant;
  }

  #aligned(labels: readonly Label[], over: boolean): Variant {
    const { searchNet } = this.#aligner;
    const events = labels.map((label): VariantEvent => {
      const { step, mark, signer } = searchNet.labels[label]!;
      return { step: step || null, mark, signer };
    });
    const signed = [...this.#net.signings.keys()].flatMap((step) =>
      decidedBySignatures(
        this.#net,
        step,
        events.filter((event) => event.step === step),
      ),
    );
    const alone = events.flatMap((event) =>
      this.#net.signings.has(event.step ?? '') ? [] : (onlyMove(this.#net, event) ?? []),
    );
    const underWay = !over && !this.#ends([...alone, ...signed]);
    const [aligner, other] = [this.#aligner, this.#lapsing];
    const extent = underWay ? 'prefix' : 'whole';
    let alignment: Alignment | undefined;
    let lapsing: Alignment | undefined;
    const lost = labels.reduce((sum, label) => {
      const step = searchNet.stepOfLabel[label]!;
      return sum + searchNet.costs[step < 0 ? searchNet.steps.length : step]!.unexpected;
    }, 0);
    return {
      number: this.all.length,
      events,
      underWay,
      get alignment() {
        return alignment;
      },
      get lapsing() {
        return lapsing;
      },
      *align() {
        alignment = yield* aligner.search(labels, extent);
        if (other && alignment.kind === 'aligned' && alignment.cost > 0) lapsing = yield* other.search(labels, extent);
        return alignment;
      },
      worst: lost + (underWay ? 0 : this.#shortestRun()),
      cases: 0,
    };
  }

  /** The cost of a case that shows nothing; 0 where no run ends. */
  #shortestRun(): number {
    if (this.#shortest === undefined) {
      const nothing = this.#aligner.align([], 'whole');
      this.#shortest = nothing.kind === 'aligned' ? nothing.cost : 0;
    }
    return this.#shortest;
  }
}
