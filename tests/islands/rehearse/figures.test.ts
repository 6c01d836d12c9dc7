import { describe, expect, it } from 'vitest';
import { encodeParameters, parametersText } from '../../../src/exchange/parameters.ts';
import { hoursText, readHours, readList, readNumber } from '../../../src/islands/rehearse/figure-text.ts';
import { FiguresStore } from '../../../src/islands/rehearse/figures.ts';
import { momentsOf, ofKind, shareOf, withShare } from '../../../src/simulate/index.ts';
import { everyProcedure, thirdNet } from '../../support/handbooks.ts';

const plan = thirdNet('5.1').procedure;
const outcomes = (store: FiguresStore, step: string) => store.$figures.get().parameters!.steps[step]!.outcomes!;
const rules = (store: FiguresStore) => store.$figures.get().issues.map(({ rule }) => rule);

describe('shares', () => {
  it('always sum to 1, and the others keep their proportions', () => {
    const shares = withShare({ a: 0.2, b: 0.3, c: 0.5 }, ['c'], 0.75);
    expect(shares['a']! / shares['b']!).toBeCloseTo(2 / 3, 12);
    expect(shareOf(shares, ['a', 'b', 'c'])).toBeCloseTo(1, 12);
    expect(shares['c']).toBe(0.75);
  });

  it('are spread evenly where there was nothing to keep', () => {
    expect(withShare({ a: 0, b: 0, c: 1 }, ['c'], 0)).toEqual({ a: 0.5, b: 0.5, c: 0 });
  });

  it('stay within 0 and 1', () => {
    expect(withShare({ Y: 0.8, N: 0.2 }, ['N'], 7)).toEqual({ Y: 0, N: 1 });
  });
});

describe('the figures on the desk', () => {
  it('begin as assumptions that can be computed with, for every procedure', () => {
    for (const procedure of everyProcedure) {
      const { parameters, issues, origin } = new FiguresStore(procedure).$figures.get();
      expect({ id: procedure.id, origin, issues, sound: parameters !== undefined }).toEqual({
        ...{ id: procedure.id, origin: 'assumed', issues: [], sound: true },
      });
    }
  });

  it('follow a slider, in the first round or from the second on', () => {
    const store = new FiguresStore(plan);
    store.setShare('approval', ['N'], 0.35);
    store.setLaterRounds('approval', true);
    store.setShare('approval', ['N'], 0.1, 1);
    expect(outcomes(store, 'approval').map((round) => round['N']!.toFixed(2))).toEqual(['0.35', '0.10']);
    store.setLaterRounds('approval', false);
    expect(outcomes(store, 'approval')).toHaveLength(1);
    expect(store.$figures.get().origin).toBe('changed');
  });

  it('follow a slider of how often a figure falls in a range; the others keep their proportions', () => {
    const store = new FiguresStore(everyProcedure.find(({ id }) => id === '4.2.4')!);
    const shares = () => store.$figures.get().parameters!.figures!['order-value']!;
    expect(shares()).toEqual([0.25, 0.25, 0.25, 0.25]);
    store.setFigureShare('order-value', 0, 0.7);
    store.setFigureShare('order-value', 3, 0);
    expect(shares().map((share) => share.toFixed(3))).toEqual(['0.778', '0.111', '0.111', '0.000']);
    expect(shares().reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    store.setFigureShare('order-value', 0, 1);
    store.setFigureShare('order-value', 0, 0.4);
    expect(shares().map((share) => share.toFixed(1))).toEqual(['0.4', '0.2', '0.2', '0.2']);
    expect(store.$figures.get().origin).toBe('changed');
  });

  it('say who blocks which step where nobody is left', () => {
    const store = new FiguresStore(plan);
    store.changeRole('general-manager', { people: 0 });
    expect(rules(store)).toEqual(['nobody-there']);
    expect(store.$figures.get().parameters).toBeUndefined();
    store.changeRole('general-manager', { people: 1 });
    expect(store.$figures.get().parameters).toBeDefined();
  });

  it('keep what was typed, right or wrong, and say where it is wrong', () => {
    const store = new FiguresStore(plan);
    store.changeStep('approval', { duration: { kind: 'fixed', value: readNumber('soon'), unit: 'hours' } });
    expect(store.$figures.get().draft.steps['approval']!.duration).toMatchObject({ value: 'soon' });
    expect(store.$figures.get().issues).toMatchObject([{ rule: 'not-a-number', at: 'steps.approval.duration.value' }]);
    store.changeStep('approval', { duration: { kind: 'fixed', value: readNumber('-3'), unit: 'hours' } });
    expect(rules(store)).toEqual(['out-of-range']);
  });

  it('refuse a calendar without working time', () => {
    const store = new FiguresStore(plan);
    store.change({ calendars: { office: { week: {}, holidays: [], workdays: [] } } });
    expect(rules(store)).toContain('no-working-time');
  });

  it('never end where a gate always refuses, and warn of a queue that grows without limit', () => {
    const store = new FiguresStore(plan);
    store.setShare('approval', ['N'], 1);
    expect(rules(store)).toEqual(['never-ends']);
    store.reset();
    store.change({ arrivals: { gap: { kind: 'fixed', value: 1, unit: 'hours' }, calendar: 'office', dated: [] } });
    expect(rules(store)).toContain('queue-grows-without-limit');
    expect(store.$figures.get().parameters).toBeDefined();
  });
});

describe('files and links', () => {
  it('bring the figures back as they were', () => {
    const from = new FiguresStore(plan);
    from.setShare('approval', ['N'], 0.42);
    const { parameters } = from.$figures.get();
    const byFile = new FiguresStore(plan);
    byFile.load(parametersText(parameters!));
    expect(byFile.$figures.get()).toMatchObject({ parameters, origin: 'file' });
    const byLink = new FiguresStore(plan, `#figures=${encodeParameters(plan, parameters!)}`);
    expect(byLink.$figures.get()).toMatchObject({ parameters, origin: 'link' });
  });

  it.each([
    ['{', 'not-json'],
    ['[]', 'not-an-object'],
    ['{"procedure":"3.2"}', 'other-procedure'],
    ['{"roles":{"general-manger":{"people":2}}}', 'unknown-key'],
  ])('%s is turned away as %s, and the figures stay', (text, rule) => {
    const store = new FiguresStore(plan);
    store.setShare('approval', ['N'], 0.42);
    const before = store.$figures.get().draft;
    store.load(text);
    expect(store.$figures.get().turnedAway?.map((issue) => issue.rule)).toEqual([rule]);
    expect(store.$figures.get().draft).toBe(before);
  });

  it('of another revision are taken with a warning', () => {
    const store = new FiguresStore(plan);
    store.load('{"revision":"000000000000"}');
    expect(rules(store)).toEqual(['other-revision']);
    expect(store.$figures.get().origin).toBe('file');
  });
});

describe('figures as they are typed', () => {
  it('are read in full width, in lists and as hours', () => {
    expect(readNumber('１２．５')).toBe(12.5);
    expect(readList('1, 2；3 4')).toEqual([1, 2, 3, 4]);
    expect(readHours('08:00-12:00, 13:30–17:30')).toEqual([
      ['08:00', '12:00'],
      ['13:30', '17:30'],
    ]);
    expect(hoursText(readHours('08:00 至 12:00'))).toBe('08:00-12:00');
  });

  it.each(['fixed', 'uniform', 'triangular', 'exponential', 'lognormal', 'gamma', 'table'] as const)(
    'a change to %s keeps the mean',
    (kind) => {
      expect(momentsOf(ofKind(kind, 3, 'hours')).mean).toBeCloseTo(180, 6);
    },
  );
});
