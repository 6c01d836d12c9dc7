/** Every link of every page leads to a page and a place on it, to a file, or to a walk or a stage of training it can open. */
import { existsSync, statSync } from 'node:fs';
import { expect, test } from 'vitest';
import { homeStages, routeOf } from '../../src/islands/train/route.ts';
import { fingerprint, isWork, type Procedure, rowOf } from '../../src/procedure/index.ts';
import { learningStages, roleStages } from '../../src/train/index.ts';
import { ourProcedures } from '../support/our-procedures.ts';
import { distFile } from '../support/pages.ts';
import { isWalkThere } from '../support/walk-link.ts';
import { builtPages } from './built-pages.ts';

const placesOf = (document: Document): Set<string> => new Set([...document.querySelectorAll('[id]')].map(({ id }) => id));
const places = new Map(builtPages.map(({ path, document }) => [path, placesOf(document)]));

const isFile = (path: string): boolean => {
  const file = distFile(decodeURIComponent(path.slice(1)));
  return existsSync(file) && (statSync(file).isFile() || existsSync(`${file}/index.html`));
};

/** What is wrong with a link on a page; undefined where it leads somewhere. */
const fault = (from: string, href: string): string | undefined => {
  const url = new URL(href, `http://site.test${from}`);
  if (url.host !== 'site.test') return 'leaves the site';
  const known = places.get(url.pathname);
  if (!known) return isFile(url.pathname) ? undefined : 'leads to no page or file';
  const leads =
    !url.hash ||
    known.has(decodeURIComponent(url.hash.slice(1))) ||
    isWalkThere(url.pathname, url.hash) ||
    (/\/train\/([^/]+\/|roles\/|$)/.test(url.pathname) &&
      routeOf(url.hash.slice(1), [...learningStages, ...roleStages, ...homeStages]) !== undefined);
  return leads ? undefined : 'leads to no place on that page';
};

test('every link of every page leads somewhere', () => {
  const links = builtPages.flatMap(({ path, document }) =>
    [...document.querySelectorAll('a[href]')].map((link) => ({ path, href: link.getAttribute('href')! })),
  );
  expect(links.length).toBeGreaterThan(10 * builtPages.length);
  const broken = links.flatMap(({ path, href }) => {
    const what = fault(path, href);
    return what ? `${path} → ${href} ${what}` : [];
  });
  expect([...new Set(broken)]).toEqual([]);
});

const [procedure, another] = ourProcedures as unknown as readonly [Procedure, Procedure];
const home = `/procedures/${procedure.id}/`;
const row = procedure.steps.filter(isWork)[0]!;

test('a link to nowhere would be seen', () => {
  for (const lost of ['/procedures/none/', `${home}#nowhere`, '#walk=000000000000..sales-plan', 'https://example.invalid/'])
    expect(fault(home, lost), lost).toBeTruthy();
  for (const there of [
    '/',
    `../${another.id}/`,
    `#${rowOf(procedure, row)}`,
    `/samples/${another.id}.csv`,
    `?x=1#${rowOf(procedure, row)}`,
  ])
    expect(fault(home, there), there).toBeUndefined();
});

test('a link to a walk of another edition, or to no walk, is not one that leads', () => {
  const of = fingerprint(procedure);
  expect(isWalkThere(`/en${home}`, `#walk=${of}..${procedure.start}`)).toBe(true);
  expect(isWalkThere(`/en${home}`, `#walk=000000000000..${procedure.start}`)).toBe(false);
  expect(isWalkThere(`/en${home}`, `#walk=${of}..nowhere`)).toBe(false);
  expect(isWalkThere('/en/gates/', `#walk=${of}..${procedure.start}`)).toBe(false);
});

test('no id stands twice on a page', () => {
  const twice = builtPages.flatMap(({ path, document }) => {
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${path}#${id}`);
  });
  expect(twice).toEqual([]);
});
