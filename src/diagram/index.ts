/** Drawings: Mermaid text to slim SVG, at build time and without a browser. */
import { cached } from './cache.ts';
import type { Layout } from './layout.ts';
import { type Meaning, type Placed, placing } from './placing.ts';
import { layoutInThread } from './threads.ts';

export { type Chart, draw, type Label, placedLanes } from './own.ts';
export type { Meaning, Placed } from './placing.ts';

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
 * A Mermaid text laid out, its boxes and arrows with what they mean.
 * @throws Error with the text where Mermaid cannot draw it.
 */
export const placed = async (text: string, meaning: Meaning): Promise<Placed> => {
  const laidOut = await layout(text);
  asked.delete(text); // Whoever asks again reads it from the cache.
  return placing(laidOut, meaning);
};
