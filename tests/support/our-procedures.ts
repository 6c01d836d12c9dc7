/** Our eight procedures, as the handbook has them. */
import { type Content, contentFolder, readContent } from '../../src/handbook/read.ts';
import { compile } from '../../src/procedure/index.ts';
import type { Taught } from '../../src/train/index.ts';

export type { Content };

export const ourContent = readContent(contentFolder());

export const ourProcedures = ourContent.procedures;

export const ourNets = ourProcedures.map((procedure) => ({ id: procedure.id, procedure, net: compile(procedure) }));

/** One of them, by its number in the document. */
export const ourNet = (id: string) => ourNets.find((it) => it.id === id)!;

/** Each of them with what training on it needs. */
export const ourTaught: readonly Taught[] = ourProcedures.map((procedure) => ({
  procedure,
  scenarios: ourContent.scenarios[procedure.id] ?? [],
  situations: ourContent.situations[procedure.id] ?? [],
  roles: ourContent.roles,
  records: ourContent.records,
}));
