/** The dark and light switch, and a language switch that keeps the place on the page. */
import { persistentAtom } from '@nanostores/persistent';
import { localHere, prefixHere } from '../../island/index.ts';

const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
const dark = matchMedia('(prefers-color-scheme: dark)');

/** The chosen theme, the same in every tab; empty: the system's. */
localHere();
const $theme = persistentAtom<string>(`${prefixHere()}theme`, '');

const isDark = (): boolean => (root.dataset['theme'] ? root.dataset['theme'] === 'dark' : dark.matches);

const show = (theme: string): void => {
  if (theme === 'light' || theme === 'dark') root.dataset['theme'] = theme;
  button?.setAttribute('aria-pressed', String(isDark()));
};

const choose = (theme: 'light' | 'dark'): void => {
  try {
    $theme.set(theme);
  } catch {
    // Storage is off or full: the choice holds for this page.
    show(theme);
  }
};

if (button) {
  button.hidden = false;
  $theme.subscribe(show);
  dark.addEventListener('change', () => show($theme.get()));
  button.addEventListener('click', () => choose(isDark() ? 'light' : 'dark'));
}

for (const language of document.querySelectorAll<HTMLAnchorElement>('[data-language-switch]'))
  language.addEventListener('click', () => {
    language.hash = location.hash;
    language.search = location.search;
  });
