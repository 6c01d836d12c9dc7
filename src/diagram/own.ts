/** Drawings that we lay out by ourselves: without Mermaid, threads and files, so that a page can draw them as well. */
import { type Chart, lanesOf } from './lanes/index.ts';
import { type Meaning, type Placed, placing } from './placing.ts';

export { draw } from './draw.ts';
export { type Chart, type Label, lanesOf } from './lanes/index.ts';

/** A chart of lanes laid out. */
export const placedLanes = (chart: Chart, meaning: Meaning): Placed => placing(lanesOf(chart), meaning);
