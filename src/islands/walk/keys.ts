/** The keys of what the walk keeps; those of documents are in `walk/`. */

/** Which walk a tab is on; in session storage. */
export const tabKey = (procedure: string): string => `tab:${procedure}`;
