import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { check } from './src/handbook/integrations/check.ts';
import { cleared } from './src/handbook/integrations/cleared.ts';
import { content } from './src/handbook/integrations/content.ts';
import { folder } from './src/handbook/integrations/folder.ts';
import { keptPages } from './src/handbook/integrations/kept-pages.ts';
import { licences, licencesFile } from './src/handbook/integrations/licences.ts';
import { oldest } from './src/handbook/integrations/oldest.ts';
import { search } from './src/handbook/integrations/search.ts';

const found = search();

export default defineConfig({
  site: process.env.SITE_URL ?? 'http://localhost:4321',
  base: process.env.BASE_PATH ?? '/',
  trailingSlash: 'always',
  integrations: [
    check(),
    cleared(),
    content(),
    mdx({ syntaxHighlight: false }),
    ...keptPages(
      sitemap({ filter: (page) => !/\/(404|sco|past)\//.test(page) }),
      process.env.HANDBOOK_FOLDER ? undefined : found.begin,
    ),
    process.env.HANDBOOK_FOLDER ? folder() : found.indexed,
    licences(),
  ],
  build: { inlineStylesheets: 'never', format: 'directory' },
  devToolbar: { enabled: false },
  // Everything is a file of its own: the Content-Security-Policy allows nothing inline.
  vite: { build: { assetsInlineLimit: 0, license: { fileName: licencesFile }, target: [...oldest] } },
});
