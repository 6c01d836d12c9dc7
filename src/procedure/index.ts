export type * from './acted.ts';
export { withActing } from './acting.ts';
export * from './asking.ts';
export * from './bands.ts';
export { byNumber } from './by-number.ts';
export { calledAt, calledName, callersOf, callOf, circleFrom, withCalled } from './calling.ts';
export { type ChangeClass, farther } from './change-class.ts';
export * from './clock.ts';
export { closure } from './closure.ts';
export * from './content-print.ts';
export * from './control.ts';
export * from './definition.ts';
export * from './deputies.ts';
export { fingerprint } from './fingerprint.ts';
export { grouped } from './grouped.ts';
export { handbookName, paperName } from './handbook-name.ts';
export { digest, hash32 } from './hash.ts';
export { likeness, likenessAmong } from './likeness.ts';
export * from './limit.ts';
export * from './locale.ts';
export { pastMerges, stepsBefore } from './merging.ts';
export * from './move.ts';
export * from './names.ts';
export * from './net.ts';
export type { News } from './news.ts';
export { onward } from './onward.ts';
export { numberAt, whichIn } from './other-edition.ts';
export * from './people.ts';
export { nearest, Problem } from './problem.ts';
export * from './reachability.ts';
export * from './scenario.ts';
export * from './signing.ts';
export * as stored from './stored.ts';
export {
  type DocumentKind,
  type DocumentRead,
  isDay,
  isFields,
  lastDay,
  type Mend,
  parsedJson,
  type Reader,
} from './stored.ts';
export * from './strong-components.ts';
export * from './succession.ts';
export * from './told.ts';
export * from './whose.ts';
