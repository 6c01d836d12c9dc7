/**
 * Bands: who decides at a gate by a figure of the case, such as its amount or its days.
 *
 * A gate with bands is a decision table with the unique hit policy (OMG, "Decision Model and Notation" 1.5, 8.2.8): every figure there can
 * be falls in one band, and in one only; which is checked, so that no order among them has to be known. `over` and `under` leave their
 * own number out, `from` and `to` have it in, as the law has it (民法典 art. 1259: 以上、以下 include the number, 超过、不满 do not).
 * A figure runs from 0 upward and has as many decimals as its declaration says; a bound is a whole number of its last decimal, so all
 * that is asked of intervals is asked of whole numbers, and is exact.
 *
 * A band says who decides and nothing else. How many of its roles sign is the gate's `sign`, read for the roles of the band: a role that is
 * alone in its band decides alone. Every outcome is open in every band, so bands take no way from a case: what verification, alignment and
 * ways say of the gate holds in each of them. What they exclude is who else might have decided.
 *
 * A figure is one of the case, not of the step: told once, at the first gate that goes by it, known ever after, also after a return and in
 * every branch of a fork. The amounts that no gate tells apart are a class. Until a figure is told its gates name all who may decide, and
 * nothing is said of who has to.
 */
import type { Figure, Procedure, Step, StepOf } from './definition.ts';
import { largestFigure } from './most.ts';
import { type Signing, signingOf } from './signing.ts';

export type Bands = NonNullable<StepOf<'gate'>['bands']>;
export type Band = Bands['of'][number];

/** The figures of a case that are known, by id. */
export type Told = Readonly<Record<string, number>>;

/** A procedure of more classes is no longer one that somebody can check. */
export const mostClasses = 60;

/** From the least to the most of a figure, both included, in its last decimal. */
export interface Interval {
  readonly least: number;
  readonly most: number;
}

const usualDecimals: Readonly<Record<Figure['kind'], number>> = { amount: 2, days: 0, number: 0 };

export const decimalsOf = ({ kind, decimals }: Pick<Figure, 'kind' | 'decimals'>): number => decimals ?? usualDecimals[kind];

/** How many of its last decimal a figure is; a number with more decimals is none. */
export const grains = (value: number, decimals: number): number => {
  const scaled = value * 10 ** decimals;
  const whole = Math.round(scaled);
  return Math.abs(scaled - whole) < 1e-6 * Math.max(1, Math.abs(scaled)) && whole / 10 ** decimals === value ? whole : scaled;
};

/** Whether a number can be one of a figure. */
export const canBe = (value: number, decimals: number): boolean =>
  value >= 0 && value <= largestFigure && Number.isInteger(grains(value, decimals));

export const inUnits = (grain: number, decimals: number): number => grain / 10 ** decimals;

/** The figures of a band; without a bound it goes from 0, or on without end. Empty where its least is beyond its most. */
export const intervalOf = (
  { over, from, to, under }: Pick<Band, 'over' | 'from' | 'to' | 'under'>,
  decimals: number,
): Interval => ({
  least: over !== undefined ? Math.floor(grains(over, decimals)) + 1 : Math.ceil(grains(from ?? 0, decimals)),
  most:
    under !== undefined
      ? Math.ceil(grains(under, decimals)) - 1
      : to !== undefined
        ? Math.floor(grains(to, decimals))
        : Number.POSITIVE_INFINITY,
});

export const bandsOf = (step: Step): Bands | undefined => (step.kind === 'gate' ? step.bands : undefined);

/** The figures a procedure goes by, each once, in the order of its gates. */
export const figuresOf = ({ steps, figures = [] }: Pick<Procedure, 'steps' | 'figures'>): readonly Figure[] => {
  const used = new Set(steps.flatMap((step) => bandsOf(step)?.figure ?? []));
  return [...used].flatMap((id) => figures.find((figure) => figure.id === id) ?? []);
};

/** The figure a gate goes by; undefined where it goes by none. */
export const figureAt = (procedure: Pick<Procedure, 'figures'>, step: Step): Figure | undefined =>
  procedure.figures?.find(({ id }) => id === bandsOf(step)?.figure);

/** The band of a gate that a figure falls in. */
export const bandFor = (step: Step, figure: Figure, value: number): Band | undefined => {
  const decimals = decimalsOf(figure);
  const grain = grains(value, decimals);
  return bandsOf(step)?.of.find((band) => {
    const { least, most } = intervalOf(band, decimals);
    return grain >= least && grain <= most;
  });
};

/** What no gate of the procedure tells apart, of a figure, from the least. */
export const classesOf = ({ steps }: Pick<Procedure, 'steps'>, figure: Figure): readonly Interval[] => {
  const decimals = decimalsOf(figure);
  const bands = steps.flatMap((step) => (bandsOf(step)?.figure === figure.id ? bandsOf(step)!.of : []));
  const begins = new Set([
    0,
    ...bands.map((band) => intervalOf(band, decimals)).flatMap(({ least, most }) => [least, most + 1]),
  ]);
  const sorted = [...begins].filter((begin) => begin >= 0 && Number.isFinite(begin)).sort((a, b) => a - b);
  return sorted.map((least, at) => ({ least, most: (sorted[at + 1] ?? Number.POSITIVE_INFINITY) - 1 }));
};

/** A figure that stands for its class. */
export const standsFor = ({ least }: Interval, figure: Figure): number => inUnits(least, decimalsOf(figure));

/** Every way the figures of a procedure can be, a class of each; one, of nothing, where it goes by none. */
export const casesOf = (procedure: Pick<Procedure, 'steps' | 'figures'>): readonly Told[] =>
  figuresOf(procedure).reduce<readonly Told[]>(
    (told, figure) =>
      told.flatMap((known) =>
        classesOf(procedure, figure).map((range) => ({ ...known, [figure.id]: standsFor(range, figure) })),
      ),
    [{}],
  );

/** A step where these figures are known: its band decides, as a gate without bands. */
export const decidedBy = <S extends Step>(step: S, figures: readonly Figure[], told: Told): S => {
  const bands = bandsOf(step);
  const figure = figures.find(({ id }) => id === bands?.figure);
  const value = figure && told[figure.id];
  const band = value === undefined ? undefined : bandFor(step, figure!, value);
  if (!band) return step;
  const { bands: _, ...rest } = step as S & { bands?: Bands };
  return { ...rest, roles: band.roles } as unknown as S;
};

/** The procedure of a case of which these figures are known. */
export const atFigures = (procedure: Procedure, told: Told): Procedure => ({
  ...procedure,
  steps: procedure.steps.map((step) => decidedBy(step, procedure.figures ?? [], told)),
});

/** A procedure with what is declared of the figures it goes by; the same where it goes by none. */
export const withFigures = (procedure: Procedure, declared: readonly Figure[]): Procedure => {
  const figures = figuresOf({ ...procedure, figures: declared });
  return figures.length > 0 ? { ...procedure, figures } : procedure;
};

/** A band of a gate, and how those who decide in it sign, where they are several. */
export interface BandRow {
  readonly band: Band;
  readonly signing: Signing | undefined;
}

/** The bands of a gate; none where it goes by no figure. */
export const bandRows = (step: Step): readonly BandRow[] =>
  step.kind === 'gate' && step.bands
    ? step.bands.of.map((band) => ({ band, signing: signingOf({ ...step, roles: band.roles, bands: undefined }) }))
    : [];
