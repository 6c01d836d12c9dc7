/** A procedure with the names it uses and its training cases: what the training loads. */
import type { APIRoute } from 'astro';
import { book, procedureOf, recordsIn, rolesIn, scenariosOf } from '../../../handbook/index.ts';
import { fingerprint } from '../../../procedure/index.ts';

export const getStaticPaths = () => book().procedures.map(({ id }) => ({ params: { id } }));

export const GET: APIRoute = ({ params }) => {
  const procedure = procedureOf(params['id']!);
  const { number, edition, revision, training } = book().handbook;
  const body = {
    document: { number, edition, revision },
    training,
    fingerprint: fingerprint(procedure),
    procedure,
    roles: rolesIn(procedure),
    records: recordsIn(procedure),
    scenarios: scenariosOf(procedure),
  };
  return new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
