/**
 * Figures that decide who decides, in a rehearsal: how often a case is of each class of them. Nobody has counted that for us, so all classes
 * are assumed alike until somebody says; several figures are taken to have nothing to do with one another.
 *
 * A case's figures are known before it begins, so a procedure with bands is as many procedures without: every expectation is the mean of
 * theirs by share, and every variance that of the mixture.
 */
import {
  atFigures,
  casesOf,
  classesOf,
  type DecidingStep,
  figuresOf,
  type Procedure,
  signingOf,
  stepIn,
} from '../procedure/index.ts';
import type { Moments } from './chance/distribution.ts';
import type { Parameters } from './parameters.ts';
import { signedFigures } from './signing.ts';

/** One way the figures can be: how likely it is, and the procedure then. */
export interface FigureCase {
  readonly share: number;
  readonly procedure: Procedure;
}

/** The assumed shares of the classes of each figure; undefined where the procedure goes by none. */
export const assumedShares = (procedure: Procedure): Parameters['figures'] => {
  const figures = figuresOf(procedure);
  if (figures.length === 0) return undefined;
  return Object.fromEntries(
    figures.map((figure) => {
      const { length } = classesOf(procedure, figure);
      return [figure.id, Array.from({ length }, () => 1 / length)];
    }),
  );
};

/** The shares of a procedure that lacks gates of one before: classes that only these told apart are one, as often as all of them were. */
export const sharesFor = (
  procedure: Procedure,
  before: Procedure,
  figures: NonNullable<Parameters['figures']>,
): NonNullable<Parameters['figures']> =>
  Object.fromEntries(
    figuresOf(procedure).map((figure) => {
      const classes = classesOf(before, figure);
      const own = figures[figure.id] ?? classes.map(() => 1 / classes.length);
      const shares = classesOf(procedure, figure).map((range) =>
        classes.reduce((sum, { least }, at) => (least >= range.least && least <= range.most ? sum + (own[at] ?? 0) : sum), 0),
      );
      return [figure.id, shares];
    }),
  );

/** Every way the figures can be; the procedure itself where it goes by none. */
export const figureCases = (procedure: Procedure, { figures = {} }: Pick<Parameters, 'figures'>): readonly FigureCase[] => {
  const used = figuresOf(procedure);
  if (used.length === 0) return [{ share: 1, procedure }];
  const shares = used.reduce<readonly number[]>(
    (all, figure) => {
      const { length } = classesOf(procedure, figure);
      const own = figures[figure.id] ?? Array.from({ length }, () => 1 / length);
      return all.flatMap((share) => own.map((part) => share * part));
    },
    [1],
  );
  return casesOf(procedure).map((told, at) => ({ share: shares[at] ?? 0, procedure: atFigures(procedure, told) }));
};

/** The mean of what is worked out for each case, by share; undefined where that is for one that may come. */
export const meanOver = (
  cases: readonly FigureCase[],
  of: (procedure: Procedure) => ReadonlyMap<string, number> | undefined,
): Map<string, number> | undefined => {
  const mean = new Map<string, number>();
  for (const { share, procedure } of cases) {
    const values = of(procedure);
    if (!values && share > 0) return undefined;
    for (const [key, value] of values ?? []) mean.set(key, (mean.get(key) ?? 0) + share * value);
  }
  return mean;
};

/** The moments of a mixture. */
export const mixedMoments = (parts: readonly (readonly [share: number, Moments])[]): Moments => {
  const mean = parts.reduce((sum, [share, part]) => sum + share * part.mean, 0);
  const square = parts.reduce((sum, [share, part]) => sum + share * (part.variance + part.mean * part.mean), 0);
  return { mean, variance: Math.max(0, square - mean * mean) };
};

/** How likely each outcome of a gate is in a round, whatever the figures; undefined where one decision decides it in every case. */
export const sharesByFigures = (
  procedure: Procedure,
  parameters: Parameters,
  id: string,
  round = 0,
): ReadonlyMap<string, number> | undefined => {
  const cases = figureCases(procedure, parameters).map((entry) => ({
    ...entry,
    step: stepIn(entry.procedure, id) as DecidingStep,
  }));
  if (!cases.some(({ step }) => signingOf(step))) return undefined;
  return meanOver(cases, (known) => {
    const step = stepIn(known, id) as DecidingStep;
    const [signing, figures] = [signingOf(step), parameters.steps[id]!];
    const list = figures.outcomes ?? [];
    return new Map(
      Object.entries(
        signing ? signedFigures(signing, step, figures, round).shares : (list[Math.min(round, list.length - 1)] ?? {}),
      ),
    );
  });
};
