/** What is drawn of a run, and the card of a case that is replayed, in one piece: it loads with the first. */
export { Comparison } from './Comparison.tsx';
export { openReplay } from './open-replay.ts';
export { ReplayCard } from './ReplayCard.tsx';
export { Results } from './Results.tsx';
