/** Training: what a learner does with a procedure, as data. Pure. */
export * from './cmi.ts';
