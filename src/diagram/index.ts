/** Drawings: Mermaid text to slim SVG, at build time and without a browser. */
import { cached } from './cache.ts';
import { draw, type Meaning } from './draw.ts';
import { type Chart, lanesOf } from './lanes/index.ts';
import type { Layout } from './layout.ts';
import { layoutInThread } from './threads.ts';

export type { Meaning } from './draw.ts';
export type { Chart, Label } from './lanes/index.ts';

const asked = new Map<string, Promise<Layout>>();

const layout = (text: string): Promise<Layout> => {
  const known = asked.get(text);
  if (known) return known;
  const made = cached(text, layoutInThread);
  asked.set(text, made);
  return made;
};

/** Begin to lay out texts that will be drawn later. */
export const prepare = (texts: readonly string[]): void => {
  for (const text of texts) layout(text).catch(() => undefined); // Whoever draws it hears of the failure.
};

/**
 * SVG of a Mermaid text, its boxes and arrows marked with what they mean.
 * @throws Error with the text where Mermaid cannot draw it.
 */
export const drawing = async (text: string, meaning: Meaning): Promise<string> => {
  const laidOut = await layout(text);
  asked.delete(text); // Whoever asks again reads it from the cache.
  return draw(laidOut, meaning);
};

/** SVG of a chart of lanes. */
export const laneDrawing = (chart: Chart, meaning: Meaning): string => draw(lanesOf(chart), meaning);
