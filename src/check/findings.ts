/** Findings that point nowhere. */
import { nearest } from '../procedure/index.ts';
import { error, type Issue } from './issue.ts';
import type { Outline } from './outline.ts';
import type { Source } from './yaml/source.ts';

/** @param unreadable procedures whose files have mistakes of their own: what points to them is left until they are mended */
export const findingPlaces = (
  source: Source | undefined,
  outlines: readonly Outline[],
  unreadable: readonly string[],
): Issue[] => {
  const places = outlines.flatMap((it) => [it.id, ...it.steps.map(({ id }) => `${it.id}/${id}`)]);
  const findings = Array.isArray(source?.value) ? (source.value as ({ id?: unknown; at?: unknown } | null)[]) : [];
  return findings.flatMap((finding, index) =>
    (Array.isArray(finding?.at) ? finding.at : []).flatMap((place: unknown, at: number) =>
      typeof place !== 'string' || places.includes(place) || unreadable.includes(place.split('/')[0]!)
        ? []
        : [
            error(
              'unknown-place',
              source!.file,
              source!.lineOf([index, 'at', at]),
              { place, near: nearest(place, places) ?? '' },
              typeof finding?.id === 'string' ? finding.id : '',
            ),
          ],
    ),
  );
};
