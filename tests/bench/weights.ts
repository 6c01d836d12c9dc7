/** What the pages of the built site weigh. */
import { BuiltSite } from '../limits/built-site.ts';
import { ceilings } from '../limits/ceilings.ts';
import { held, kB, type Line } from './table.ts';

const heaviest = (weights: readonly number[]): number => Math.max(...weights);

/** @throws Error where the site has not been built. */
export const weights = (): Line[] => {
  const site = new BuiltSite();
  const pages = site.procedurePages();
  const drawings = site.files().filter((file) => /^data\/.*\.svg$/.test(file));
  const of = `heaviest of ${pages.length} procedure pages, gzip`;
  const weighed = pages.map((page) => site.pageWeight(page));
  const walks = pages.map((page) =>
    site.total(site.scriptsOnTouch(page, 'Walk.astro', page.startsWith('en/') ? 'en' : 'zh', ['SavedPanel', 'Figures'])),
  );
  const script = heaviest(weighed.map((it) => it.script));
  const all = heaviest(weighed.map((it) => it.all));
  const drawing = heaviest(drawings.map((file) => site.weight(file)));
  return [
    held('script of a reading page', script, ceilings.readingScript, kB, `${of}; module scripts with static imports, theme.js`),
    held('reading page in all', all, ceilings.readingPage, kB, `${of}; HTML, style, script, icon`),
    held('script of the walk, on touch', heaviest(walks), ceilings.walkScript, kB, `${of}; all it may import, one language`),
    held('one drawing', drawing, ceilings.drawing, kB, `heaviest of ${drawings.length} SVG files, gzip`),
  ];
};
