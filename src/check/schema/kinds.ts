/** The kinds of file a content folder has, each with the schema it is checked against. */
import type { z } from 'zod';
import * as schema from '../../procedure/schema.ts';

export const schemas = {
  procedure: schema.procedure,
  roles: schema.roles,
  records: schema.records_,
  figures: schema.figures,
  findings: schema.findings,
  scenarios: schema.scenarios,
  situations: schema.situations,
  handbook: schema.handbook,
  history: schema.history_,
} as const;
export type FileKind = keyof typeof schemas;
export type ValueOf<K extends FileKind> = z.infer<(typeof schemas)[K]>;
