/**
 * Mermaid, doing the same with less work. Its swimlanes try thousands of ways for every arrow and ask the dear question (does this
 * way share a track with another?) before the cheap ones; here it is asked last, of the few that would win. Its whole configuration is
 * copied for every shape and every word; here once for every drawing.
 *
 * Why: a handbook of 200 procedures has 800 drawings, and this makes them twice as quick. What was given up: the text of Mermaid's
 * files is changed as they are loaded, so each change names the file and the exact words. Where the words are no longer found, the file
 * stays as it is and is slower; a test says so, and holds that no drawing differs.
 */
import { registerHooks } from 'node:module';

interface Change {
  /** The beginning of the file's name. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

const configuration: Change[] = [
  {
    file: 'chunk-',
    from: `var getConfig = /* @__PURE__ */ __name(() => {
  return assignWithDepth_default({}, currentConfig);
}`,
    to: `var lastConfig, lastCopy;
var getConfig = /* @__PURE__ */ __name(() => {
  if (lastConfig !== currentConfig) [lastConfig, lastCopy] = [currentConfig, assignWithDepth_default({}, currentConfig)];
  return lastCopy;
}`,
  },
];

/** Words without any markup but a line break need no cleaning of markup. */
const plainWords: Change[] = [
  {
    file: 'chunk-',
    from: `var sanitizeText = /* @__PURE__ */ __name((text, config2) => {
  if (!text) {
    return text;
  }`,
    to: `var sanitizeText = /* @__PURE__ */ __name((text, config2) => {
  if (!text) {
    return text;
  }
  if (typeof text === "string" && !/[<>&]/.test(text.replaceAll("<br/>", ""))) return text.replaceAll("<br/>", "<br>");`,
  },
];

const oneArrow: Change[] = [
  {
    file: 'swimlanes-',
    from: 'const candidateHasSegmentConflict = !candidateHitsNode && pathHasSegmentConflict(edge, candidate);',
    to: 'if (candidateHitsNode) continue;',
  },
  { file: 'swimlanes-', from: 'if (candidateHitsNode || candidateHasSegmentConflict) {', to: 'if (candidateHitsNode) {' },
  {
    file: 'swimlanes-',
    from: 'bestEdge = edge;\n        bestPath = candidate;\n        bestCrossings',
    to: 'if (pathHasSegmentConflict(edge, candidate)) continue;\n        bestEdge = edge;\n        bestPath = candidate;\n        bestCrossings',
  },
];

const twoArrows: Change[] = [
  {
    file: 'swimlanes-',
    from: 'conflictsOnlyWith(secondCandidate, first.edge) && !candidatesShareTrack(firstCandidate, secondCandidate)',
    to: 'conflictsOnlyWith(secondCandidate, first.edge)',
  },
  {
    file: 'swimlanes-',
    from: 'if (score && pairScoreIsBetter(score, pairBest)) {',
    to: 'if (score && pairScoreIsBetter(score, pairBest) && !candidatesShareTrack(firstCandidate, secondCandidate)) {',
  },
];

/** How often a way would cross the arrows that stay is counted once for every way, not again for every pair of ways. */
const crossings: Change[] = [
  {
    file: 'swimlanes-',
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
    file: 'swimlanes-',
    from: `    }).map((candidate) => {
      const candidateSegments = segmentsFor(candidate);`,
    to: `    }).map((candidate) => {
      const crossed = new Map();
      const candidateSegments = segmentsFor(candidate);`,
  },
  {
    file: 'swimlanes-',
    from: 'segments: candidate.candidateSegments,',
    to: 'segments: candidate.candidateSegments, crossed: candidate.crossed, crossedInAll: candidate.crossedInAll,',
  },
  {
    file: 'swimlanes-',
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
const straightParts: Change[] = [
  {
    file: 'swimlanes-',
    from: `  const replacementPointsFor = /* @__PURE__ */ __name((edge, replacements = /* @__PURE__ */ new Map()) => dedupeConsecutivePoints(
    replacements.get(edge) ?? edge.points ?? []
  ), "replacementPointsFor");
  const crossingCountBetweenSegments`,
    to: `  const [cornersOf, partsOf] = [new WeakMap(), new WeakMap()];
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
    file: 'swimlanes-',
    from: 'crossingCountBetweenSegments(segmentsFor(first), segmentsFor(second)), "crossingCountBetweenPaths"',
    to: 'crossingCountBetweenSegments(partsFor(first), partsFor(second)), "crossingCountBetweenPaths"',
  },
];

/** The key of a way: its corners, to the thousandth. */
const wayKey = (corner: string): string => `const key = candidate.map((point) => \`${corner}\`).join("|");`;
/** As whole numbers, which are written much sooner than decimals. */
const keys: Change[] = [
  'return candidates.map((candidate) => dedupeConsecutivePoints(candidate)).filter((candidate) => {\n      ',
  'if (pathHitsNode(edge, candidate)) {\n        return false;\n      }\n      ',
].map((before) => ({
  file: 'swimlanes-',
  from: `${before}${wayKey('$' + '{point.x.toFixed(3)},$' + '{point.y.toFixed(3)}')}`,
  to: `${before}${wayKey('$' + '{Math.round(point.x * 1000)},$' + '{Math.round(point.y * 1000)}')}`,
}));

/** Two parts that lie the same way never cross: which way they lie was found out when the parts were made, to the same tolerance. */
const sameWay: Change = {
  file: 'swimlanes-',
  from: `        if (orthogonalSegmentsStrictlyCross(
          firstSegment.a,`,
  to: `        if (firstSegment.horizontal !== secondSegment.horizontal && orthogonalSegmentsStrictlyCross(
          firstSegment.a,`,
};

export const changes: readonly Change[] = [
  ...configuration,
  ...plainWords,
  ...oneArrow,
  ...twoArrows,
  ...crossings,
  ...straightParts,
  ...keys,
  sameWay,
];

const fileOf = (url: string): string | undefined => /\/mermaid\/dist\/chunks\/mermaid\.core\/([^/]+)$/.exec(url)?.[1];

/** All changes to one file, or none: they belong together. */
export const changed = (file: string, source: string): string => {
  const mine = changes.filter((change) => file.startsWith(change.file));
  return mine.every(({ from }) => source.includes(from))
    ? mine.reduce((text, { from, to }) => text.replace(from, () => to), source)
    : source;
};

/** From now on this thread loads Mermaid with the changes. */
export const quicken = (): void => {
  registerHooks({
    load: (url, context, next) => {
      const loaded = next(url, context);
      const file = fileOf(url);
      return file && loaded.source ? { ...loaded, source: changed(file, String(loaded.source)) } : loaded;
    },
  });
};
