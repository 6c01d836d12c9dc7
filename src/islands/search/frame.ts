/** The elements of the search over a page: its field, what is said of it, the list, and where all of it stands. */
import type { search } from '../../i18n/site/search.ts';

type Words = (typeof search)['zh'];

export const listId = 'search-found';

/** An element with its attributes and what is in it. */
export const made = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...inside);
  return element;
};

const fieldOf = (words: Words): HTMLInputElement =>
  made('input', {
    type: 'search',
    name: 'q',
    placeholder: words.hint,
    'aria-label': words.name,
    role: 'combobox',
    'aria-expanded': 'false',
    'aria-controls': listId,
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    enterkeyhint: 'go',
  });

/** @param page the address of the page of the search */
export const frameOf = (words: Words, page: string) => {
  const input = fieldOf(words);
  const leave = made(
    'button',
    { type: 'button', class: 'search-leave' },
    made('span', { class: 'visually-hidden' }, words.close),
    made('kbd', { 'aria-hidden': 'true' }, 'Esc'),
  );
  const form = made('form', { role: 'search', action: page }, input, leave);
  const status = made('p', { role: 'status' });
  const list = made('div', { role: 'listbox', id: listId, 'aria-label': words.found });
  const all = made('a', { href: page }, words.all);
  const foot = made('p', { class: 'search-foot' }, all, made('span', { class: 'search-keys' }, words.keys));
  const dialog = made('dialog', { class: 'search-overlay', 'aria-label': words.name }, form, status, list, foot);
  return { dialog, form, input, leave, status, list, all };
};

export type Frame = ReturnType<typeof frameOf>;
