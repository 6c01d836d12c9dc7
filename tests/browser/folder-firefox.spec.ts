/** The site from a folder in the Firefox of the machine: every page opens, and what needs script, storage or a worker works. */
import { expect, test } from '@playwright/test';
import { Firefox, foundFirefox } from '../support/firefox.ts';
import { folderSite } from '../support/folder-site.ts';

/** Nothing more is being brought: a page left earlier tells of what it did not get. */
const atRest = `new Promise((done) => {
  let [seen, quiet] = [-1, 0];
  const timer = setInterval(() => {
    quiet = document.scripts.length === seen ? quiet + 1 : 0;
    seen = document.scripts.length;
    if (quiet === 5) { clearInterval(timer); done(true); }
  }, 50);
})`;

test('in Firefox every page opens, a matter is walked, the search finds, the worker answers', async () => {
  test.setTimeout(900_000);
  const site = folderSite();
  const firefox = await Firefox.open(foundFirefox()!);
  try {
    for (const file of site.pages) {
      await firefox.goto(site.address(file));
      await firefox.until(`document.querySelector('main')?.getClientRects().length > 0`);
      await firefox.evaluate(atRest);
      expect(firefox.errors, file).toEqual([]);
    }
    await firefox.goto(site.address('procedures/3.1/'));
    await firefox.evaluate(`document.querySelector('[data-walk-start]').click()`);
    await firefox.until(`document.querySelector('[data-walk] [data-part]')`);
    await firefox.goto(`${site.address('search/')}?q=${encodeURIComponent('预算')}`);
    await firefox.until(`document.querySelector('[data-search-results] li mark')`);
    await firefox.goto(site.address('en/rehearse/3.1/'));
    await firefox.until(`/\\d/.test(document.querySelector('[data-answer-said], [data-answer]')?.textContent)`);
    expect(firefox.errors).toEqual([]);
  } finally {
    await firefox.close();
    site.remove();
  }
});
