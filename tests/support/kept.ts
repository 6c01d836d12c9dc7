/** What a page keeps of our handbook in the browser. */
import type { Page } from '@playwright/test';
import { prefixOf } from '../../src/island/stored-keys.ts';
import { handbookName } from '../../src/procedure/index.ts';
import { ourContent } from './our-procedures.ts';

/** What stands before every key in storage. */
export const prefix = prefixOf(handbookName(ourContent.handbook));

export const keptAt = (page: Page, key: string): Promise<string | null> =>
  page.evaluate((it) => localStorage.getItem(it), prefix + key);

export const keep = (page: Page, key: string, text: string): Promise<void> =>
  page.evaluate(([it, value]) => localStorage.setItem(it!, value!), [prefix + key, text]);

/** Texts under keys that begin so, by key. */
export const allKept = (page: Page, start = ''): Promise<Record<string, string>> =>
  page.evaluate(
    ([before, begin]) =>
      Object.fromEntries(
        Object.entries({ ...localStorage })
          .filter(([key]) => key.startsWith(before! + begin!))
          .map(([key, text]) => [key.slice(before!.length), text as string]),
      ),
    [prefix, start],
  );
