export type * from './verification.ts';
export { defaultCap, verify } from './verify.ts';
