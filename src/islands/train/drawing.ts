/** What of a drawing is lit while a case is walked, and whether it may be seen. */
import { type Highlight, type Highlights, plain } from '../../island/highlights.ts';
import type { Shot, Stop } from '../../train/index.ts';

/** Highlights for a case that has come to a stop by the stops before it. */
export const highlightsOf = (stops: readonly Stop[], at: number): Highlights => {
  const past = stops.slice(0, at);
  const here = stops[at]?.step.id;
  const steps = new Map<string, Highlight>(past.map(({ step }) => [step.id, 'past']));
  if (here !== undefined) steps.set(here, 'here');
  return { steps, edges: new Map(past.map(({ move }) => [move, 'past'])) };
};

/** Highlights for one of the shots of a role: what went before it in its case was shown with the shots before. */
export const highlightsOfShot = (shots: readonly Shot[], at: number): Highlights => {
  const { scenario } = shots[at]!;
  const stops = shots
    .slice(0, at + 1)
    .filter((shot) => shot.scenario === scenario)
    .flatMap(({ others, stop }) => [...others, stop]);
  return highlightsOf(stops, stops.length - 1);
};

/** A single step, with nothing before it. */
export const highlightsAt = (step: string): Highlights => ({ ...plain, steps: new Map([[step, 'here']]) });

/** The drawing is out of sight while something lies open that it would answer. */
export const coverDrawing = (covered: boolean): void => {
  document.documentElement.toggleAttribute('data-covered', covered);
};
