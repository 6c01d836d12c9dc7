/** What document control draws at build time as well as in the page. */
export { ChangeView } from './ChangeView.tsx';
export { editionDrawing } from './drawing.ts';
