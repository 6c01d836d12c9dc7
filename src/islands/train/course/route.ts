/** Which part of a course is open, kept in the address so that back, reload and links work: `#train=practise:loose-terminals`. */

export const stages = ['read', 'watch', 'practise', 'exam'] as const;
export type Stage = (typeof stages)[number];

export interface Route {
  readonly stage: Stage;
  /** The scenario open, while practising. */
  readonly scenario?: string | undefined;
}

const prefix = '#train=';

/** The route a hash names, or undefined where it is none of ours (`#3.1-7` is a row of the table). */
export const routeOf = (hash: string): Route | undefined => {
  if (!hash.startsWith(prefix)) return undefined;
  const [stage, scenario] = hash.slice(prefix.length).split(':');
  const known = stages.find((it) => it === stage);
  return known && { stage: known, ...(known === 'practise' && scenario ? { scenario } : {}) };
};

export const hashOf = ({ stage, scenario }: Route): string => `${prefix}${stage}${scenario ? `:${scenario}` : ''}`;
