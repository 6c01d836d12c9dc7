/** What a decision of a case or situation rests on: `2`, `approval/1`, `question`. */
import { type Ground, isWork, type Procedure, stepIn } from '../procedure/index.ts';

/** Grounds that point to a requirement there is not. @param step the step they stand at; that of an unknown one is told by itself */
export const baseless = (
  procedure: Procedure,
  { step: id, because }: { readonly step: string; readonly because: readonly Ground[] },
): { readonly at: number; readonly ground: string; readonly step: string; readonly count: number }[] =>
  because.flatMap((ground, at) => {
    if (ground === 'question') return [];
    const [number, of = id] = String(ground).split('/').reverse();
    const step = stepIn(procedure, of);
    if (!step && of === id) return [];
    const count = step && isWork(step) ? step.requirements.length : 0;
    return Number(number) <= count ? [] : [{ at, ground: String(ground), step: of, count }];
  });
