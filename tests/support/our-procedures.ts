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

/** The procedures of a handbook, each with what training on it needs. */
export const taughtOf = ({ procedures, scenarios, situations, roles, records }: Content): readonly Taught[] =>
  procedures.map((procedure) => ({
    procedure,
    scenarios: scenarios[procedure.id] ?? [],
    situations: situations[procedure.id] ?? [],
    roles,
    records,
  }));

export const ourTaught = taughtOf(ourContent);
