/** What a Word document is made of in the page: of each procedure, and of the whole handbook what stands around its chapters, in each language. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { book, keyOfProcedure, languages, procedureOf } from '../../../handbook/index.ts';
import { wholeWordSource, wordSourceOf } from '../../../handbook/word.ts';
import type { Locale } from '../../../i18n/index.ts';

interface Props {
  [key: string]: string | undefined;
  /** Of which procedure; of all where there is none. */
  id: string | undefined;
  locale: Locale;
}

export const getStaticPaths = (() =>
  languages().flatMap((locale) =>
    [undefined, ...book().procedures.map(({ id }) => id)].map((id) => ({
      params: { file: `${id ?? 'handbook'}.${locale}` },
      props: { id, locale } satisfies Props,
      ...(id !== undefined && { cacheKey: keyOfProcedure(id) }),
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute = async ({ props }) => {
  const { id, locale } = props as Props;
  const source = await (id === undefined ? wholeWordSource(locale) : wordSourceOf([procedureOf(id)], locale));
  return new Response(JSON.stringify(source), { headers: { 'content-type': 'application/json; charset=utf-8' } });
};
