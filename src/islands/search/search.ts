/** Full-text search over the built pages with Pagefind; the query stands in the address, so a search can be shared. */
interface Hit {
  url: string;
  meta: { title?: string };
  excerpt: string;
}
interface Index {
  options: (options: { baseUrl: string }) => Promise<void>;
  search: (query: string) => Promise<{ results: { data: () => Promise<Hit> }[] }>;
}

const most = 20;
const form = document.querySelector<HTMLFormElement>('[data-search]')!;
const input = form.querySelector('input')!;
const status = document.querySelector<HTMLElement>('[data-search-status]')!;
const list = document.querySelector<HTMLElement>('[data-search-results]')!;
const base = document.documentElement.dataset['base'] ?? '/';

let loading: Promise<Index> | undefined;
const load = async (): Promise<Index> => {
  const index: Index = await import(/* @vite-ignore */ `${base}pagefind/pagefind.js`);
  await index.options({ baseUrl: base });
  return index;
};

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

const row = (hit: Hit): HTMLLIElement => {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = hit.url;
  link.textContent = hit.meta.title ?? hit.url;
  const words = document.createElement('p');
  words.append(...excerpt(hit.excerpt));
  item.append(link, words);
  return item;
};

let latest = 0;
const run = async (query: string): Promise<void> => {
  latest += 1;
  const turn = latest;
  if (query === '') {
    status.textContent = '';
    list.replaceChildren();
    return;
  }
  try {
    loading ??= load();
    const { results } = await (await loading).search(query);
    const hits = await Promise.all(results.slice(0, most).map((result) => result.data()));
    if (turn !== latest) return;
    const count = (form.dataset['count'] ?? '').replace('{count}', String(results.length)).replace('{query}', () => query);
    status.textContent = results.length === 0 ? (form.dataset['none'] ?? '') : count;
    list.replaceChildren(...hits.map(row));
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
