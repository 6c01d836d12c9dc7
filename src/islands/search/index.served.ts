/** The index of a site on a server: Pagefind's. It runs in a worker of its own, so the policy of a page need not allow WebAssembly for it. */
import type { Index } from './found.ts';

interface Pagefind extends Index {
  options: (options: { baseUrl: string }) => Promise<void>;
}

/** @param base where the site's root is @throws where it cannot be loaded */
export const indexAt = async (base: string): Promise<Index> => {
  const index: Pagefind = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  await index.options({ baseUrl: base });
  return index;
};
