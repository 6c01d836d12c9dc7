/** Full-text search over the built pages with Pagefind; the query stands in the address, so a search can be shared. */
interface Hit {
  url: string;
  meta: { title?: string; kind?: string };
  excerpt: string;
}
interface Found {
  data: () => Promise<Hit>;
}
interface Index {
  options: (options: { baseUrl: string }) => Promise<void>;
  search: (query: string, narrowed: { filters: { of: 'page' | 'row' } }) => Promise<{ results: Found[] }>;
}

/** Hits shown at a time, and pages that come before rows. */
const most = 20;
const foremost = 3;
const form = document.querySelector<HTMLFormElement>('[data-search]')!;
const input = form.querySelector('input')!;
const status = document.querySelector<HTMLElement>('[data-search-status]')!;
const list = document.querySelector<HTMLElement>('[data-search-results]')!;
const more = document.querySelector<HTMLButtonElement>('[data-search-more]')!;
const base = document.documentElement.dataset['base'] ?? '/';
const kinds: Readonly<Record<string, string>> = JSON.parse(form.dataset['kinds'] ?? '{}');

/** The simplified sign of each traditional one that our texts have. */
type Signs = Readonly<Record<string, string>>;

let loading: Promise<{ index: Index; signs: Signs }> | undefined;
const load = async () => {
  const signs: Promise<Signs> = fetch(`${base}pagefind/traditional.json`).then((answer) => (answer.ok ? answer.json() : {}));
  const index: Index = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  await index.options({ baseUrl: base });
  return { index, signs: await signs };
};

/** A query as our texts are written: in half-width letters and digits, in simplified characters. */
const folded = (query: string, signs: Signs): string =>
  Array.from(query.normalize('NFKC'), (sign) => signs[sign] ?? sign).join('');

/** Pagefind marks the words in an excerpt with <mark>; everything else stays text. In a paragraph, so that no space is lost at its ends. */
const excerpt = (html: string): Node[] => {
  const { body } = new DOMParser().parseFromString(`<p>${html}`, 'text/html');
  return [...body.firstElementChild!.childNodes].map(({ nodeName, textContent }) => {
    if (nodeName !== 'MARK') return document.createTextNode(textContent ?? '');
    const mark = document.createElement('mark');
    mark.textContent = textContent;
    return mark;
  });
};

/** A row says what it is; of pages those of a role are told apart. */
const kindOf = ({ url, meta }: Hit): string => meta.kind ?? (/\/roles\/[\w-]+\/$/.test(url) ? 'role' : 'page');

const row = (hit: Hit): HTMLLIElement => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = hit.url;
  link.textContent = hit.meta.title ?? hit.url;
  const kind = document.createElement('span');
  kind.className = 'basis';
  kind.textContent = kinds[kindOf(hit)] ?? '';
  const words = document.createElement('p');
  words.append(...excerpt(hit.excerpt));
  item.append(link, ' ', kind, words);
  return item;
};

/** Of the best pages a procedure comes first. */
const proceduresFirst = async (pages: readonly Found[]): Promise<Found[]> => {
  const told = await Promise.all(pages.map(async (page) => ({ page, other: !/\/procedures\//.test((await page.data()).url) })));
  return told.sort((a, b) => Number(a.other) - Number(b.other)).map(({ page }) => page);
};

/** The best pages, then the rows, then the other pages. */
const find = async (query: string): Promise<Found[]> => {
  const { index, signs } = await loading!;
  const [pages, rows] = await Promise.all(
    (['page', 'row'] as const).map((of) => index.search(folded(query, signs), { filters: { of } })),
  );
  return [...(await proceduresFirst(pages!.results.slice(0, foremost))), ...rows!.results, ...pages!.results.slice(foremost)];
};

let left: Found[] = [];
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
  more.textContent = (form.dataset['more'] ?? '').replace('{count}', String(left.length));
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
    loading ??= load();
    const results = await find(query);
    if (turn !== latest) return;
    left = results;
    list.replaceChildren();
    const count = (form.dataset['count'] ?? '').replace('{count}', String(results.length)).replace('{query}', () => query);
    status.textContent = results.length === 0 ? (form.dataset['none'] ?? '') : count;
    await show();
  } catch {
    loading = undefined;
    status.textContent = form.dataset['failed'] ?? '';
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

export {};
