/** A walk at several steps at once: where it stands, what of the drawing is lit, and what undoing brings back. */
import { describe, expect, it } from 'vitest';
import { highlightsOf } from '../../../src/islands/walk/highlights.ts';
import { compile } from '../../../src/procedure/index.ts';
import { deciding, end, procedureOf, task } from '../../walk/procedures.ts';
import { open } from './browser.ts';

const name = { zh: '〔both〕', en: 'both' };
const countersigned = procedureOf('9.1', [
  task('draft', '1', 'both'),
  { kind: 'fork', id: 'both', name, next: ['finance', 'quality'] },
  deciding('gate', 'finance', '2', { Y: 'together', N: 'finance-again' }),
  task('finance-again', '2a', 'finance'),
  task('quality', '3', 'together'),
  { kind: 'join', id: 'together', name, next: 'sign' },
  task('sign', '4', 'end'),
  end(),
]);

describe('A walk through a fork', () => {
  it('stands at both parts, takes them in any order, and goes on once both have come', () => {
    for (const order of [
      ['finance:Y', 'quality:done'],
      ['quality:done', 'finance:Y'],
    ]) {
      const tab = open({ procedure: countersigned }).doing('draft:done');
      expect(tab.at().split(' ').sort()).toEqual(['finance', 'quality']);
      tab.doing(order[0]!);
      expect(tab.at()).toContain('together');
      expect(tab.doing(order[1]!).at()).toBe('sign');
    }
  });

  it('sends one part back while the other stays where it is', () => {
    const tab = open({ procedure: countersigned }).doing('draft:done', 'quality:done', 'finance:N');
    expect(tab.at().split(' ').sort()).toEqual(['finance-again', 'together']);
  });

  it('undoes only the last part that was done, and redoes it', () => {
    const tab = open({ procedure: countersigned }).doing('draft:done', 'quality:done', 'finance:Y');
    tab.store.undo();
    expect(tab.at().split(' ').sort()).toEqual(['finance', 'together']);
    tab.store.undo();
    expect(tab.at().split(' ').sort()).toEqual(['finance', 'quality']);
    tab.store.redo();
    tab.store.redo();
    expect(tab.at()).toBe('sign');
  });

  it('lights both parts, and every way that is open', () => {
    const tab = open({ procedure: countersigned }).doing('draft:done');
    const { steps, edges } = highlightsOf(compile(countersigned), tab.store.$state.get());
    expect([...steps].filter(([, lit]) => lit === 'here').map(([id]) => id)).toEqual(['finance', 'quality']);
    expect(
      [...edges]
        .filter(([, lit]) => lit === 'next')
        .map(([move]) => move)
        .sort(),
    ).toEqual(['finance:N', 'finance:Y', 'quality:done']);
  });
});
