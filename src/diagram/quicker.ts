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

export const changes: readonly Change[] = [...configuration, ...oneArrow, ...twoArrows];

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
