/** Every kind of document a browser keeps of the handbook. Loaded only where all of them are wanted: by the backup. */
import { auditKind, inboxKind } from '../audit/index.ts';
import { allowanceKind, mappingKind } from '../conform/index.ts';
import type { DocumentKind } from '../procedure/index.ts';
import { progressKind } from '../train/reading.ts';
import { coverageKind, walkKind } from '../walk/index.ts';
import type { Kinds } from './backup.ts';

const kinds = [
  walkKind,
  coverageKind,
  progressKind,
  auditKind,
  inboxKind,
  allowanceKind,
  mappingKind,
] as unknown as readonly DocumentKind<never>[];

/** Taste, and what follows from other documents. */
const preferences: readonly string[] = ['theme', 'audit-name', 'audits-rescued', 'train:due', 'train:role', 'train:name'];

export const allKinds: Kinds = { kinds, isPreference: (key) => preferences.includes(key) };
