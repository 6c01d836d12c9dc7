/** What is drawn of a run, in one piece: it loads with the first run. */
export { Comparison } from './Comparison.tsx';
export { Results } from './Results.tsx';
