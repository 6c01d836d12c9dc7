import type { Locale } from '../procedure/index.ts';
import { furtherIn, type Words } from './further.ts';

/** Strings of which a page loads its own language only; a further language comes with all its words. */
export const later = <T>(area: keyof Words, own: Record<'zh' | 'en', () => Promise<T>>): Record<Locale, () => Promise<T>> => {
  const others = Object.entries(furtherIn(area)).map(([locale, words]) => [locale, async () => words as T]);
  return { ...own, ...Object.fromEntries(others) };
};
