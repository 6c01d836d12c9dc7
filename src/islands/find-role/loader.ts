/** Where there are many roles, what is typed leaves those whose name has it; a family without any goes too. */

const words = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

/** 客服 finds 客户服务人员: its signs stand in the name in their order. */
const isShortFor = (word: string, name: string): boolean =>
  /^\p{Script=Han}{2,}$/u.test(word) && new RegExp([...word].join('.*')).test(name);

const filterIn = (roles: Element): void => {
  const field = roles.querySelector<HTMLElement>('[data-roles-filter]')!;
  const none = roles.querySelector<HTMLElement>('[data-roles-none]')!;
  const families = [...roles.querySelectorAll<HTMLElement>('[data-family]')];
  field.querySelector('input')!.addEventListener('input', ({ currentTarget }) => {
    const wanted = words((currentTarget as HTMLInputElement).value);
    for (const family of families) {
      const cards = [...family.querySelectorAll<HTMLElement>('[data-found]')];
      for (const card of cards) {
        const name = card.getAttribute('data-found')!;
        card.hidden = !wanted.every((word) => name.includes(word) || isShortFor(word, name));
      }
      family.hidden = cards.every(({ hidden }) => hidden);
      if (family instanceof HTMLDetailsElement) family.open = wanted.length > 0 && !family.hidden;
    }
    none.hidden = families.some(({ hidden }) => !hidden);
  });
};

for (const roles of document.querySelectorAll('[data-roles]')) filterIn(roles);
