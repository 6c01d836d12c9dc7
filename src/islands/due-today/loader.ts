/** On the home page: how much is due for repeating today, shown only where something is. Reads the list of dates the training leaves. */

/** As `islands/train` writes it: times in milliseconds, a question each. */
const key = 'handbook:train:due';

const datesKept = (): readonly number[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((it) => typeof it === 'number') : [];
  } catch {
    return []; // No storage, or not our list: the home page is complete without it.
  }
};

const place = document.querySelector<HTMLElement>('[data-due-today]');
const today = new Date().setHours(23, 59, 59, 999);
const count = datesKept().filter((due) => due <= today).length;
if (place && count > 0) {
  const words = place.getAttribute(count === 1 ? 'data-one' : 'data-many')!;
  place.querySelector('[data-due-count]')!.textContent = words.replace('#', String(count));
  place.hidden = false;
}

export {};
