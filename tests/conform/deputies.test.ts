/** Case records where one acts for another: whose signature it counts as, and that four eyes hold by people. */
import { describe, expect, test } from 'vitest';
import { conform, deviationSentences, LogBuilder } from '../../src/conform/index.ts';
import { conformWords } from '../../src/i18n/records/conform.ts';
import type { Procedure, Step } from '../../src/procedure/index.ts';
import { end, gate, procedureOf, signed, task } from '../support/random-procedure.ts';

const roles = ['clerk', 'anna', 'bert', 'cleo', 'aide'].map((id) => ({
  id,
  name: { zh: `角色${id}`, en: id },
  hue: 40,
  aliases: [],
}));
const deputies = [
  { principal: 'anna', role: 'aide' },
  { principal: 'bert', role: 'aide' },
  { principal: 'clerk', role: 'aide' },
];
const made = (sign: 'all' | 'order'): Procedure => ({
  ...procedureOf(
    { ...task('draft', 'approve'), no: '1', roles: ['clerk'] } as Step,
    { ...signed('approve', ['anna', 'bert', 'cleo'], { sign }, { Y: 'file', N: 'draft' }), no: '2' } as Step,
    { ...task('file', 'end'), no: '3', roles: ['clerk'] } as Step,
    end(),
  ),
  deputies,
});
const single: Procedure = {
  ...procedureOf(
    { ...task('draft', 'approve'), no: '1', roles: ['clerk'] } as Step,
    { ...gate('approve', { Y: 'end', N: 'draft' }), no: '2', roles: ['anna'] } as Step,
    end(),
  ),
  deputies,
};

/** A case in lines of `activity role person outcome`. */
const judged = (procedure: Procedure, ...lines: string[]) => {
  const log = new LogBuilder();
  for (const [at, line] of lines.entries()) {
    const [activity = '', role = '', person = '', outcome = ''] = line.split(' ');
    log.add({ case: 'A', activity, role, person: person === '-' ? '' : person, outcome, row: at + 2 });
  }
  const definition = { procedure, roles, records: [] };
  const [only] = conform(definition, log.build()).cases;
  const tell = (locale: 'zh' | 'en') => deviationSentences(definition, { locale, words: conformWords[locale] });
  const said = [only!.verdict, ...only!.deviations.map(({ kind, expected }) => [kind, ...expected].join(' '))].join(', ');
  return { only: only!, said, tell };
};
const all = made('all');
const order = made('order');
const [draft, file] = ['draft clerk U1', 'file clerk U1'];

describe('a deputy’s signature', () => {
  test('is that of the one it signs for, in any order or in turn', () => {
    for (const procedure of [all, order]) {
      const { said } = judged(procedure, draft, 'approve aide U2 Y', 'approve bert U3 Y', 'approve cleo U4 Y', file);
      expect(said).toBe('conforming');
      expect(judged(procedure, draft, 'approve anna U2 Y', 'approve aide U3 Y', 'approve cleo U4 Y', file).said).toBe(
        'conforming',
      );
    }
    expect(judged(order, draft, 'approve cleo U4 Y', 'approve anna U2 Y', 'approve aide U3 Y', file).said).toContain(
      'signed-out-of-order cleo',
    );
    expect(judged(all, draft, 'approve aide U2 Y', 'approve cleo U4 Y', file).said).toBe('deviating, missing-signature bert');
  });
  test('of two people of one role is two pairs of eyes', () => {
    expect(judged(all, draft, 'approve aide U2 Y', 'approve aide U3 Y', 'approve cleo U4 Y', file).said).toBe('conforming');
    expect(judged(all, draft, 'approve aide - Y', 'approve aide - Y', 'approve cleo U4 Y', file).said).toBe('conforming');
  });
  test('of one person for two is a nonconformity, with both capacities; after a return one may sign for the other', () => {
    const { said, only, tell } = judged(all, draft, 'approve aide U2 Y', 'approve aide U2 Y', 'approve cleo U4 Y', file);
    expect(said).toBe('deviating, four-eyes');
    expect(only.deviations[0]).toMatchObject({ row: 4, otherRow: 3, capacities: ['bert_aide', 'anna_aide'] });
    expect(tell('en')(only.deviations[0]!)).toContain(
      'signed twice by one person (here as aide for bert, there as aide for anna)',
    );
    expect(tell('zh')(only.deviations[0]!)).toContain(
      '由同一人签了两次，此处为角色aide（代角色bert），彼处为角色aide（代角色anna）',
    );
    const own = judged(all, draft, 'approve cleo U2 Y', 'approve aide U2 Y', 'approve bert U3 Y', file);
    expect(own.only.deviations).toMatchObject([{ kind: 'four-eyes', capacities: ['anna_aide', 'cleo'] }]);
    const again = [
      'approve aide U2 Y',
      'approve bert U3 N',
      draft,
      'approve anna U5 Y',
      'approve aide U2 Y',
      'approve cleo U4 Y',
    ];
    expect(judged(all, draft, ...again, file).said).toBe('conforming');
  });
  test('by who may act for none of them counts for nobody', () => {
    expect(judged(all, draft, 'approve clerk U2 Y', 'approve bert U3 Y', 'approve cleo U4 Y', file).said).toContain(
      'not-a-signer',
    );
  });
  test('beyond how much it may is one too, in order up to that', () => {
    const upTo = { figure: 'amount', to: 3000 };
    const limited = { ...all, deputies: [{ principal: 'anna', role: 'aide', upTo }] };
    const said = (amount: number): string => {
      const log = new LogBuilder();
      for (const [at, role] of ['clerk', 'aide', 'bert', 'cleo', 'clerk'].entries())
        log.add({ case: 'A', activity: at === 0 ? 'draft' : at === 4 ? 'file' : 'approve', role, outcome: 'Y', row: at });
      log.figure('amount', 'A', amount);
      const name = { zh: '金额', en: 'Amount' };
      const figures = [{ id: 'amount', name, unit: name, kind: 'amount' as const }];
      return conform({ procedure: { ...limited, figures }, roles, records: [] }, log.build()).cases[0]!.verdict;
    };
    expect([said(3000), said(3000.01)]).toEqual(['conforming', 'deviating']);
  });
});

describe('work and the decision on it', () => {
  test('by one person, both or one of them for another, is a nonconformity with both capacities', () => {
    const { said, only, tell } = judged(single, 'draft aide U2', 'approve aide U2 Y');
    expect(said).toBe('deviating, four-eyes');
    expect(only.deviations[0]).toMatchObject({ row: 3, otherRow: 2, capacities: ['anna_aide', 'clerk_aide'] });
    expect(tell('en')(only.deviations[0]!)).toContain('(here as aide for anna, there as aide for clerk)');
    expect(judged(single, 'draft clerk U2', 'approve aide U2 Y').only.deviations).toMatchObject([
      { kind: 'four-eyes', capacities: ['anna_aide', 'clerk'] },
    ]);
  });
  test('by two, of one role, is in order; and of one without a deputy it is told as before', () => {
    expect(judged(single, 'draft aide U2', 'approve aide U3 Y').said).toBe('conforming');
    const { only } = judged(single, 'draft clerk U2', 'approve anna U2 Y');
    expect(only.deviations).toMatchObject([{ kind: 'four-eyes' }]);
    expect(only.deviations[0]!.capacities).toBeUndefined();
  });
});
