/** The keys of everything this browser keeps. All begin with `handbook:`, so that one file can take it all out and in. */
export const prefix = 'handbook:';

export const walksOf = (procedure: string): string => `${prefix}walk:${procedure}:`;
export const walkKey = (procedure: string, id: string): string => `${walksOf(procedure)}${id}`;
export const coverageKey = (procedure: string): string => `${prefix}coverage:${procedure}`;
export const isCoverageKey = (key: string): boolean => key.startsWith(`${prefix}coverage:`);
/** Which walk a tab is on; in session storage. */
export const tabKey = (procedure: string): string => `${prefix}tab:${procedure}`;
/** Where something that cannot be read, or was about to be replaced, is kept. */
export const asideKey = (key: string, now: number): string => `${prefix}aside:${now}:${key.slice(prefix.length)}`;
export const isAsideKey = (key: string): boolean => key.startsWith(`${prefix}aside:`);
