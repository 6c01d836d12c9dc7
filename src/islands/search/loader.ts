/**
 * The search is at hand on every page: by `/`, by Ctrl-K or ⌘K, by its sign in the head of the page. What it needs is loaded then; where
 * that cannot be done, the page of the search is opened. On that page itself the keys lead to its field.
 */
const sign = document.querySelector<HTMLAnchorElement>('[data-search-open]');

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, select, textarea'));

const isAsked = (event: KeyboardEvent): boolean => {
  const { key, ctrlKey, metaKey, altKey, target } = event;
  if (event.defaultPrevented || event.isComposing || altKey) return false;
  if (key === '/') return !ctrlKey && !metaKey && !isField(target);
  return key.toLowerCase() === 'k' && ctrlKey !== metaKey;
};

const open = async (): Promise<void> => {
  const field = document.querySelector<HTMLInputElement>('[data-search] input');
  if (field) return field.select();
  try {
    const { openSearch } = await import('./overlay.ts');
    openSearch(sign!);
  } catch {
    location.assign(sign!.href);
  }
};

sign?.addEventListener('pointerenter', () => void import('./overlay.ts').catch(() => {}), { once: true });
sign?.addEventListener('click', (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  void open();
});
document.addEventListener('keydown', (event) => {
  // Where something else is being asked, it is answered first.
  if (!sign || !isAsked(event) || document.querySelector('dialog[open]')) return;
  event.preventDefault();
  void open();
});

export {};
