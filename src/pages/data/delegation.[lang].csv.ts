/** The delegation of authority for spreadsheets. */
import type { APIRoute } from 'astro';
import { delegationCsv } from '../../components/rehearse/delegation.ts';
import { languages } from '../../handbook/index.ts';
import type { Locale } from '../../i18n/index.ts';

export const getStaticPaths = () => languages().map((lang) => ({ params: { lang } }));

export const GET: APIRoute = ({ params }) =>
  new Response(delegationCsv(params['lang'] as Locale), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
