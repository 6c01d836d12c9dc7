/**
 * How far a change of the document reaches, least first. `wording`: nothing anybody does is touched. `clarified`: the same is asked,
 * said otherwise or on another basis. `duties`: who does what, by what standard, with what record. `flow`: where a matter goes.
 */
export const changeClasses = ['wording', 'clarified', 'duties', 'flow'] as const;
export type ChangeClass = (typeof changeClasses)[number];

/** The farther reaching of two. */
export const farther = (a: ChangeClass, b: ChangeClass): ChangeClass =>
  changeClasses.indexOf(a) >= changeClasses.indexOf(b) ? a : b;
