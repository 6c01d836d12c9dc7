/** Narrows the rows of a register, by kind, procedure, role; without it, every row stands in its group. */
const form = document.querySelector<HTMLFormElement>('[data-filter]');
const rows = [...document.querySelectorAll<HTMLElement>('[data-of]')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];

/** What a row is of: `kind:gap procedure:3.1 procedure:3.2`. */
const isOf = (row: HTMLElement, chosen: string): boolean => row.dataset['of']!.split(' ').includes(chosen);

const narrow = (form: HTMLFormElement): void => {
  const chosen = [...new FormData(form)].filter(([, value]) => value !== '').map(([name, value]) => `${name}:${value}`);
  for (const row of rows) row.hidden = !chosen.every((choice) => isOf(row, choice));
  for (const group of groups) {
    const left = group.querySelectorAll('[data-of]:not([hidden])').length;
    const count = group.querySelector('[data-count]');
    if (count) count.textContent = String(left);
    group.hidden = left === 0;
  }
  const status = form.querySelector('[data-shown]')!;
  const shown = rows.filter(({ hidden }) => !hidden).length;
  status.textContent = status.getAttribute('data-words')!.replace('#', String(shown));
};

if (form) {
  form.addEventListener('change', () => narrow(form));
  const all = form.querySelector<HTMLButtonElement>('[data-unfold]');
  all?.addEventListener('click', () => {
    const open = all.getAttribute('aria-pressed') !== 'true';
    all.setAttribute('aria-pressed', String(open));
    for (const row of rows) for (const fold of row.querySelectorAll('details')) fold.open = open;
  });
  // What the browser has kept chosen over a reload holds at once.
  narrow(form);
}

export {};
