/** The MDX page of each procedure: prose and the parts it shows. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { type Locale, Problem, type Procedure } from '../procedure/index.ts';

/** A heading of a page that can be led to. */
export interface Section {
  readonly id: string;
  readonly title: string;
}

interface Heading {
  readonly depth: number;
  readonly slug: string;
  readonly text: string;
}

const pages = import.meta.glob<{ default: AstroComponentFactory; getHeadings: () => readonly Heading[] }>(
  '@content/procedures/*/*.mdx',
);

/** By their path below the content folder. */
const byPath = new Map(Object.entries(pages).map(([path, load]) => [path.slice(path.lastIndexOf('procedures/')), load]));

/**
 * The page of a procedure in a language, and the sections it has.
 * @throws Problem where the file is missing; the check says so before.
 */
export const textOf = async (
  procedure: Procedure,
  locale: Locale,
): Promise<{ Content: AstroComponentFactory; sections: readonly Section[] }> => {
  const path = `procedures/${procedure.id}-${procedure.slug}/${locale}.mdx`;
  const load = byPath.get(path);
  if (!load) throw new Problem(`Procedure ${procedure.id} has no page in "${locale}".`, `Add ${path} to the content folder.`);
  const { default: Content, getHeadings } = await load();
  const sections = getHeadings().filter(({ depth }) => depth === 2);
  return { Content, sections: sections.map(({ slug, text }) => ({ id: slug, title: text })) };
};
