/** A procedure's page is whole before any script runs. */
import { describe, expect, test } from 'vitest';
import { isWork } from '../../src/procedure/index.ts';
import { ourNets } from '../support/our-procedures.ts';
import { pageAt } from './built-pages.ts';

describe.each(ourNets)('$id without script', ({ id, procedure }) => {
  test.each([`/procedures/${id}/`, `/en/procedures/${id}/`])(
    '%s has every row and both drawings, and says what a walk needs',
    (path) => {
      const { document } = pageAt(path);
      const rows = [...document.querySelectorAll('[data-table] tbody tr')];
      expect(rows).toHaveLength(procedure.steps.filter(isWork).length);
      for (const kind of ['flowchart', 'swimlane'])
        expect(document.querySelectorAll(`[data-kind=${kind}].drawing-area .box`)).toHaveLength(procedure.steps.length);
      expect(document.querySelector('[data-walk] noscript')?.textContent?.trim()).toBeTruthy();
    },
  );
});
