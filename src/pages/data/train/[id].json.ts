/** A procedure with the names it uses and its training cases: what the training loads. */
import type { APIRoute } from 'astro';
import { book, keyOfProcedure, procedureOf, teachingOf } from '../../../handbook/index.ts';

export const getStaticPaths = () => book().procedures.map(({ id }) => ({ params: { id }, cacheKey: keyOfProcedure(id) }));

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(teachingOf(procedureOf(params['id']!))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
