/** The checklist of a procedure: what the audit desk loads. */
import type { APIRoute } from 'astro';
import { checklistOf } from '../../../components/audit/checklists.ts';
import { book, keyOfProcedure, procedureOf } from '../../../handbook/index.ts';

export const getStaticPaths = () => book().procedures.map(({ id }) => ({ params: { id }, cacheKey: keyOfProcedure(id) }));

export const GET: APIRoute = ({ params }) =>
  new Response(JSON.stringify(checklistOf(procedureOf(params['id']!))), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
