/** The registers of roles and records, whole: a log may name a role or a record that its procedure does not know. */
import type { APIRoute } from 'astro';
import { book } from '../../handbook/index.ts';

export const GET: APIRoute = () => {
  const { roles, records } = book();
  return new Response(JSON.stringify({ roles, records }), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
