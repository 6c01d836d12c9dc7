/** A procedure with the names it uses, in every language: what the walk loads and BPMN is made of, and an export for other programs. */
import type { APIRoute } from 'astro';
import {
  bodyOf,
  book,
  earlierEditions,
  keyOfProcedure,
  procedureOf,
  recordsIn,
  roleOf,
  rolesNamedIn,
} from '../../handbook/index.ts';
import { fingerprint } from '../../procedure/index.ts';

export const getStaticPaths = () => book().procedures.map(({ id }) => ({ params: { id }, cacheKey: keyOfProcedure(id) }));

/** The folders of earlier editions whose difference is known and that have another structure, by its fingerprint; of several the latest. */
const earlierOf = (id: string, now: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    earlierEditions().flatMap((edition) => {
      const then = bodyOf(edition).procedures.find((procedure) => procedure.id === id);
      const print = then && fingerprint(then);
      return print === undefined || print === now ? [] : [[print, edition.folder]];
    }),
  );

export const GET: APIRoute = ({ params }) => {
  const procedure = procedureOf(params['id']!);
  const { number, edition, revision, original, words } = book().handbook;
  const deputies = (procedure.deputies ?? []).map(({ role }) => roleOf(role));
  const now = fingerprint(procedure);
  const earlier = earlierOf(procedure.id, now);
  const body = {
    document: { number, edition, revision },
    fingerprint: now,
    ...(Object.keys(earlier).length > 0 && { earlier, past: earlierEditions().map(({ folder }) => folder) }),
    ...(original && { original }),
    ...(words === 'restated' && { restated: true }),
    procedure,
    roles: [...new Set([...rolesNamedIn(procedure), ...deputies])],
    records: recordsIn(procedure),
  };
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
