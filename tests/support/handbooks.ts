/**
 * The handbooks that whatever holds of every handbook is held against: what stands in `content/`, and those of companies that do not
 * exist, in `tests/handbooks/`. Another one is a line here.
 */
import { fileURLToPath } from 'node:url';
import { type Content, handOver, readContent } from '../../src/handbook/read.ts';
import { compile } from '../../src/procedure/index.ts';
import type { Taught } from '../../src/train/index.ts';
import { ourContent, taughtOf } from './our-procedures.ts';

const folderOf = (name: string): string => fileURLToPath(new URL(`../handbooks/${name}`, import.meta.url));

/** The folder of the second one, which is a company's own: no source behind it, every key of the format in it. */
export const secondFolder = folderOf('lanhe');

export const secondContent: Content = readContent(secondFolder);

/** The folder of the third, which is restated: basis, findings, training cases. */
export const thirdFolder = folderOf('songling');

export const thirdContent: Content = readContent(thirdFolder);

/** Each of them once: somebody may have put one of them into `content/`. */
export const handbooks = [ourContent, secondContent, thirdContent]
  .filter(({ handbook }, at, all) => all.findIndex((it) => it.handbook.number === handbook.number) === at)
  .map((content) => ({ name: content.handbook.number, content, taught: taughtOf(content) as readonly Taught[] }));

/** Every procedure of every handbook, with its net; `name` is its own among all. */
export const everyNet = handbooks.flatMap(({ name, content }) =>
  content.procedures.map((procedure) => ({
    name: `${name} ${procedure.id}`,
    id: procedure.id,
    procedure,
    net: compile(procedure),
    content,
    definition: { procedure, roles: content.roles, records: content.records },
  })),
);

/** A procedure of the third, by its number: what tests need a definition for by name. */
export const thirdNet = (id: string) =>
  everyNet.find((it) => it.content.handbook.number === thirdContent.handbook.number && it.id === id)!;

export const everyProcedure = everyNet.map(({ procedure }) => procedure);

/** Every procedure with what training on it needs. */
export const everyTaught = handbooks.flatMap(({ name, taught }) =>
  taught.map((it) => ({ ...it, name: `${name} ${it.procedure.id}` })),
);

/** Those that have training cases. */
export const everyWithCases = everyTaught.filter(({ scenarios }) => scenarios.length > 0);

/** The procedures of the third handbook, with what training on them needs. */
export const thirdTaught = taughtOf(thirdContent);

/** The one of them that has training cases. */
export const taughtWithCases: Taught = thirdTaught.find(({ scenarios }) => scenarios.length > 0)!;

/** Those in which a case is in one place at a time and a gate is decided by one. */
export const everyStraight = everyNet.filter(
  ({ net, procedure }) => net.signed.size === 0 && !procedure.steps.some(({ kind }) => kind === 'fork'),
);

const firstOfEach = <T extends { readonly id: string }>(entries: readonly T[]): T[] =>
  [...new Map(entries.toReversed().map((entry) => [entry.id, entry])).values()].toReversed();

// What is drawn and written of a procedure names its roles and records, whichever handbook it is of.
handOver({
  ...ourContent,
  procedures: firstOfEach(everyProcedure),
  roles: firstOfEach(handbooks.flatMap(({ content }) => content.roles)),
  records: firstOfEach(handbooks.flatMap(({ content }) => content.records)),
  findings: firstOfEach(handbooks.flatMap(({ content }) => content.findings)),
});
