/**
 * Mermaid, doing the same with less work. Its swimlanes try thousands of ways for every arrow and ask of each whether it crosses, touches
 * or shares a track with another; here the ways that hit a box are dropped as they are made, what does not change is worked out once, and
 * the dear questions are asked last. Its whole configuration is copied for every shape and every word; here once for every drawing.
 *
 * Why: a handbook of 200 procedures has 800 drawings, and this makes the swimlanes more than three times as quick. What was given up: the text of
 * Mermaid's files is changed as they are loaded, so each change names the file and the exact words. Where the words are no longer found,
 * the file stays as it is and is slower; a test says so, and holds that no drawing differs.
 */
import { registerHooks } from 'node:module';
import { crossings } from './crossings.ts';
import { configuration, plainWords, unnamed } from './every-drawing.ts';
import { ways } from './ways.ts';
import type { Words } from './words.ts';

interface Change {
  /** The beginning of the file's name. */
  readonly file: string;
  /** All of them are made, or none. */
  readonly words: readonly Words[];
}

export const changes: readonly Change[] = [
  { file: 'chunk-', words: configuration },
  { file: 'chunk-', words: plainWords },
  { file: 'chunk-', words: unnamed },
  { file: 'swimlanes-', words: [...ways, ...crossings] },
];

const fileOf = (url: string): string | undefined => /\/mermaid\/dist\/chunks\/mermaid\.core\/([^/]+)$/.exec(url)?.[1];

/** A file of Mermaid's with what belongs to it changed. */
export const changed = (file: string, source: string): string =>
  changes
    .filter((change) => file.startsWith(change.file) && change.words.every(({ from }) => source.includes(from)))
    .flatMap(({ words }) => words)
    .reduce((text, { from, to }) => text.replace(from, () => to), source);

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
