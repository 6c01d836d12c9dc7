/** Narrows the list of findings by kind and by procedure; without it, every finding stands in its group. */
const form = document.querySelector<HTMLFormElement>('[data-findings-filter]');
const items = [...document.querySelectorAll<HTMLElement>('[data-finding]')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-finding-group]')];

const narrow = (form: HTMLFormElement): void => {
  const chosen = new FormData(form);
  const [kind, procedure] = [String(chosen.get('kind')), String(chosen.get('procedure'))];
  for (const item of items) {
    const concerns = item.dataset['procedures']!.split(' ');
    item.hidden = (kind !== '' && item.dataset['finding'] !== kind) || (procedure !== '' && !concerns.includes(procedure));
  }
  for (const group of groups) {
    const left = group.querySelectorAll('[data-finding]:not([hidden])').length;
    const heading = group.querySelector('[data-counted]')!;
    heading.textContent = heading.getAttribute('data-counted')!.replace('#', String(left));
    group.hidden = left === 0;
  }
  const status = form.querySelector('[data-findings-shown]')!;
  const shown = items.filter(({ hidden }) => !hidden).length;
  status.textContent = status.getAttribute('data-words')!.replace('#', String(shown));
};

if (form) {
  form.hidden = false;
  form.addEventListener('change', () => narrow(form));
  // What the browser has kept chosen over a reload holds at once.
  narrow(form);
}

export {};
