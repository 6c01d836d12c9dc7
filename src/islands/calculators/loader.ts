/** Load a calculator when it comes near the window or is touched; until then its HTML shows the worked example. */
import type { Locale } from '../../i18n/locale.ts';

const words = {
  zh: async () => (await import('../../i18n/calculators.zh.ts')).calculatorsZh,
  en: async () => (await import('../../i18n/calculators.en.ts')).calculatorsEn,
};
const made = {
  deviation: async () => (await import('./deviation/view.tsx')).deviationCalculator,
  budget: async () => (await import('./budget/view.tsx')).budgetCalculator,
};

const load = async (root: HTMLElement): Promise<void> => {
  if (root.hasAttribute('data-calculator-state')) return;
  root.setAttribute('data-calculator-state', 'opening');
  const failed = root.querySelector<HTMLElement>('[data-calculator-failed]')!;
  failed.hidden = true;
  try {
    const name = root.getAttribute('data-calculator') as keyof typeof made;
    const locale = root.getAttribute('data-locale') as Locale;
    const [{ mount }, calculator, t] = await Promise.all([import('./mount.tsx'), made[name](), words[locale]()]);
    mount(root, calculator, t);
  } catch (error) {
    console.error(error);
    root.removeAttribute('data-calculator-state');
    failed.hidden = false;
  }
};

for (const root of document.querySelectorAll<HTMLElement>('[data-calculator]')) {
  const start = () => load(root);
  root.addEventListener('focusin', start);
  root.addEventListener('pointerdown', start);
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      start();
    },
    { rootMargin: '200px' },
  );
  near.observe(root);
}
