/** A procedure with the names it uses, in both languages: what the walk loads, and an export for other programs. */
import type { APIRoute } from 'astro';
import { book, procedureOf, recordsIn, rolesNamedIn } from '../../handbook/index.ts';
import { fingerprint } from '../../procedure/index.ts';

export const getStaticPaths = () => book().procedures.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => {
  const procedure = procedureOf(params['id']!);
  const { number, edition, revision } = book().handbook;
  const body = {
    document: { number, edition, revision },
    fingerprint: fingerprint(procedure),
    procedure,
    roles: rolesNamedIn(procedure),
    records: recordsIn(procedure),
  };
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
