/** Case records against bands: who decided with so much, what signatures its band wants, and what is claimed where the figure is not known. */
import { describe, expect, test } from 'vitest';
import { conform, deviationSentences, LogBuilder, overview } from '../../src/conform/index.ts';
import { conformWords } from '../../src/i18n/records/conform.ts';
import type { Procedure, Step } from '../../src/procedure/index.ts';
import { end, gate, procedureOf, task } from '../support/random-procedure.ts';

const roles = ['clerk', 'head', 'director', 'chief', 'law'].map((id, at) => ({
  id,
  name: { zh: `角色${id}`, en: id },
  hue: at * 40,
  aliases: [],
}));
const figures = [{ id: 'amount', name: { zh: '金额', en: 'Amount' }, unit: { zh: '元', en: 'yuan' }, kind: 'amount' as const }];
const bands = {
  figure: 'amount',
  of: [
    { to: 5000, roles: ['head'] },
    { over: 5000, to: 50_000, roles: ['head', 'director'] },
    { over: 50_000, roles: ['head', 'director', 'chief'] },
  ],
};
const purchase = (more: object = {}): Procedure => ({
  ...procedureOf(
    { ...task('draft', 'approve'), no: '1', roles: ['clerk'] } as Step,
    {
      ...gate('approve', { Y: 'file', N: 'draft' }),
      no: '2',
      roles: ['head', 'director', 'chief'],
      bands,
      ...more,
    } as unknown as Step,
    { ...task('file', 'end'), no: '3', roles: ['clerk'] } as Step,
    end(),
  ),
  figures,
});

/** A case of this amount that these roles signed: `director:N` refuses. */
const judged = (procedure: Procedure, amount: number | undefined, ...signed: string[]) => {
  const log = new LogBuilder();
  const add = (activity: string, role: string, outcome = '') => log.add({ case: 'A', activity, role, outcome, row: row++ });
  let row = 2;
  add('draft', 'clerk');
  for (const sign of signed) {
    const [role = '', outcome = 'Y'] = sign.split(':');
    if (role === 'draft') add('draft', 'clerk');
    else add('approve', role, outcome);
  }
  add('file', 'clerk');
  if (amount !== undefined) log.figure('amount', 'A', amount);
  const definition = { procedure, roles, records: [] };
  const result = conform(definition, log.build());
  return { definition, result, only: result.cases[0]! };
};
const found = (...given: Parameters<typeof judged>): string => {
  const { only } = judged(...given);
  const told = only.deviations.map(({ kind, band, expected }) =>
    [
      kind,
      ...(band ? [`${band.by.join('+')} for ${expected.join('+')}`] : expected.length > 0 ? [expected.join('+')] : []),
    ].join(' '),
  );
  return [only.verdict, ...told].join(', ');
};

const inOrder = purchase({ sign: 'order', veto: true });

describe('Who decides by a figure', () => {
  test('is in order in its band', () => {
    expect(found(inOrder, 5000, 'head')).toBe('conforming');
    expect(found(inOrder, 5000.01, 'head', 'director')).toBe('conforming');
    expect(found(inOrder, 80_000, 'head', 'director:N', 'draft', 'head', 'director', 'chief')).toBe('conforming');
  });

  test('is the wrong band where those of another decided', () => {
    expect(found(inOrder, 5000.01, 'head')).toBe('deviating, wrong-band head for head+director');
    expect(found(inOrder, 80_000, 'head', 'director')).toBe('deviating, wrong-band head+director for head+director+chief');
    expect(found(inOrder, 3000, 'director')).toBe('deviating, wrong-band director for head');
    expect(found(inOrder, 30_000, 'chief')).toBe('deviating, wrong-band chief for head+director');
    expect(found(purchase(), 3000, 'chief')).toBe('deviating, wrong-band chief for head');
  });

  test('may be a deputy, up to how much it may act; four eyes hold through it', () => {
    const deputy = (role: string): Procedure => ({
      ...purchase(),
      deputies: [{ principal: 'head', role, upTo: { figure: 'amount', to: 3000 } }],
    });
    expect(found(deputy('law'), 3000, 'law')).toBe('conforming');
    expect(found(deputy('law'), undefined, 'law')).toBe('conforming');
    expect(found(deputy('law'), 3000.01, 'law')).toBe('deviating, wrong-role head');
    expect(found(deputy('clerk'), 3000, 'clerk')).toBe('deviating, wrong-role head');
  });

  test('is another matter where they are of no band, or of theirs and too few', () => {
    expect(found(inOrder, 30_000, 'director')).toBe('deviating, missing-signature head');
    expect(found(inOrder, 80_000, 'head', 'chief')).toBe('deviating, missing-signature director');
    expect(found(purchase(), 3000, 'law')).toBe('deviating, wrong-role head');
    expect(found(inOrder, 30_000, 'head', 'director', 'chief')).toContain('not-a-signer');
    expect(found(inOrder, 30_000, 'director', 'head')).toContain('signed-out-of-order');
  });

  test('nothing is claimed where the figure is not on record', () => {
    for (const signed of [['head'], ['director'], ['head', 'director', 'chief']])
      expect(found(inOrder, undefined, ...signed)).toBe('conforming');
    expect(overview(judged(inOrder, undefined, 'head').result).bands).toEqual({ judged: 0, untold: 1 });
    expect(overview(judged(inOrder, 100, 'head').result).bands).toEqual({ judged: 1, untold: 0 });
  });

  test('is told with who decided, who should have, the very amount and the range', () => {
    const { definition, only } = judged(inOrder, 30_000.5, 'head');
    const tell = (locale: 'zh' | 'en') =>
      deviationSentences(definition, { locale, words: conformWords[locale] })(only.deviations[0]!);
    expect(tell('zh')).toContain(
      '由角色head决定；金额为 30,000.5 元，超过 5,000 元、不超过 50,000 元（含）的应由角色head、角色director决定',
    );
    expect(tell('en')).toContain(
      'decided by head; Amount is 30,000.5 yuan, and over 5,000 up to and including 50,000 yuan it is for head, director to decide',
    );
    expect(only.deviations[0]).toMatchObject({ row: 3, role: 'head', band: { figure: 'amount', value: 30_000.5 } });
  });
});
