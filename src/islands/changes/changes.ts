/** What document control draws at build time as well as in the page. */
export { ChangeView, WholeView } from './ChangeView.tsx';
export { editionDrawing } from './drawing.ts';
export { readersIn, readersOf } from './readers.ts';
