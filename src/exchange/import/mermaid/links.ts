/** The arrows of a Mermaid flowchart, as its own grammar tells them apart. */

export interface Link {
  /** invisible: only there to place things. */
  readonly stroke: 'normal' | 'thick' | 'dotted' | 'invisible';
  /** both: a head at either end; none: a line without a head; odd: a circle or cross for a head. */
  readonly head: 'to' | 'both' | 'none' | 'odd';
  /** What stands on it, raw. */
  readonly text?: string;
  /** Where the reading goes on. */
  readonly end: number;
}

const strokes = [
  { stroke: 'normal', whole: /([xo<]?)--+([-xo>])/y, begin: /([xo<]?)--/y, rest: /([^\n]*?[^\n-]\s*)--+([-xo>])/y },
  { stroke: 'thick', whole: /([xo<]?)==+([=xo>])/y, begin: /([xo<]?)==/y, rest: /([^\n]*?[^\n=]\s*)==+([=xo>])/y },
  { stroke: 'dotted', whole: /([xo<]?)-?\.+-([xo>]?)/y, begin: /([xo<]?)-\./y, rest: /([^\n]*?[^\n.]\s*)\.+-([xo>]?)/y },
] as const;

const at = (pattern: RegExp, text: string, place: number): RegExpExecArray | null => {
  pattern.lastIndex = place;
  return pattern.exec(text);
};

const headOf = (begin: string, end: string): Link['head'] => {
  if (/[xo]/.test(begin + end)) return 'odd';
  if (end !== '>') return begin === '<' ? 'both' : 'none';
  return begin === '<' ? 'both' : 'to';
};

/** A text between bars behind a link: `-->|yes|`. Quoted, it may hold a bar. */
const onBars = /\s*\|\s*("[^"]*"|[^|\n]*)\s*\|/y;

/** The link that begins at a place of a text, with what stands on it; undefined where none does. */
export const linkAt = (text: string, place: number): Link | undefined => {
  const invisible = at(/~~~+/y, text, place);
  if (invisible) return { stroke: 'invisible', head: 'none', end: place + invisible[0].length };
  for (const { stroke, whole, begin, rest } of strokes) {
    const found = at(whole, text, place);
    if (found) {
      const end = place + found[0].length;
      const bars = at(onBars, text, end);
      const link = { stroke, head: headOf(found[1]!, found[2]!) };
      return bars ? { ...link, text: bars[1]!, end: end + bars[0].length } : { ...link, end };
    }
    const opened = at(begin, text, place);
    const closed = opened && at(rest, text, place + opened[0].length);
    if (closed)
      return {
        stroke,
        head: headOf(opened[1]!, closed[2]!),
        text: closed[1]!,
        end: place + opened[0].length + closed[0].length,
      };
  }
  return undefined;
};
