/** What an entry of the allow-list allows, in words. */
import type { Allowance, Deviation } from '../../conform/index.ts';
import { useRecords } from './context.ts';

export const parts = ['kind', 'step', 'case', 'person'] as const;
export type Part = (typeof parts)[number];

/** A part of what is allowed, in words, by its value. */
export const usePartNames = () => {
  const { words } = useRecords();
  const t = words.t.allow;
  return (part: Part, value: string): string =>
    ({
      kind: () => t.kindIs(words.conform.kinds[value as Deviation['kind']] ?? value),
      step: () => t.stepIs(words.step(value)),
      case: () => t.caseIs(value.slice(0, 60)),
      person: () => t.personIs(value.slice(0, 60)),
    })[part]();
};

/** All of what is allowed, in words. */
export const useScope = () => {
  const name = usePartNames();
  return (allowance: Allowance): string =>
    parts
      .filter((part) => allowance[part])
      .map((part) => name(part, allowance[part]!))
      .join(' · ');
};
