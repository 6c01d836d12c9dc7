/** Where there are many roles, what is typed leaves those whose name has it; a family without any goes too. */

const words = (text: string): string[] => text.toLowerCase().split(/\s+/).filter(Boolean);

const filterIn = (roles: Element): void => {
  const field = roles.querySelector<HTMLElement>('[data-roles-filter]')!;
  const none = roles.querySelector<HTMLElement>('[data-roles-none]')!;
  const families = [...roles.querySelectorAll<HTMLElement>('[data-family]')];
  field.querySelector('input')!.addEventListener('input', ({ currentTarget }) => {
    const wanted = words((currentTarget as HTMLInputElement).value);
    for (const family of families) {
      const cards = [...family.querySelectorAll<HTMLElement>('[data-found]')];
      for (const card of cards) card.hidden = !wanted.every((word) => card.getAttribute('data-found')!.includes(word));
      family.hidden = cards.every(({ hidden }) => hidden);
      if (family instanceof HTMLDetailsElement) family.open = wanted.length > 0 && !family.hidden;
    }
    none.hidden = families.some(({ hidden }) => !hidden);
  });
};

for (const roles of document.querySelectorAll('[data-roles]')) filterIn(roles);
