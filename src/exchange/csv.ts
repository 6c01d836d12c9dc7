/** Tables with delimiters: commas, tabs, semicolons, bars. The one place that knows papaparse. */
import Papa from 'papaparse';

export interface CsvOptions {
  /** Found out where left out. */
  readonly delimiter?: string;
  /** Gets each row; false ends the reading. */
  readonly row: (cells: readonly string[]) => boolean;
}

export interface CsvRead {
  readonly delimiter: string;
  /** The text ends within quotes: something is missing. */
  readonly truncated: boolean;
}

const delimiters = [',', '\t', ';', '|', '，', Papa.RECORD_SEP, Papa.UNIT_SEP];
/** Characters parsed at a time, so that the rows of a large file never stand in memory together. */
const CHUNK = 1 << 23;
/** Characters the delimiter is found out from. */
const SAMPLE = 1 << 16;

/** Found out from the first rows; an empty line at the end of a short table does not count as one. */
const guessed = (text: string): string =>
  Papa.parse<string[]>(text.slice(0, SAMPLE), { delimitersToGuess: delimiters, preview: 10, skipEmptyLines: true }).meta
    .delimiter;

/**
 * One kind of line end throughout. Papa takes the first it meets for all of them: a header of one program over rows of another would be
 * one row. Line ends within quotes become the same kind too.
 */
const evenLines = (text: string): string => {
  const mixed = /\r(?!\n)/.test(text) ? text.includes('\n') : text.includes('\r') && /(?:^|[^\r])\n/.test(text);
  return mixed ? text.replaceAll(/\r\n?/g, '\n') : text;
};

/** Reads the rows of a text one by one (RFC 4180, any delimiter, quotes, any line end). */
export const readCsv = (text: string, { delimiter, row }: CsvOptions): CsvRead => {
  const even = evenLines(text);
  let found = delimiter || guessed(even);
  let truncated = false;
  Papa.parse<string[]>(even as string | File, {
    delimiter: found,
    chunkSize: CHUNK,
    chunk: ({ data, meta, errors }, parser) => {
      found = meta.delimiter;
      truncated ||= errors.some(({ code }) => code === 'MissingQuotes');
      if (!data.every((cells) => row(cells))) parser.abort();
    },
    // Asked for by its types; every row has gone to `row`.
    complete: () => undefined,
  });
  return { delimiter: found, truncated };
};
