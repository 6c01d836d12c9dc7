/** Narrows the rows of a list by kind, procedure, role, or by the words of a name; without it, every row stands in its group. */
const form = document.querySelector<HTMLFormElement>('[data-filter]');
const rows = [...document.querySelectorAll<HTMLElement>('[data-of]')];
const groups = [...document.querySelectorAll<HTMLElement>('[data-group]')];

/** 客服 finds 客户服务人员: its signs stand in the name in their order. */
const isShortFor = (word: string, name: string): boolean =>
  /^\p{Script=Han}{2,}$/u.test(word) && new RegExp([...word].join('.*')).test(name);

/** A row has what may be typed to find it (`data-found`), and what it is of: `kind:gap procedure:3.1 procedure:3.2`. */
const fits = (row: HTMLElement, name: string, value: string): boolean => {
  const { of = '', found = '' } = row.dataset;
  if (name !== 'words') return of.split(' ').includes(`${name}:${value}`);
  return value.split(/\s+/).every((word) => found.includes(word) || isShortFor(word, found));
};

const narrow = (form: HTMLFormElement): void => {
  const chosen = [...new FormData(form)].flatMap(([name, value]): [string, string][] => {
    const wanted = String(value).trim();
    return wanted === '' ? [] : [[name, name === 'words' ? wanted.toLowerCase() : wanted]];
  });
  for (const row of rows) row.hidden = !chosen.every(([name, value]) => fits(row, name, value));
  for (const group of groups) {
    const left = group.querySelectorAll('[data-of]:not([hidden])').length;
    const count = group.querySelector('[data-count]');
    if (count) count.textContent = String(left);
    group.hidden = left === 0;
    const fold = group.querySelector<HTMLDetailsElement>(':scope > details');
    if (fold) fold.open = chosen.length > 0 && left > 0;
  }
  const status = form.querySelector<HTMLElement>('[data-shown]')!;
  const { words = '', none = words, list = '' } = status.dataset;
  const shown = document.querySelectorAll(`${list} [data-of]:not([hidden])`).length;
  status.textContent = (shown === 0 ? none : words).replace('#', String(shown));
};

if (form) {
  // A field of words tells every letter; what is chosen, and what the browser fills in, tells a change.
  for (const told of ['input', 'change']) form.addEventListener(told, () => narrow(form));
  form.addEventListener('submit', (event) => event.preventDefault());
  const all = form.querySelector<HTMLButtonElement>('[data-unfold]');
  all?.addEventListener('click', () => {
    const open = all.getAttribute('aria-pressed') !== 'true';
    all.setAttribute('aria-pressed', String(open));
    for (const part of [...groups, ...rows]) for (const fold of part.querySelectorAll('details')) fold.open = open;
  });
  // What the browser has kept chosen over a reload holds at once.
  narrow(form);
}

export {};
