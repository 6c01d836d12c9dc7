/** A procedure's page is whole before any script runs. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isWork } from '../../src/procedure/index.ts';
import { ourNets } from '../support/our-procedures.ts';
import { distFile } from '../support/pages.ts';
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

  test('its data names every role that a row names', () => {
    const { roles } = JSON.parse(readFileSync(distFile(`data/${id}.json`), 'utf8')) as { roles: { id: string }[] };
    const rows = procedure.steps.filter(isWork);
    const named = rows.flatMap((step) => [...step.roles, ...step.requirements.flatMap((sentence) => sentence.roles ?? [])]);
    expect(named.length).toBeGreaterThan(3);
    expect(named.filter((role) => !roles.some((known) => known.id === role))).toEqual([]);
  });
});
