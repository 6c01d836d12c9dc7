/** Bounds of what a definition may say of figures, for its schema and for whoever reads a figure. */

/** What a figure may be at most; so that a hundredth of it is exact. */
export const largestFigure = 1_000_000_000_000;
/** A gate of more bands is a table for a page of its own. */
export const mostBands = 12;
