/** The delegation of authority: what it says is what the definitions say of every gate, and no more. */
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { signaturesOf } from '../../src/components/rehearse/approvals.ts';
import { authorised, authoritiesOf, delegationCsv, termsOf } from '../../src/components/rehearse/delegation.ts';
import { gatesOf } from '../../src/handbook/book.ts';
import { type BandRow, bandRows } from '../../src/procedure/index.ts';
import { secondContent } from '../support/handbooks.ts';

// Pages are found by the build; what is tested here reads none.
vi.mock('../../src/handbook/texts.ts', () => ({ textOf: () => [] }));

const before = globalThis.handedOver;
afterAll(() => {
  globalThis.handedOver = before;
});

describe.each([secondContent])('$handbook.number', (content) => {
  beforeAll(() => {
    globalThis.handedOver = content;
  });

  test('every role that decides at a gate reviews or approves there, once, and nobody else does', () => {
    const due = content.procedures.flatMap((procedure) =>
      procedure.steps.flatMap((step) =>
        step.kind === 'gate' ? step.roles.map((role) => `${role} ${procedure.id}/${step.id}`) : [],
      ),
    );
    const said = content.roles.flatMap(({ id }) =>
      authoritiesOf(id)
        .filter(({ part }) => part !== 'proposes')
        .map(({ procedure, step }) => `${id} ${procedure.id}/${step.id}`),
    );
    expect(said.sort()).toEqual(due.sort());
  });

  test('who proposes does a task; each procedure with gates has one that approves', () => {
    for (const role of authorised())
      for (const { part, step } of authoritiesOf(role)) if (part === 'proposes') expect(step).toMatchObject({ kind: 'task' });
    for (const procedure of content.procedures)
      if (gatesOf([procedure]).length > 0)
        expect(
          authorised().some((role) =>
            authoritiesOf(role).some((each) => each.procedure === procedure && each.part === 'approves'),
          ),
        ).toBe(true);
  });
});

describe('by bands', () => {
  beforeAll(() => {
    globalThis.handedOver = secondContent;
  });
  const release = (role: string) => authoritiesOf(role).find(({ step }) => step.id === 'release')!;

  test('a role is told up to how much it may decide, how, how soon, and who takes over', () => {
    expect(termsOf(release('team-leader'), 'en').range).toBe(
      'up to and including 5,000 euros; over 5,000 euros', // Alone, and in order with others.
    );
    expect(termsOf(release('works-director'), 'en')).toEqual({
      range: 'over 5,000 euros',
      signing: 'in order',
      limit: 'within 2 working days',
      after: 'passes to Works Director when time runs out',
      deputies: 'Engineer (over 5,000 up to and including 20,000 euros)',
    });
    expect(termsOf(release('chief-executive'), 'zh').range).toBe('超过 50,000 欧元');
    const accept = authoritiesOf('quality').find(({ bands }) => bands.length > 0)!;
    expect(termsOf(accept, 'en').range).toBe('any Order value');
    expect(termsOf({ ...accept, bands: bandRows(accept.step).slice(1) }, 'en').range).toBe('over 20,000 euros');
  });

  test('what lies between two bands of a role is no part of its range', () => {
    const of = [{ under: 10 }, { from: 10, to: 20 }, { over: 20 }].map((bounds) => ({ ...bounds, roles: ['team-leader'] }));
    const [low, middle, high] = of.map((band) => ({ band, signing: undefined }));
    const range = (...bands: readonly BandRow[]) => termsOf({ ...release('team-leader'), bands }, 'en').range;
    expect(range(high!, low!)).toBe('below 10 euros; over 20 euros');
    expect(range(middle!, high!)).toBe('from 10 (included) euros');
    expect(range(high!, middle!, low!)).toBe('any Order value');
  });

  test('signatures go from the band of fewest to that of most', () => {
    const { total, byRole } = signaturesOf(secondContent.procedures.find(({ id }) => id === '4.2.4')!);
    expect(total).toEqual({ least: 2, most: 6 });
    expect(byRole.get('chief-executive')).toEqual({ least: 0, most: 1 });
    expect(byRole.get('team-leader')).toEqual({ least: 1, most: 1 });
  });

  test('the spreadsheet calls what nobody stated not stated', () => {
    const rows = delegationCsv('en').split('\r\n');
    const row = rows.find((line) => line.startsWith('Chief Executive,4.2.4'))!;
    expect(row).toContain('over 50,000 euros');
    expect(row.endsWith('not stated,not stated')).toBe(true);
    const deputised = rows.find((line) => line.startsWith('Works Director,A.1'))!;
    expect(deputised.endsWith('Engineer,not stated')).toBe(true);
  });
});
