/** The style that comes from content: the hue of each role, and the document's number on every printed page. */
import type { APIRoute } from 'astro';
import { book, control, languages } from '../handbook/index.ts';
import { controlWords } from '../i18n/control/control.ts';
import { type Locale, site } from '../i18n/index.ts';
import { stateOn } from '../procedure/index.ts';
import order from '../styles/layers.css?raw';

export const getStaticPaths = () => languages().map((lang) => ({ params: { lang } }));

const quoted = (text: string): string => JSON.stringify(text);

export const GET: APIRoute = ({ params }) => {
  const locale = params['lang'] as Locale;
  const t = site[locale];
  const { handbook, roles } = book();
  const hues = roles.map(({ id, hue }) => `[data-role="${id}"]{--hue:${hue}}`);
  const state = controlWords[locale].states[stateOn(control().current)];
  // A page that shows a record made under another edition says so here (`island/sheets.ts`).
  const page = `@page{size:A4;margin:20mm 14mm 18mm;
@top-left{content:var(--sheet-number,${quoted(handbook.number)});font:9pt sans-serif}
@top-right{content:${quoted(`${t.edition} `)} var(--sheet-edition,${quoted(`${handbook.edition} / ${handbook.revision} · ${state}`)});font:9pt sans-serif}
@bottom-left{content:${quoted(t.uncontrolled)};font:9pt sans-serif}
@bottom-right{content:${quoted(`${t.page} `)} counter(page) ${quoted(` ${t.pageOf} `)} counter(pages) ${quoted(t.pageEnd && ` ${t.pageEnd}`)};font:9pt sans-serif}}`;
  // The first style of every page: whichever comes next, the order of the layers is settled.
  return new Response(`${order.trim()}\n${hues.join('\n')}\n${page}\n`, {
    headers: { 'content-type': 'text/css; charset=utf-8' },
  });
};
