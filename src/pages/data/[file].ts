/** The drawings as files: SVG with a style of its own, and the Mermaid text they come from. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { type DrawingKind, drawingKinds, sourceOf, svgOf } from '../../handbook/drawings.ts';
import { book, keyOfProcedure, languages, procedureOf } from '../../handbook/index.ts';
import type { Locale } from '../../i18n/index.ts';
import style from '../../styles/drawing-file.css?raw';

interface Props {
  [key: string]: string;
  id: string;
  locale: Locale;
  kind: DrawingKind;
  type: 'svg' | 'mmd';
}

const types = ['svg', 'mmd'] as const;

export const getStaticPaths = (() =>
  book().procedures.flatMap(({ id }) =>
    languages().flatMap((locale) =>
      drawingKinds.flatMap((kind) =>
        types.map((type) => ({
          params: { file: `${id}.${locale}.${kind}.${type}` },
          props: { id, locale, kind, type } satisfies Props,
          cacheKey: keyOfProcedure(id),
        })),
      ),
    ),
  )) satisfies GetStaticPaths;

/** The hue of each role, written out: a file has no page to ask. */
const hues = (): string =>
  book()
    .roles.map(({ id, hue }) => `[data-role="${id}"]{--hue:${hue}}`)
    .join('');

const standing = (svg: string): string =>
  svg.replace('>', `><style>${style}${hues()}</style>`).replaceAll(/ href="(#|procedure:)[^"]*"/g, '');

export const GET: APIRoute = async ({ props }) => {
  const { id, locale, kind, type } = props as Props;
  const procedure = procedureOf(id);
  return type === 'mmd'
    ? new Response(sourceOf(procedure, locale, kind), { headers: { 'content-type': 'text/plain; charset=utf-8' } })
    : new Response(standing(await svgOf(procedure, locale, kind)), { headers: { 'content-type': 'image/svg+xml' } });
};
