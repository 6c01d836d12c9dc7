/** The lists an auditor reads: cases, deviations and variants, narrowed, sorted, and a page at a time. */
import type { Text } from '../../procedure/index.ts';
import type { Alignment } from '../alignment/alignment.ts';
import type { CaseReport, Conformance, Verdict } from '../conformance.ts';
import type { Deviation } from '../deviations/deviation.ts';
import { fitnessOf, monthOf, noVerdicts } from '../overview.ts';
import type { Variant } from '../variants.ts';
import { type DeviationGroup, type GroupRow, groupsOf } from './groups.ts';
import type { CaseOrder, CaseRow, DeviationRow, Filter, ListQuery, Page, Span, VariantRow } from './list-query.ts';

/** Steps of a variant that are shown. */
const COURSE = 40;

/** Says a deviation in both languages. */
export type Sentences = (deviation: Deviation) => Text;

const narrowsDeviations = ({ kind, step, role, month }: Filter): boolean =>
  [kind, step, role, month].some((text) => text !== '');

/** Whether a deviation is one of those asked for. @param rolesOf roles responsible, by step id */
const isAskedFor = (filter: Filter, rolesOf: ReadonlyMap<string, readonly string[]>): ((deviation: Deviation) => boolean) => {
  const { kind, step, role, month } = filter;
  return (deviation) =>
    (kind === '' || deviation.kind === kind) &&
    (step === '' || deviation.step === step) &&
    (role === '' || (rolesOf.get(deviation.step ?? '') ?? []).includes(role)) &&
    (month === '' || (deviation.time !== null && monthOf(deviation.time) === month));
};

/** Deviations that nothing allows. */
const counted = ({ deviations }: CaseReport): number => deviations.filter(({ allowedBy }) => allowedBy === null).length;

/** What the cases of a variant have come to. */
interface VariantTally {
  readonly verdicts: Record<Verdict, number>;
  deviations: number;
  /** That of its first case with one: they are all the same. */
  alignment: Alignment | null;
}

const variantRow = (variant: Variant, { verdicts, deviations, alignment }: VariantTally): VariantRow => ({
  number: variant.number,
  cases: variant.cases,
  verdicts,
  deviations,
  fitness: fitnessOf(alignment, variant),
  course: variant.events.slice(0, COURSE).map(({ step }) => step),
  more: Math.max(0, variant.events.length - COURSE),
});

export class Lists {
  readonly #result: Conformance;
  readonly #sentences: Sentences;
  readonly #rolesOf: ReadonlyMap<string, readonly string[]>;
  readonly #order: Intl.Collator;
  /** The last list made: pages of one list are asked for one after another. */
  #groups: readonly GroupRow[] | undefined;
  readonly #groupSentences: (group: DeviationGroup) => Text;
  #last: { readonly key: string; readonly places: readonly number[] } = { key: '', places: [] };

  constructor(result: Conformance, sentences: Sentences, groupSentences: (group: DeviationGroup) => Text) {
    this.#result = result;
    this.#groupSentences = groupSentences;
    this.#sentences = sentences;
    this.#order = new Intl.Collator(['zh', 'en'], { numeric: true });
    const { steps } = result.reading.definition.procedure;
    this.#rolesOf = new Map(steps.map((step) => [step.id, 'roles' in step ? step.roles : []]));
  }

  cases({ filter, order, from, most }: ListQuery): Page<CaseRow> {
    const places = this.#places(filter, order);
    return { total: places.length, rows: places.slice(from, from + most).map((at) => this.row(at)) };
  }

  deviations({ filter, order, from, most }: ListQuery): Page<DeviationRow> {
    const asked = isAskedFor(filter, this.#rolesOf);
    const rows: DeviationRow[] = [];
    let total = 0;
    for (const at of this.#places(filter, order))
      this.#result.cases[at]!.deviations.forEach((deviation, nth) => {
        if (!asked(deviation)) return;
        total += 1;
        if (total > from && rows.length < most) rows.push({ at, nth, deviation, sentence: this.#sentences(deviation) });
      });
    return { rows, total };
  }

  /** Deviations of a kind at a step, those of most cases first. */
  groups({ from, most }: Span): Page<GroupRow> {
    this.#groups ??= groupsOf(this.#result.cases).map((group) => ({ ...group, sentence: this.#groupSentences(group) }));
    return { rows: this.#groups.slice(from, from + most), total: this.#groups.length };
  }

  /** The commonest come first. */
  variants({ from, most }: Span): Page<VariantRow> {
    const tallies = this.#variantTallies();
    const all = [...this.#result.variants].sort((a, b) => b.cases - a.cases || a.number - b.number);
    return {
      rows: all.slice(from, from + most).map((variant) => variantRow(variant, tallies[variant.number]!)),
      total: all.length,
    };
  }

  row(at: number): CaseRow {
    const caseReport = this.#result.cases[at]!;
    const deviations = counted(caseReport);
    return {
      at,
      id: caseReport.id,
      verdict: caseReport.verdict,
      events: caseReport.events.length,
      deviations,
      allowed: caseReport.deviations.length - deviations,
      last: this.#lastTime(caseReport),
    };
  }

  #variantTallies(): readonly VariantTally[] {
    const tallies = this.#result.variants.map((): VariantTally => ({ verdicts: noVerdicts(), deviations: 0, alignment: null }));
    for (const caseReport of this.#result.cases) {
      const tally = tallies[caseReport.variant]!;
      tally.verdicts[caseReport.verdict] += 1;
      tally.deviations += counted(caseReport);
      tally.alignment ??= caseReport.alignment;
    }
    return tallies;
  }

  #lastTime({ events }: CaseReport): number | null {
    const { time } = this.#result.reading.log;
    const last = events.findLast((event) => !Number.isNaN(time[event]!));
    return last === undefined ? null : time[last]!;
  }

  #places(filter: Filter, order: CaseOrder): readonly number[] {
    const key = JSON.stringify([filter, order]);
    if (this.#last.key !== key) this.#last = { key, places: this.#sorted(this.#narrowed(filter), order) };
    return this.#last.places;
  }

  #narrowed(filter: Filter): number[] {
    const { log } = this.#result.reading;
    const asked = isAskedFor(filter, this.#rolesOf);
    const text = filter.text.trim().toLowerCase();
    const says = (caseReport: CaseReport): boolean =>
      caseReport.id.toLowerCase().includes(text) ||
      caseReport.events.some((event) => log.texts[log.person[event]!]!.toLowerCase().includes(text));
    return this.#result.cases.flatMap((caseReport, at) =>
      (filter.verdict === '' || caseReport.verdict === filter.verdict) &&
      (filter.variant === '' || caseReport.variant === filter.variant) &&
      (!narrowsDeviations(filter) || caseReport.deviations.some(asked)) &&
      (text === '' || says(caseReport))
        ? [at]
        : [],
    );
  }

  #sorted(places: number[], order: CaseOrder): number[] {
    if (order === 'log') return places;
    const { cases } = this.#result;
    if (order === 'id') return places.sort((a, b) => this.#order.compare(cases[a]!.id, cases[b]!.id));
    const measure = {
      deviations: (caseReport: CaseReport) => counted(caseReport),
      events: (caseReport: CaseReport) => caseReport.events.length,
      last: (caseReport: CaseReport) => this.#lastTime(caseReport) ?? Number.NEGATIVE_INFINITY,
    }[order];
    const values = new Map(places.map((at) => [at, measure(cases[at]!)]));
    return places.sort((a, b) => (values.get(a) === values.get(b) ? a - b : values.get(b)! - values.get(a)!));
  }
}
