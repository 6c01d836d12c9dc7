/**
 * What a person has said about tables with a certain header, kept for the next of the kind.
 *
 * `handbook:records:mapping:<procedure>:<signature>`, version 1: { "version": 1, "savedAt": 0, "columns": { "case": 0, "role": null },
 * "delimiter": "", "fillDown": false, "dates": "", "states": [], "decisions": { "activities": { "电话催办": null } } }. Nothing of the records is in it
 * but the names that were decided on.
 */
import type { Decisions } from '../../conform/index.ts';
import type { ReadSettings } from './protocol.ts';
import type { Shelf } from './shelf.ts';

const version = 1;

export interface Mapping extends Pick<ReadSettings, 'columns' | 'delimiter' | 'fillDown' | 'dates' | 'states'> {
  readonly decisions: Decisions;
}

/** FNV-1a over the headings: the same header, the same sign. */
export const signatureOf = (header: readonly string[]): string => {
  let hash = 0x811c9dc5;
  for (const char of header.join('\u001f')) hash = Math.imul(hash ^ char.codePointAt(0)!, 0x01000193) >>> 0;
  return `${header.length}-${hash.toString(36)}`;
};

export const mappingKey = (procedure: string, signature: string): string =>
  `handbook:records:mapping:${procedure}:${signature}`;

type Raw = Readonly<Record<string, unknown>>;
const isObject = (it: unknown): it is Raw => typeof it === 'object' && it !== null && !Array.isArray(it);
const every = (it: unknown, fits: (value: unknown) => boolean): boolean => isObject(it) && Object.values(it).every(fits);
const isPlace = (it: unknown): boolean => it === null || (Number.isInteger(it) && (it as number) >= 0);
const isOrder = (it: unknown): boolean => ['', 'ymd', 'dmy', 'mdy'].includes(it as string);
const isTexts = (it: unknown): boolean => Array.isArray(it) && it.every((text) => typeof text === 'string');
const isMeaning = (it: unknown): boolean => it === null || it === false || typeof it === 'string';

const isSound = (it: Raw): boolean =>
  it.version === version &&
  every(it.columns, isPlace) &&
  typeof it.delimiter === 'string' &&
  typeof it.fillDown === 'boolean' &&
  // Not there in what was kept before they could be chosen.
  isOrder(it.dates ?? '') &&
  isTexts(it.states ?? []) &&
  every(it.decisions, (texts) => every(texts, isMeaning));

/** Decisions on steps that the procedure no longer has are let go. */
const stillMeant = (decisions: Decisions, steps: readonly string[]): Decisions => ({
  ...decisions,
  activities: Object.fromEntries(
    Object.entries(decisions.activities ?? {}).filter(([, step]) => step === null || step === false || steps.includes(step)),
  ),
});

/** @param steps ids that an activity may be decided to be. @returns undefined where nothing is kept, or it is not ours to read */
export const keptMapping = (shelf: Shelf, key: string, steps: readonly string[], now: number): Mapping | undefined => {
  const text = shelf.read(key);
  if (text === undefined) return undefined;
  let it: unknown;
  try {
    it = JSON.parse(text);
  } catch {
    it = undefined;
  }
  if (isObject(it) && isSound(it)) {
    const mapping = it as unknown as Mapping;
    return {
      ...mapping,
      dates: mapping.dates ?? '',
      states: mapping.states ?? [],
      decisions: stillMeant(mapping.decisions, steps),
    };
  }
  const isNewer = isObject(it) && typeof it.version === 'number' && it.version > version;
  if (!isNewer) shelf.setAside(key, now);
  return undefined;
};

/** @returns whether there was room; what a later version has written is left alone */
export const keepMapping = (
  shelf: Shelf,
  key: string,
  { columns, delimiter, fillDown, dates, states, decisions }: Mapping,
  now: number,
) => {
  const kept = /"version":(\d+)/.exec(shelf.read(key) ?? '')?.[1];
  if (kept !== undefined && Number(kept) > version) return false;
  return shelf.write(key, JSON.stringify({ version, savedAt: now, columns, delimiter, fillDown, dates, states, decisions }));
};
