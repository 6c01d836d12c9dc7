/** Swimlanes: fewer ways are made for an arrow, once, and the dear question is asked of few of them. */
import type { Words } from './words.ts';

/** The dear question (does this way share a track with another?) is asked last, of the few ways that would win. */
const oneArrow: Words[] = [
  {
    from: `        const candidateHitsNode = pathHitsNode(edge, candidate);
        const candidateHasSegmentConflict = !candidateHitsNode && pathHasSegmentConflict(edge, candidate);
`,
    to: '',
  },
  {
    from: `        if (candidateHitsNode || candidateHasSegmentConflict) {
          continue;
        }
`,
    to: '',
  },
  {
    from: 'bestEdge = edge;\n        bestPath = candidate;\n        bestCrossings',
    to: 'if (pathHasSegmentConflict(edge, candidate)) continue;\n        bestEdge = edge;\n        bestPath = candidate;\n        bestCrossings',
  },
];

const twoArrows: Words[] = [
  {
    from: 'conflictsOnlyWith(secondCandidate, first.edge) && !candidatesShareTrack(firstCandidate, secondCandidate)',
    to: 'conflictsOnlyWith(secondCandidate, first.edge)',
  },
  {
    from: 'if (score && pairScoreIsBetter(score, pairBest)) {',
    to: 'if (score && pairScoreIsBetter(score, pairBest) && !candidatesShareTrack(firstCandidate, secondCandidate)) {',
  },
];

/** The key of a way: its corners, to the thousandth. As whole numbers, which are written much sooner than decimals. */
const key = (x: string, y: string): string => `const key = candidate.map((point) => \`\${${x}},\${${y}}\`).join("|");`;
const keyInDecimals = key('point.x.toFixed(3)', 'point.y.toFixed(3)');
const keyInWholes = key('Math.round(point.x * 1000)', 'Math.round(point.y * 1000)');
const keys: Words[] = [
  {
    from: `return candidates.map((candidate) => dedupeConsecutivePoints(candidate)).filter((candidate) => {
      ${keyInDecimals}`,
    to: `return candidates.map((candidate) => dedupeConsecutivePoints(candidate)).filter((candidate) => {
      ${keyInWholes}`,
  },
  {
    from: `candidatePathsFor(edge).map((candidate) => simplifyPolyline(dedupeConsecutivePoints(candidate))).filter((candidate) => {
      if (pathHitsNode(edge, candidate)) {
        return false;
      }
      ${keyInDecimals}`,
    to: `candidatePathsFor(edge).filter((candidate) => {
      ${keyInWholes}`,
  },
];

/**
 * The ways between two boxes do not depend on what else is drawn: they are made once, and those that hit a box are dropped as they are
 * made, for nobody takes them.
 */
const between: Words[] = [
  {
    from: '  const pushOrthogonalCandidate = ',
    to: `  const waysOf = new Map();
  let apart = realNodeRects;
  const pushOrthogonalCandidate = `,
  },
  {
    from: `    if (segmentsFor(candidate).length === candidate.length - 1) {
      candidates.push(candidate);
    }
  }, "pushOrthogonalCandidate");`,
    to: `    for (let at = 1; at < candidate.length; at += 1)
      if (segmentHitsAnyRect(candidate[at - 1], candidate[at], apart, [], -2)) return;
    if (segmentsFor(candidate).length === candidate.length - 1) {
      candidates.push(candidate);
    }
  }, "pushOrthogonalCandidate");`,
  },
  {
    from: `    const candidates = [];
    for (const srcSide of sides) {
      const srcPort = portForRectSide(srcNode, srcSide);`,
    to: `    apart = realNodeRects.filter(({ id }) => id !== srcId && id !== dstId);
    if (waysOf.has(edge)) return [...waysOf.get(edge), ...terminalPreservingOuterTrackCandidates(edge)];
    const candidates = [];
    for (const srcSide of sides) {
      const srcPort = portForRectSide(srcNode, srcSide);`,
  },
  {
    from: '    candidates.push(...terminalPreservingOuterTrackCandidates(edge));\n',
    to: '    waysOf.set(edge, [...candidates]);\n    candidates.push(...terminalPreservingOuterTrackCandidates(edge));\n',
  },
];

/** All together: each builds on the others. */
export const ways: readonly Words[] = [...oneArrow, ...twoArrows, ...keys, ...between];
