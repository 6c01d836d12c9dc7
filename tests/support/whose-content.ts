/** Whose handbook stands in `content/`: what tests the eight procedures' own words (tests/ours) runs only where they are there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const eight = 'HD/GLLC-ZB-003';

const numberIn = (folder: string): string => {
  try {
    return String((parse(readFileSync(join(folder, 'handbook.yaml'), 'utf8')) as { number?: unknown }).number);
  } catch {
    return 'unreadable';
  }
};

/** The number of the document in the folder the tests read. */
const contentNumber = numberIn(process.env['HANDBOOK_CONTENT'] || 'content');

/** Edition and revision stand behind the number: `…003A/0`. */
export const isTheEight = contentNumber.replace(/[A-Z]\/\d+$/, '') === eight;

/** Said of each test left out. */
export const leftOut = `tests the words of ${eight}; content/ is ${contentNumber}`;
