/** What is said below those responsible: how several sign, and by when. */
import { afterTime, type Locale, limitOf, type Step } from '../../procedure/index.ts';
import { type Para, para, span } from './model.ts';
import type { WordWords } from './words.ts';

interface Telling {
  readonly words: WordWords;
  readonly locale: Locale;
  readonly role: (id: string) => string;
}

/** How several sign, where they do. */
export const signing = ({ words }: Telling, step: Step): Para[] => {
  if (step.kind !== 'gate' || step.sign === undefined || step.sign === 'one') return [];
  const { sign, veto = false, roles } = step;
  const how = typeof sign === 'string' ? words.signing[sign] : words.signing.atLeast(sign.atLeast, roles.length);
  const ends = veto || sign === 'all' || sign === 'order' ? words.signing.veto : '';
  return [para('note', span(`${how}${ends}`, 'quiet'))];
};

/** By when a step is to be done, and what follows, where it has a limit. */
export const limited = (t: Telling, step: Step): Para[] => {
  const limit = limitOf(step);
  return limit ? [para('note', span(t.words.limit(limit, afterTime(step, t.locale, t.role)), 'quiet'))] : [];
};
