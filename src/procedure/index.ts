export * from './definition.ts';
export { digest, fingerprint } from './fingerprint.ts';
export * from './net.ts';
export { nearest, Problem } from './problem.ts';
export * from './reachability.ts';
export * from './scenario.ts';
export * from './strong-components.ts';
