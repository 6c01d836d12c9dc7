/** A hand that strikes a key again only once what it did can have been seen: sooner is the same press to every desk. */
import { test as base, type Page } from '@playwright/test';
import { onePress } from '../../src/island/keys.ts';

type Press = (key: string, options?: object) => Promise<void>;

const calmed = new WeakSet<object>();
let last = { key: '', at: 0 };

const calm = (owner: { press: Press }): void => {
  if (calmed.has(owner)) return;
  calmed.add(owner);
  const { press } = owner;
  owner.press = async function (key, options) {
    const early = last.at + onePress + 30 - Date.now();
    if (key === last.key && early > 0) await new Promise((resolve) => setTimeout(resolve, early));
    await press.call(this, key, options);
    last = { key, at: Date.now() };
  };
};

/** From now on no key is struck twice in one press, on any page. */
const calmHand = (page: Page): void => {
  calm(Object.getPrototypeOf(page.keyboard));
  calm(Object.getPrototypeOf(page.locator('html')));
};

export const test = base.extend({
  page: async ({ page }, use) => {
    calmHand(page);
    await use(page);
  },
});
