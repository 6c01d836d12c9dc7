/** The handbooks that whatever holds for every handbook is held against: ours, or what stands in its place, and one of a company that does not exist. */
import { fileURLToPath } from 'node:url';
import { readContent } from '../../src/handbook/read.ts';
import { ourContent } from './our-procedures.ts';

/** The folder of the second one. */
export const secondFolder = fileURLToPath(new URL('../handbooks/lanhe', import.meta.url));

export const handbooks = [
  { name: 'ours', content: ourContent },
  { name: 'the second', content: readContent(secondFolder) },
] as const;
