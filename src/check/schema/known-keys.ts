/** The keys a place in a file takes: what a mistaken key may have meant. */

import { locales } from '../../procedure/index.ts';
import * as schema from '../../procedure/schema.ts';
import type { Path } from '../yaml/source.ts';
import type { FileKind } from './kinds.ts';

const shapes: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^procedure:$/, Object.keys(schema.procedure.shape)],
  [/^procedure:steps\.\d+\.outcomes\.\d+$/, schema.outcomeKeys],
  [/^procedure:steps\.\d+\.outcomes\.\d+\.target$/, ['basis', 'why']],
  [/^procedure:steps\.\d+\.limit$/, schema.limitKeys],
  [/^procedure:steps\.\d+\.bands$/, schema.bandsKeys],
  [/^procedure:steps\.\d+\.bands\.of\.\d+$/, schema.bandKeys],
  [/^procedure:steps\.\d+\.records$/, schema.recordKeys],
  [/^procedure:steps\.\d+\.requirements\.\d+$/, schema.requirementKeys],
  [/^procedure:waivers\.\d+$/, Object.keys(schema.waiver.shape)],
  [/^roles:\d+$/, Object.keys(schema.roles.element.shape)],
  [/^roles:\d+\.deputies\.\d+$/, schema.deputyKeys.deputy],
  [/^roles:\d+\.deputies\.\d+\.upTo$/, schema.deputyKeys.upTo],
  [/^records:\d+$/, Object.keys(schema.records_.element.shape)],
  [/^figures:\d+$/, Object.keys(schema.figures.element.shape)],
  [/^findings:\d+$/, Object.keys(schema.findings.element.shape)],
  [/^scenarios:\d+$/, Object.keys(schema.scenarios.element.shape)],
  [/^scenarios:\d+\.course\.\d+$/, Object.keys(schema.scenarioEntry.shape)],
  [/^situations:\d+$/, Object.keys(schema.situations.element.shape)],
  [/^handbook:$/, Object.keys(schema.handbook.shape)],
  [/^handbook:calendar$/, schema.calendarKeys.calendar],
  [/^handbook:calendar\.week$/, schema.calendarKeys.week],
  [/^history:\d+$/, schema.historyKeys.edition],
  [/^history:\d+\.review$/, schema.historyKeys.review],
  [/^history:\d+\.review\.done\.\d+$/, schema.historyKeys.reviewed],
  [/^history:\d+\.corrections\.\d+$/, schema.historyKeys.correction],
  [/^history:\d+\.(.+\.by|prepared|reviewed|approved)\.\d+$/, schema.historyKeys.person],
];

const textKeys = [...locales, 'basis', 'why'];

/** @param value what stands there: a step takes the keys of its kind */
export const knownKeys = (kind: FileKind, path: Path, value: unknown): readonly string[] => {
  const place = `${kind}:${path.map(String).join('.')}`;
  if (/^procedure:steps\.\d+$/.test(place)) {
    const kind = (value as { kind?: unknown } | undefined)?.kind;
    const own = typeof kind === 'string' ? kind : 'task';
    return schema.stepKeys[Object.hasOwn(schema.stepKeys, own) ? own : 'task']!;
  }
  return shapes.find(([pattern]) => pattern.test(place))?.[1] ?? textKeys;
};
