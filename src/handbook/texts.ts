/** The MDX page of each procedure: prose and the parts it shows. */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { type Locale, Problem, type Procedure } from '../procedure/index.ts';

const pages = import.meta.glob<{ default: AstroComponentFactory }>('/content/procedures/*/*.mdx');

/**
 * The page of a procedure in a language.
 * @throws Problem where the file is missing; the check says so before.
 */
export const textOf = async (procedure: Procedure, locale: Locale): Promise<AstroComponentFactory> => {
  const path = `/content/procedures/${procedure.id}-${procedure.slug}/${locale}.mdx`;
  const load = pages[path];
  if (!load) throw new Problem(`Procedure ${procedure.id} has no page in "${locale}".`, `Add ${path.slice(1)}.`);
  return (await load()).default;
};
