import { describe, expect, test } from 'vitest';
import { ourProcedures } from '../support/our-procedures.ts';
import { BuiltSite } from './built-site.ts';
import { ceilings } from './ceilings.ts';

const site = new BuiltSite();
const first = ourProcedures[0]!.id;
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
    const walk = site.scriptsOnTouch(page, 'Walk.astro', localeOf(page), ['SavedPanel', 'Figures', 'Deputies', 'Calling']);
    expect(walk.size).toBeGreaterThan(1);
    expect(site.total(walk)).toBeLessThanOrEqual(ceilings.walkScript);
    const figures = site
      .scriptsOnTouch(page, 'Walk.astro', localeOf(page), ['SavedPanel', 'Deputies', 'Calling'])
      .difference(walk);
    expect([...figures].some((file) => file.includes('/Figures.'))).toBe(true);
    expect(site.total(figures)).toBeLessThanOrEqual(ceilings.figuresScript);
    const deputies = site
      .scriptsOnTouch(page, 'Walk.astro', localeOf(page), ['SavedPanel', 'Figures', 'Calling'])
      .difference(walk);
    expect([...deputies].some((file) => file.includes('/Deputies.'))).toBe(true);
    expect(site.total(deputies)).toBeLessThanOrEqual(ceilings.deputiesScript);
    const calls = site
      .scriptsOnTouch(page, 'Walk.astro', localeOf(page), ['SavedPanel', 'Figures', 'Deputies'])
      .difference(walk);
    expect([...calls].some((file) => file.includes('/Calling.'))).toBe(true);
    expect(site.total(calls)).toBeLessThanOrEqual(ceilings.callsScript);
  });

  test('loads what makes a Word document only when one is asked for', () => {
    const word = site.scriptsOnTouch(page, 'FileButtons.astro', localeOf(page), ['bpmn']);
    expect(word.size).toBeGreaterThan(0);
    expect(site.total(word)).toBeLessThanOrEqual(ceilings.wordScript);
  });

  test('loads what makes a BPMN model only when one is asked for', () => {
    const bpmn = site.scriptsOnTouch(page, 'FileButtons.astro', localeOf(page), ['word']);
    expect([...bpmn].some((file) => file.includes('/bpmn.'))).toBe(true);
    expect(site.total(bpmn)).toBeLessThanOrEqual(ceilings.bpmnScript);
  });

  test('loads what takes in a backup only with the drawer that offers it', () => {
    const walk = site.scriptsOnTouch(page, 'Walk.astro', localeOf(page), ['SavedPanel', 'Figures', 'Deputies', 'Calling']);
    const drawer = site.scriptsOnTouch(page, 'Walk.astro', localeOf(page), ['Figures', 'Deputies', 'Calling']).difference(walk);
    expect([...drawer].some((file) => file.includes('/SavedPanel.'))).toBe(true);
    expect(site.total(drawer)).toBeLessThanOrEqual(ceilings.keptScript);
  });
});

describe.each([
  [`audit/${first}/`, 'Audit.astro'],
  [`audit/records/${first}/`, 'CaseRecords.astro'],
  [`train/${first}/`, 'Training.astro'],
])('%s', (folder, loader) => {
  test.each(['', 'en/'])(
    'is as light as a page to read, and its desk loads only when it is near or touched (%s)',
    (language) => {
      const page = `${language}${folder}index.html`;
      expect(site.pageWeight(page).script).toBeLessThanOrEqual(ceilings.readingScript);
      expect(site.pageWeight(page).all).toBeLessThanOrEqual(ceilings.readingPage);
      const desk = site.scriptsOnTouch(page, loader, localeOf(page));
      expect(desk.size).toBeGreaterThan(1);
      expect(site.total(desk)).toBeLessThanOrEqual(ceilings.deskScript);
    },
  );
});

describe.each(['', 'en/'])(`%srehearse/${first}/`, (language) => {
  const page = `${language}rehearse/${first}/index.html`;
  const all = site.scriptsOnTouch(page, 'Rehearsal.astro', localeOf(page));
  const desk = site.scriptsOnTouch(page, 'Rehearsal.astro', localeOf(page), ['drawn', 'FigureShares']);
  const drawn = all.difference(site.scriptsOnTouch(page, 'Rehearsal.astro', localeOf(page), ['drawn']));
  const shares = all.difference(site.scriptsOnTouch(page, 'Rehearsal.astro', localeOf(page), ['FigureShares']));
  const answer = site.scriptsOnTouch(page, 'Rehearsal.astro', localeOf(page), ['view']);

  test('is as light as a page to read', () => {
    expect(site.pageWeight(page).script).toBeLessThanOrEqual(ceilings.readingScript);
    expect(site.pageWeight(page).all).toBeLessThanOrEqual(ceilings.readingPage);
  });

  test('its short answer is all that loads as it is opened', () => {
    expect([...answer].some((file) => file.includes('/answer.'))).toBe(true);
    expect(site.total(answer)).toBeLessThanOrEqual(ceilings.answerScript);
  });

  test('its desk loads when it is touched, and what is drawn of a run with the first', () => {
    expect([...drawn].some((file) => file.includes('/drawn.'))).toBe(true);
    expect(site.total(desk)).toBeLessThanOrEqual(ceilings.rehearsalScript);
    expect(site.total(drawn)).toBeLessThanOrEqual(ceilings.runScript);
  });

  test('how often a figure falls in its ranges is asked by a script of its own', () => {
    expect([...shares].some((file) => file.includes('/FigureShares.'))).toBe(true);
    expect(site.total(shares)).toBeLessThanOrEqual(ceilings.sharesScript);
  });
});

describe.each(['', 'en/'])('%simport/', (language) => {
  const page = `${language}import/index.html`;
  const script = site.scriptsOnTouch(page, 'import.astro', localeOf(page));
  const begun = site.scriptsOnTouch(page, 'import.astro', localeOf(page), ['Result']);

  test('is as light as a page to read', () => {
    expect(site.pageWeight(page).script).toBeLessThanOrEqual(ceilings.readingScript);
    expect(site.pageWeight(page).all).toBeLessThanOrEqual(ceilings.readingPage);
  });

  test('what shows a result loads with the first, and what reads in a worker of its own', () => {
    expect(begun.size).toBeLessThan(script.size);
    expect(site.total(script)).toBeLessThanOrEqual(ceilings.importScript);
    const named = [...script].flatMap((file) => /_astro\/worker-[\w-]+\.js/.exec(site.text(file))?.[0] ?? []);
    expect(named).toHaveLength(1);
    expect([...script]).not.toContain(named[0]);
    expect(site.weight(named[0]!)).toBeLessThanOrEqual(ceilings.importWorker);
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
