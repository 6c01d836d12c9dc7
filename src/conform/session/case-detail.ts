/** One case with all there is to see of it: its events, how they fit, and what is wrong. */
import type { Told } from '../../procedure/index.ts';
import type { AlignedMove } from '../alignment/alignment.ts';
import type { Conformance } from '../conformance.ts';
import { toldOf } from '../deviations/bands.ts';
import type { Untold } from '../limits/judge.ts';
import type { EventColumn, EventLog } from '../log/event-log.ts';
import { fitnessOf } from '../overview.ts';
import type { LogText } from '../reading.ts';
import type { CaseRow, DeviationRow } from './list-query.ts';
import type { Sentences } from './lists.ts';

export interface ShownEvent {
  readonly row: number;
  readonly time: number | null;
  readonly activity: string;
  readonly person: string;
  readonly role: string;
  readonly outcome: string;
  readonly records: string;
}

export interface CaseDetail extends CaseRow {
  readonly underWay: boolean;
  readonly variant: number;
  readonly cost: number | null;
  readonly fitness: number | null;
  readonly shown: readonly ShownEvent[];
  /** Names in doubt that its verdict rests on. */
  readonly names: readonly LogText[];
  /** Limits of its steps that cannot be told. */
  readonly untold: readonly Untold[];
  /** What is known of the figures that its gates go by, and how often they are not. */
  readonly figures: Told;
  readonly figuresUntold: number;
  /** Empty where it is undecided. */
  readonly moves: readonly AlignedMove[];
  readonly told: readonly DeviationRow[];
}

const shownEvent = (log: EventLog, event: number): ShownEvent => {
  const text = (column: EventColumn): string => log.texts[log[column][event]!]!;
  const time = log.time[event]!;
  return {
    row: log.row[event]!,
    time: Number.isNaN(time) ? null : time,
    activity: text('activity'),
    person: text('person'),
    role: text('role'),
    outcome: text('outcome'),
    records: text('records'),
  };
};

/** @param row the case as the lists have it */
export const caseDetail = ({ cases, variants, reading }: Conformance, row: CaseRow, sentences: Sentences): CaseDetail => {
  const { at } = row;
  const { underWay, variant, names, untold, banded, alignment, events, deviations } = cases[at]!;
  return {
    ...row,
    underWay,
    variant,
    fitness: fitnessOf(alignment, variants[variant]!),
    names,
    untold,
    figures: toldOf(reading.definition.procedure, reading.log, at),
    figuresUntold: banded.untold,
    cost: alignment?.kind === 'aligned' ? alignment.cost : null,
    moves: alignment?.kind === 'aligned' ? alignment.moves.filter(({ kind }) => kind !== 'silent') : [],
    shown: events.map((event) => shownEvent(reading.log, event)),
    told: deviations.map((deviation, nth) => ({ at, nth, deviation, sentence: sentences(deviation) })),
  };
};
