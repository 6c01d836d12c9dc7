/** The dark and light switch, and a language switch that keeps the place on the page. */
const root = document.documentElement;
const button = document.querySelector<HTMLButtonElement>('[data-theme-switch]');
const dark = matchMedia('(prefers-color-scheme: dark)');

const isDark = (): boolean => (root.dataset['theme'] ? root.dataset['theme'] === 'dark' : dark.matches);
const show = (): void => button?.setAttribute('aria-pressed', String(isDark()));

const keep = (theme: string): void => {
  try {
    localStorage.setItem('handbook:theme', theme);
  } catch {
    // Storage is off or full: the choice holds for this page.
  }
};

if (button) {
  button.hidden = false;
  show();
  dark.addEventListener('change', show);
  button.addEventListener('click', () => {
    const theme = isDark() ? 'light' : 'dark';
    root.dataset['theme'] = theme;
    keep(theme);
    show();
  });
}

const language = document.querySelector<HTMLAnchorElement>('[data-language-switch]');
language?.addEventListener('click', () => {
  language.hash = location.hash;
  language.search = location.search;
});
