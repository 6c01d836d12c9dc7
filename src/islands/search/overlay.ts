/** The search over any page: what is found as one types, by kind; arrows choose, Enter goes there, Escape leaves. */
import type { Locale } from '../../i18n/index.ts';
import { search } from '../../i18n/site/search.ts';
import { excerptOf, find, kindOf } from './engine.ts';
import type { Hit } from './found.ts';
import { type Frame, frameOf, listId, made } from './frame.ts';

type Words = (typeof search)['zh'];
type Kind = ReturnType<typeof kindOf>;

/** Hits looked at, and shown of a kind. */
const most = 40;
const mostOfKind = 4;
/** Milliseconds after the last letter. */
const pause = 100;

/** Hits by their kind; what bears the words in its name goes before what only speaks of them. */
const byKind = (hits: readonly Hit[], query: string): ReadonlyMap<Kind, readonly Hit[]> => {
  const isNamed = ({ meta }: Hit): boolean => (meta.title ?? '').toLowerCase().includes(query.toLowerCase());
  const kinds = new Map<Kind, Hit[]>();
  for (const hit of [...hits.filter(isNamed), ...hits.filter((candidate) => !isNamed(candidate))])
    kinds.set(kindOf(hit), [...(kinds.get(kindOf(hit)) ?? []), hit]);
  return kinds;
};

const optionOf = (hit: Hit): HTMLAnchorElement =>
  made(
    'a',
    { role: 'option', href: hit.url, tabindex: '-1', 'aria-selected': 'false' },
    made('span', { class: 'search-title' }, hit.meta.title ?? hit.url),
    ...(hit.meta.by ? [' ', made('span', { class: 'search-by' }, hit.meta.by)] : []),
    ' ',
    made('span', { class: 'search-words' }, ...excerptOf(hit)),
  );

const groupOf = (name: string, hits: readonly Hit[]): HTMLElement =>
  made(
    'div',
    { role: 'group', 'aria-label': name },
    made('span', { class: 'kind', 'aria-hidden': 'true' }, name),
    ...hits.slice(0, mostOfKind).map(optionOf),
  );

/** One of the list is chosen, and the field says which. */
const choosing = ({ input, list }: Frame) => {
  const options = () => [...list.querySelectorAll<HTMLAnchorElement>('[role="option"]')];
  const chosen = () => list.querySelector<HTMLAnchorElement>('[aria-selected="true"]');
  const choose = (option: HTMLAnchorElement | undefined): void => {
    chosen()?.setAttribute('aria-selected', 'false');
    option?.setAttribute('aria-selected', 'true');
    option?.scrollIntoView({ block: 'nearest' });
    if (option) input.setAttribute('aria-activedescendant', option.id);
    else input.removeAttribute('aria-activedescendant');
  };
  const moveBy = (steps: number): void => {
    const there = options();
    if (there.length > 0) choose(there[(there.indexOf(chosen()!) + steps + there.length) % there.length]);
  };
  const show = (groups: readonly HTMLElement[]): void => {
    list.replaceChildren(...groups);
    for (const [at, option] of options().entries()) option.id = `${listId}-${at}`;
    input.setAttribute('aria-expanded', String(groups.length > 0));
    choose(options()[0]);
  };
  return { chosen, moveBy, show };
};

/** Asks for what stands in the field, and shows the answer to the last question. */
const asking = ({ input, status, all, form }: Frame, words: Words, show: (groups: readonly HTMLElement[]) => void) => {
  let latest = 0;
  return async (): Promise<void> => {
    latest += 1;
    const turn = latest;
    const query = input.value.trim();
    all.href = `${form.action}?q=${encodeURIComponent(query)}`;
    if (query === '') {
      status.textContent = '';
      return show([]);
    }
    try {
      const found = await find(query);
      const hits = await Promise.all(found.slice(0, most).map((match) => match.data()));
      if (turn !== latest) return;
      status.textContent = found.length === 0 ? words.none : words.count(String(found.length), query);
      show([...byKind(hits, query)].map(([kind, some]) => groupOf(words.kinds[kind], some)));
    } catch {
      status.textContent = words.failed;
    }
  };
};

const makeOverlay = (sign: HTMLAnchorElement): (() => void) => {
  const words = search[sign.dataset['locale'] as Locale];
  const frame = frameOf(words, sign.href);
  const { dialog, form, input, leave, list } = frame;
  const { chosen, moveBy, show } = choosing(frame);
  const ask = asking(frame, words, show);
  document.body.append(dialog);
  let timer = 0;
  input.addEventListener('input', () => {
    clearTimeout(timer);
    timer = window.setTimeout(ask, pause);
  });
  input.addEventListener('keydown', (event) => {
    // Where the browser would only empty the field, Escape leaves as the hint says.
    if (event.key === 'Escape' && !event.isComposing) {
      event.preventDefault();
      dialog.close();
    }
    if (event.isComposing || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    moveBy(event.key === 'ArrowDown' ? 1 : -1);
  });
  form.addEventListener('submit', (event) => {
    const option = chosen();
    if (!option) return;
    event.preventDefault();
    option.click();
  });
  // It may lead to a row of this very page.
  list.addEventListener('click', (event) => (event.target as Element).closest('a') && dialog.close());
  leave.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  return () => {
    dialog.showModal();
    input.select();
  };
};

let open: (() => void) | undefined;

/** Open the search over the page. @param sign the link to the page of the search, with the language */
export const openSearch = (sign: HTMLAnchorElement): void => {
  open ??= makeOverlay(sign);
  open();
};
