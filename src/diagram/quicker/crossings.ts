/** Swimlanes: what a way crosses and touches is found out with what is known already. */
import type { Words } from './words.ts';

/** How often a way would cross the arrows that stay is counted once for every way, not again for every pair of ways. */
const counted: Words[] = [
  {
    from: `        replacementAffected += crossingCountBetweenSegments(
          candidateSegments,
          baseSegments.get(other) ?? segmentsFor(replacementPointsFor(other))
        );
      }
      return {
        candidate,`,
    to: `        const found = crossingCountBetweenSegments(
          candidateSegments,
          baseSegments.get(other) ?? segmentsFor(replacementPointsFor(other))
        );
        if (found > 0) crossed.set(other, found);
        replacementAffected += found;
      }
      return {
        crossed,
        crossedInAll: replacementAffected,
        candidate,`,
  },
  {
    from: `    }).map((candidate) => {
      const candidateSegments = segmentsFor(candidate);`,
    to: `    }).map((candidate) => {
      const crossed = new Map();
      const candidateSegments = segmentsFor(candidate);`,
  },
  {
    from: 'segments: candidate.candidateSegments,',
    to: 'segments: candidate.candidateSegments, crossed: candidate.crossed, crossedInAll: candidate.crossedInAll,',
  },
  {
    from: `    let replacementAffected = crossingCountBetweenSegments(
      firstCandidate.segments,
      secondCandidate.segments
    );
    for (const other of visibleEdges) {
      if (other === firstEdge || other === secondEdge) {
        continue;
      }
      const otherSegments = baseSegments.get(other) ?? segmentsFor(replacementPointsFor(other));
      replacementAffected += crossingCountBetweenSegments(firstCandidate.segments, otherSegments) + crossingCountBetweenSegments(secondCandidate.segments, otherSegments);
    }`,
    to: `    let replacementAffected = firstCandidate.crossedInAll - (firstCandidate.crossed.get(secondEdge) ?? 0)
      + secondCandidate.crossedInAll - (secondCandidate.crossed.get(firstEdge) ?? 0);
    if (current.count - currentAffected + replacementAffected < current.count)
      replacementAffected += crossingCountBetweenSegments(firstCandidate.segments, secondCandidate.segments);`,
  },
];

/** The corners of an arrow and its straight parts are worked out once while nothing moves it. */
const straightParts: Words[] = [
  {
    from: `  const replacementPointsFor = /* @__PURE__ */ __name((edge, replacements = /* @__PURE__ */ new Map()) => dedupeConsecutivePoints(
    replacements.get(edge) ?? edge.points ?? []
  ), "replacementPointsFor");
  const crossingCountBetweenSegments`,
    to: `  const [cornersOf, partsOf] = [new Map(), new Map()];
  const replacementPointsFor = /* @__PURE__ */ __name((edge, replacements) => {
    const points = replacements?.get(edge) ?? edge.points ?? [];
    if (!cornersOf.has(points)) cornersOf.set(points, dedupeConsecutivePoints(points));
    return cornersOf.get(points);
  }, "replacementPointsFor");
  const partsFor = (points) => {
    if (!partsOf.has(points)) partsOf.set(points, segmentsFor(points));
    return partsOf.get(points);
  };
  const crossingCountBetweenSegments`,
  },
  {
    from: 'crossingCountBetweenSegments(segmentsFor(first), segmentsFor(second)), "crossingCountBetweenPaths"',
    to: 'crossingCountBetweenSegments(partsFor(first), partsFor(second)), "crossingCountBetweenPaths"',
  },
];

/** Only a part that lies flat and one that stands can cross: which is which was found out when the parts were made. */
const crossing: Words = {
  from: `        if (orthogonalSegmentsStrictlyCross(
          firstSegment.a,
          firstSegment.b,
          secondSegment.a,
          secondSegment.b,
          EPS_LOCAL
        )) {`,
  to: `        if (firstSegment.horizontal === secondSegment.horizontal) continue;
        const flat = firstSegment.horizontal ? firstSegment : secondSegment;
        const { a, b } = firstSegment.horizontal ? secondSegment : firstSegment;
        if (a.x > Math.min(flat.a.x, flat.b.x) + EPS_LOCAL && a.x < Math.max(flat.a.x, flat.b.x) - EPS_LOCAL
          && flat.a.y > Math.min(a.y, b.y) + EPS_LOCAL && flat.a.y < Math.max(a.y, b.y) - EPS_LOCAL) {`,
};

/** How often one other way would cross: only that way against the rest, and no further than it could still win. */
const oneWay: Words[] = [
  {
    from: `=> crossingCountWithReplacements(
    current,
    /* @__PURE__ */ new Map([[edge, replacement]])
  ), "crossingCountWithSingleReplacement");`,
    to: `=> {
    let count = current.count;
    for (const pair of current.pairs) if (pair.first === edge || pair.second === edge) count -= pair.count;
    const parts = partsFor(replacementPointsFor(edge, new Map([[edge, replacement]])));
    for (const other of visibleEdges) {
      if (other === edge) continue;
      count += crossingCountBetweenSegments(parts, partsFor(replacementPointsFor(other)));
      if (count > most) return count;
    }
    return count;
  }, "crossingCountWithSingleReplacement");`,
  },
  {
    from: 'const crossingCountWithSingleReplacement = /* @__PURE__ */ __name((current, edge, replacement)',
    to: 'const crossingCountWithSingleReplacement = /* @__PURE__ */ __name((current, edge, replacement, most)',
  },
  {
    from: 'crossingCountWithSingleReplacement(current, edge, candidate);',
    to: 'crossingCountWithSingleReplacement(current, edge, candidate, bestCrossings);',
  },
];

/** How Mermaid begins to look for ways that share a track, with what tells the parts of a way. */
const conflictsWith = (parts: string): string => `    const pathSegments = ${parts}(path);
    for (const other of visibleEdges) {
      if (other === edge) {
        continue;
      }
      for (const candidateSegment of pathSegments) {
        for (const otherSegment of ${parts}(`;

/** Where ways touch at a bend: their bends and parts are known, and most are far apart along one axis already. */
const touching: Words[] = [
  {
    from: '__name((first, second) => routesTouchAtBend(first, second, EDGE_ROUTING.ROUTE_TOUCH_TOLERANCE), "touchesAtBend");',
    to: `__name((first, second) => touchedBy(first, second) || touchedBy(second, first), "touchesAtBend");
  const bendsOf = new Map();
  const cornersFor = (path) => replacementPointsFor({ points: path });
  const bendsFor = (path) => {
    if (!bendsOf.has(path)) bendsOf.set(path, bendPoints(path));
    return bendsOf.get(path);
  };
  const tolerance = EDGE_ROUTING.ROUTE_TOUCH_TOLERANCE;
  const touchedBy = (bending, path) => {
    for (const bend of bendsFor(bending))
      for (const part of partsFor(cornersFor(path))) {
        const { a, b } = part;
        if (bend.x - tolerance >= a.x && bend.x - tolerance >= b.x) continue;
        if (bend.x + tolerance <= a.x && bend.x + tolerance <= b.x) continue;
        if (bend.y - tolerance >= a.y && bend.y - tolerance >= b.y) continue;
        if (bend.y + tolerance <= a.y && bend.y + tolerance <= b.y) continue;
        if (distanceToSegment(bend, part) < tolerance) return true;
      }
    return false;
  };`,
  },
  { from: conflictsWith('segmentsFor'), to: conflictsWith('partsFor') },
];

/** All together: each builds on the others. */
export const crossings: readonly Words[] = [...counted, ...straightParts, crossing, ...oneWay, ...touching];
