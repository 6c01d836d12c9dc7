/** The site of the second handbook, built and served for the specs of a file. */
import { test } from '@playwright/test';
import { secondFolder } from './handbooks.ts';
import { type ServedSite, servedSite } from './served-site.ts';

/** Called once, at the head of a spec. @param offset of its port from that of the tests, which no other spec has */
export const secondSite = (offset: number): Pick<ServedSite, 'address'> => {
  let site: ServedSite | undefined;
  test.beforeAll(async () => {
    site = await servedSite(secondFolder, Number(process.env['TEST_PORT']) + offset);
  });
  test.afterAll(() => site?.close());
  return {
    get address() {
      return site!.address;
    },
  };
};
