/** The part of a text where what was asked stands closest, with it marked; as HTML in which everything else is only text. */
import { isMeant, unitsOf } from './bigrams.ts';

/** Signs shown, and how many of them before what is found. */
const [shown, before] = [150, 30];

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Where what was asked stands; pairs that overlap are one. */
const foundIn = (text: string, query: string): { from: number; to: number }[] => {
  const asked = unitsOf(query).map(({ unit }) => unit);
  const found: { from: number; to: number }[] = [];
  for (const { unit, at } of unitsOf(text)) {
    if (!asked.some((word) => isMeant(unit, word))) continue;
    const last = found.at(-1);
    if (last && at <= last.to) last.to = at + unit.length;
    else found.push({ from: at, to: at + unit.length });
  }
  return found;
};

/** Where a part begins that is not cut within a word. */
const beginning = (text: string, from: number): number => {
  const start = Math.max(0, from - before);
  const space = start === 0 ? -1 : text.slice(start, from).search(/[\s，。；：、]/);
  return space < 0 ? start : start + space + 1;
};

export const excerptFor = (text: string, query: string): string => {
  const found = foundIn(text, query);
  // What is longest together is what was meant.
  const best = [...found].sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)[0];
  const start = beginning(text, best?.from ?? 0);
  const end = start + shown;
  let [at, html] = [start, ''];
  for (const { from, to } of found.filter((span) => span.from >= start && span.to <= end)) {
    html += `${escaped(text.slice(at, from))}<mark>${escaped(text.slice(from, to))}</mark>`;
    at = to;
  }
  return `${html}${escaped(text.slice(at, end))}${end < text.length ? '…' : ''}`;
};
