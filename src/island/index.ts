export * from './calculator-texts.ts';
export * from './documents.ts';
export * from './here.ts';
export * from './storage.ts';
export * from './stored-keys.ts';
