/** Parameter files and links: JSON, with what is assumed left out of links. */
import { yearFrom } from '../procedure/calendar/index.ts';
import { isFields, type Procedure } from '../procedure/index.ts';
import { defaults, type Parameters, type Reading, readParameters } from '../simulate/index.ts';

/** A parameter file longer than this is none of ours. */
const LONGEST = 1_000_000;

/** The text of a parameter file: every figure, so that it can be read and edited. */
export const parametersText = (parameters: Parameters): string => `${JSON.stringify(parameters, null, 2)}\n`;

/** Reads a parameter file; what is left out keeps its assumed figure. Never throws: what is wrong is told as issues. */
export const readParametersText = (procedure: Procedure, text: string): Reading => {
  if (text.length > LONGEST) {
    return {
      issues: [{ rule: 'too-large', level: 'error', at: '', detail: { value: String(text.length), min: 0, max: LONGEST } }],
    };
  }
  try {
    return readParameters(procedure, JSON.parse(text.replace(/^\uFEFF/, '')));
  } catch (error) {
    return {
      issues: [{ rule: 'not-json', level: 'error', at: '', detail: { value: error instanceof Error ? error.message : '' } }],
    };
  }
};

const isPlain = (value: unknown): value is Record<string, unknown> =>
  isFields(value) && !('kind' in value) && !('week' in value);

/** The fields of `value` that differ from `assumed`; undefined where none does. Distributions, calendars and lists are kept whole. */
const changed = (value: unknown, assumed: unknown): unknown => {
  if (JSON.stringify(value) === JSON.stringify(assumed)) return undefined;
  if (!isPlain(value) || !isPlain(assumed)) return value;
  const fields = Object.entries(value).flatMap(([key, field]) => {
    const difference = changed(field, assumed[key]);
    return difference === undefined ? [] : [[key, difference]];
  });
  return Object.fromEntries(fields);
};

/** Parameters for the hash of a link: what differs from the assumed figures, and whom it is for; base64url of UTF-8 JSON. */
export const encodeParameters = (procedure: Procedure, parameters: Parameters): string => {
  const { procedure: id, revision } = parameters;
  // What is left out is read as a year from the first day, whichever that is.
  const assumed = { ...defaults(procedure), until: yearFrom(parameters.start) };
  const difference = changed(parameters, assumed) as object | undefined;
  const bytes = new TextEncoder().encode(JSON.stringify({ procedure: id, revision, ...difference }));
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '');
};

/** Reads what `encodeParameters` wrote. Never throws. */
export const decodeParameters = (procedure: Procedure, code: string): Reading => {
  try {
    const bytes = Uint8Array.from(atob(code.replaceAll('-', '+').replaceAll('_', '/')), (letter) => letter.charCodeAt(0));
    return readParametersText(procedure, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { issues: [{ rule: 'not-json', level: 'error', at: '', detail: { value: code.slice(0, 60) } }] };
  }
};
