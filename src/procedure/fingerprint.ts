/**
 * The revision of a definition's structure. Saved walks, shared links, notes and parameter files carry it, so a page can say
 * that the procedure has changed since. Words and requirements are not part of it: mending a typing error outdates nothing.
 */
import type { Procedure, Step } from './definition.ts';

const mask = 0xffff_ffff_ffff_ffffn;

/** FNV-1a, 64 bits (Fowler, Noll, Vo; IETF draft-eastlake-fnv), over UTF-16 code units. */
const fnv1a = (text: string): bigint => {
  let hash = 0xcbf2_9ce4_8422_2325n;
  for (let at = 0; at < text.length; at += 1) hash = ((hash ^ BigInt(text.charCodeAt(at))) * 0x100_0000_01b3n) & mask;
  return hash;
};

const leads = (step: Step): unknown => {
  switch (step.kind) {
    case 'end':
      return [];
    case 'gate':
    case 'choice':
      return step.outcomes.map(({ mark, next, refusal }) => [mark, next, refusal]);
    default:
      return step.next;
  }
};

/** 12 hexadecimal digits that stand for a text. */
export const digest = (text: string): string => fnv1a(text).toString(16).padStart(16, '0').slice(0, 12);

/** 12 hexadecimal digits over ids, kinds, marks and where they lead; equal for definitions that are walked alike. */
export const fingerprint = ({ id, start, steps }: Pick<Procedure, 'id' | 'start' | 'steps'>): string =>
  digest(JSON.stringify([id, start, steps.map((step) => [step.id, step.kind, leads(step)])]));
