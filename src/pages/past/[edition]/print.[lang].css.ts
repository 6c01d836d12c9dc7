/** What stands at the head of every printed page of a past edition: its own number, edition and state, not those of today. */
import type { APIRoute } from 'astro';
import { bodyOf, keyOfPast, languagesIn, pastEditions } from '../../../handbook/index.ts';
import { controlWords } from '../../../i18n/control/control.ts';
import { type Locale, site } from '../../../i18n/index.ts';
import { type Edition, stateOn } from '../../../procedure/index.ts';

export const getStaticPaths = () =>
  pastEditions().flatMap((edition) =>
    languagesIn(edition).map((lang) => ({
      params: { lang, edition: edition.folder },
      props: { edition },
      cacheKey: keyOfPast(edition),
    })),
  );

export const GET: APIRoute = ({ params, props }) => {
  const locale = params['lang'] as Locale;
  const { edition } = props as { edition: Edition };
  const t = controlWords[locale];
  const { entry, until, by } = edition;
  const state = t.states[stateOn(edition)];
  const since = by === undefined ? '' : ` ${t.superseded(by, until ?? '')}`;
  const page = `@page{@top-left{content:${JSON.stringify(bodyOf(edition).handbook.number)}}
@top-right{content:${JSON.stringify(`${site[locale].edition} ${entry.edition} / ${entry.revision} · ${state}${since}`)}}}`;
  return new Response(`${page}\n`, { headers: { 'content-type': 'text/css; charset=utf-8' } });
};
