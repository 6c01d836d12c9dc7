/** The approval matrix for spreadsheets. */
import type { APIRoute } from 'astro';
import { approvalsCsv } from '../../components/rehearse/approvals-csv.ts';
import { languages } from '../../handbook/index.ts';
import type { Locale } from '../../i18n/index.ts';

export const getStaticPaths = () => languages().map((lang) => ({ params: { lang } }));

export const GET: APIRoute = ({ params }) =>
  new Response(approvalsCsv(params['lang'] as Locale), { headers: { 'content-type': 'text/csv; charset=utf-8' } });
