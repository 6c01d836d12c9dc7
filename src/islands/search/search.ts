/** The page of the search: the query stands in the address, so a search can be shared. */
import type { Locale } from '../../i18n/index.ts';
import { search } from '../../i18n/site/search.ts';
import { excerptOf, find, kindOf } from './engine.ts';
import type { Found, Hit } from './found.ts';

/** Hits shown at a time. */
const most = 20;
const form = document.querySelector<HTMLFormElement>('[data-search]')!;
const input = form.querySelector('input')!;
const status = document.querySelector<HTMLElement>('[data-search-status]')!;
const list = document.querySelector<HTMLElement>('[data-search-results]')!;
const more = document.querySelector<HTMLButtonElement>('[data-search-more]')!;
const words = search[form.dataset['locale'] as Locale];

const row = (hit: Hit): HTMLLIElement => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = hit.url;
  link.textContent = hit.meta.title ?? hit.url;
  const kind = document.createElement('span');
  kind.className = 'kind';
  kind.textContent = words.kinds[kindOf(hit)];
  const text = document.createElement('p');
  text.append(...excerptOf(hit));
  item.append(link, ' ', kind, text);
  return item;
};

let left: readonly Found[] = [];
/** The next hits, and how many are left after them. */
const show = async (): Promise<HTMLElement | undefined> => {
  const next = left.slice(0, most);
  const from = left;
  const hits = await Promise.all(next.map((found) => found.data()));
  if (from !== left) return undefined;
  left = left.slice(most);
  const rows = hits.map(row);
  list.append(...rows);
  more.parentElement!.hidden = left.length === 0;
  more.textContent = words.more(String(left.length));
  return rows[0];
};

let latest = 0;
const run = async (query: string): Promise<void> => {
  latest += 1;
  const turn = latest;
  if (query === '') {
    status.textContent = '';
    list.replaceChildren();
    more.parentElement!.hidden = true;
    return;
  }
  try {
    const results = await find(query);
    if (turn !== latest) return;
    left = results;
    list.replaceChildren();
    status.textContent = results.length === 0 ? words.none : words.count(String(results.length), query);
    await show();
  } catch {
    status.textContent = words.failed;
  }
};

const ask = (): void => {
  const query = input.value.trim();
  const url = new URL(location.href);
  if (query) url.searchParams.set('q', query);
  else url.searchParams.delete('q');
  history.replaceState(null, '', url);
  void run(query);
};

more.addEventListener('click', async () => (await show())?.querySelector('a')?.focus());
form.addEventListener('submit', (event) => {
  event.preventDefault();
  ask();
});
let timer = 0;
input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(ask, 150);
});
input.value = new URLSearchParams(location.search).get('q') ?? '';
if (input.value) void run(input.value.trim());
else input.focus();
