/** A made-up log of a procedure, with deviations planted, for whoever has none at hand. */
import type { APIRoute } from 'astro';
import { sampleLog } from '../../conform/index.ts';
import { csvOf } from '../../exchange/index.ts';
import { book, keyOfProcedure, languages, procedureOf } from '../../handbook/index.ts';
import { sampleWords } from '../../i18n/records/sample.ts';

export const getStaticPaths = () => book().procedures.map(({ id }) => ({ params: { id }, cacheKey: keyOfProcedure(id) }));

export const GET: APIRoute = ({ params }) => {
  const { roles, records } = book();
  const first = languages()[0]!;
  const { rows } = sampleLog({ procedure: procedureOf(params['id']!), roles, records }, first, sampleWords[first]);
  return new Response(csvOf(rows), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
