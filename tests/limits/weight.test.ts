import { describe, expect, test } from 'vitest';
import { ourProcedures } from '../support/our-procedures.ts';
import { BuiltSite } from './built-site.ts';
import { ceilings } from './ceilings.ts';

const site = new BuiltSite();
const pages = site.procedurePages();
const localeOf = (page: string): string => (page.startsWith('en/') ? 'en' : 'zh');

test('every procedure has its page in both languages', () => {
  expect(pages).toHaveLength(2 * ourProcedures.length);
});

describe.each(pages)('%s', (page) => {
  const weight = site.pageWeight(page);

  test('loads little script before anything is touched', () => {
    expect(weight.script).toBeGreaterThan(0);
    expect(weight.script).toBeLessThanOrEqual(ceilings.readingScript);
  });

  test('is light in all', () => {
    for (const part of [weight.html, weight.css, weight.icon]) expect(part).toBeGreaterThan(0);
    expect(weight.all).toBeLessThanOrEqual(ceilings.readingPage);
  });

  test('loads the walk only when it is touched, and that is light too', () => {
    const walk = site.scriptsOnTouch(page, 'Walk.astro', localeOf(page));
    expect(walk.size).toBeGreaterThan(1);
    expect(site.total(walk)).toBeLessThanOrEqual(ceilings.walkScript);
  });
});

describe('Drawings', () => {
  const drawings = site.files().filter((file) => /^data\/.*\.svg$/.test(file));

  test('there is a flowchart and a swimlane of each procedure in each language', () => {
    expect(drawings).toHaveLength(4 * ourProcedures.length);
  });

  test.each(drawings)('%s is slim', (file) => {
    expect(site.weight(file)).toBeLessThanOrEqual(ceilings.drawing);
  });
});
