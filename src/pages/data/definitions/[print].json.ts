/** What each edition says of a procedure, by its content fingerprint: the page that compares any two editions asks for those that differ. */
import type { APIRoute } from 'astro';
import { bodyOf, comparable, digestOf } from '../../../handbook/index.ts';
import { namesUsed, type Procedure, type Registers } from '../../../procedure/index.ts';

interface Definition extends Registers {
  readonly procedure: Procedure;
}

/** The registers as far as the procedure names what is in them: the same definition is the same file, whatever else an edition has. */
const definitionOf = (procedure: Procedure, registers: Registers): Definition => {
  const used = new Set(namesUsed(procedure, registers).map(([key]) => key));
  const named = (kind: 'role' | 'record', entries: Registers['roles']) =>
    entries.filter(({ id }) => used.has(`${kind} ${id}`)).map(({ id, name }) => ({ id, name }));
  return { procedure, roles: named('role', registers.roles), records: named('record', registers.records) };
};

export const getStaticPaths = () => {
  const editions = comparable().length > 1 ? comparable().map(bodyOf) : [];
  const definitions = new Map(
    editions.flatMap((body) => body.procedures.map((procedure) => [body.prints[procedure.id]!, { procedure, body }] as const)),
  );
  return [...definitions].map(([print, { procedure, body }]) => {
    const definition = definitionOf(procedure, body);
    return { params: { print }, props: { definition }, cacheKey: digestOf(definition) };
  });
};

export const GET: APIRoute = ({ props }) =>
  new Response(JSON.stringify(props['definition']), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
