export type * from './verification.ts';
export { verify } from './verify.ts';
