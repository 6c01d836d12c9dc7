/**
 * What a person has said about tables with a certain header, kept for the next of the kind.
 * Nothing of the records is in it but the names that were decided on.
 */
import { type Decisions, mappingKind } from '../../conform/index.ts';
import { documentsIn, type SafeStorage } from '../../island/index.ts';
import { hash32, turnAfter } from '../../procedure/index.ts';
import type { ReadSettings } from './protocol.ts';

export interface Mapping extends Pick<ReadSettings, 'columns' | 'delimiter' | 'fillDown' | 'dates' | 'states' | 'decimal'> {
  readonly decisions: Decisions;
}

/** The same header, the same sign. */
export const signatureOf = (header: readonly string[]): string =>
  `${header.length}-${hash32(header.join('\u001f')).toString(36)}`;

export const mappingKey = (procedure: string, signature: string): string => `records:mapping:${procedure}:${signature}`;

const stated = (columns: Mapping['columns']): Readonly<Record<string, number | null>> =>
  Object.fromEntries(Object.entries(columns).flatMap(([column, place]) => (place === undefined ? [] : [[column, place]])));

/** Decisions on steps that the procedure no longer has are let go. */
const stillMeant = (decisions: Decisions, steps: readonly string[]): Decisions => ({
  ...decisions,
  activities: Object.fromEntries(
    Object.entries(decisions.activities ?? {}).filter(([, step]) => step === null || step === false || steps.includes(step)),
  ),
});

/** @param steps ids that an activity may be decided to be. @returns undefined where nothing is kept, or it is not ours to read */
export const keptMapping = (storage: SafeStorage, key: string, steps: readonly string[], now: number): Mapping | undefined => {
  const { document } = documentsIn(mappingKind, storage, () => now).open(key);
  return document && { ...document, decisions: stillMeant(document.decisions, steps) };
};

/** @returns whether there was room; what a later version has written is left alone */
export const keepMapping = (
  storage: SafeStorage,
  key: string,
  { columns, decisions, ...said }: Mapping,
  now: number,
): boolean => {
  const documents = documentsIn(mappingKind, storage, () => now);
  const turn = turnAfter(documents.open(key).document);
  const { delimiter, fillDown, dates, states, decimal } = said;
  const kept = { at: now, turn, columns: stated(columns), delimiter, fillDown, dates, states, decimal, decisions };
  return documents.put(key, kept) === undefined;
};
