/** Bad figures: said where they are and what would do, in both languages; never thrown, never frozen. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeParameters, encodeParameters, parametersText, readParametersText } from '../../src/exchange/parameters.ts';
import { simulateWords } from '../../src/i18n/rehearse/simulate.ts';
import type { WorkingCalendar } from '../../src/procedure/calendar/index.ts';
import { defaults, expect as expectation, type Issue, isSound, readParameters, simulate } from '../../src/simulate/index.ts';
import { everyProcedure, thirdNet } from '../support/handbooks.ts';
import { annualPlan, countersigning, deciding, end, procedureOf, task } from '../walk/procedures.ts';

const wrong = (value: unknown): string[] => readParameters(annualPlan, value).issues.map(({ rule, at }) => `${at}: ${rule}`);
const gate = (...outcomes: unknown[]) => ({ steps: { approval: { outcomes } } });
const office = (week: WorkingCalendar['week']) => ({ calendars: { office: { week } } });

describe('figures', () => {
  it.each<[string, unknown, string]>([
    ['no object', [], ': not-an-object'],
    ['an unknown field', { arivals: {} }, 'arivals: unknown-key'],
    ['an unknown step', { steps: { aproval: {} } }, 'steps.aproval: unknown-key'],
    ['an unknown role', { roles: { boss: {} } }, 'roles.boss: unknown-key'],
    ['another procedure', { procedure: '3.4' }, 'procedure: other-procedure'],
    ['another revision', { revision: 'abc' }, 'revision: other-revision'],
    ['another format', { format: 'x/9' }, 'format: wrong-format'],
    [
      'a negative duration',
      { steps: { draft: { duration: { kind: 'fixed', value: -1, unit: 'hours' } } } },
      'steps.draft.duration.value: out-of-range',
    ],
    [
      'no number',
      { steps: { draft: { duration: { kind: 'fixed', value: Number.NaN, unit: 'hours' } } } },
      'steps.draft.duration.value: not-a-number',
    ],
    [
      'an endless duration',
      { steps: { draft: { duration: { kind: 'fixed', value: Infinity, unit: 'hours' } } } },
      'steps.draft.duration.value: out-of-range',
    ],
    [
      'a missing number',
      { steps: { draft: { duration: { kind: 'fixed', unit: 'hours' } } } },
      'steps.draft.duration.value: not-a-number',
    ],
    [
      'an unknown unit',
      { steps: { draft: { duration: { kind: 'fixed', value: 1, unit: 'weeks' } } } },
      'steps.draft.duration.unit: unknown-value',
    ],
    [
      'an unknown distribution',
      { steps: { draft: { duration: { kind: 'normal' } } } },
      'steps.draft.duration.kind: unknown-value',
    ],
    [
      'most below least',
      { steps: { draft: { duration: { kind: 'uniform', min: 3, max: 1, unit: 'hours' } } } },
      'steps.draft.duration: out-of-order',
    ],
    [
      'an empty table',
      { steps: { draft: { duration: { kind: 'table', values: [], unit: 'hours' } } } },
      'steps.draft.duration.values: out-of-range',
    ],
    ['probabilities beyond 1', gate({ Y: 0.5, N: 0.6 }), 'steps.approval.outcomes.0: probabilities-do-not-sum-to-one'],
    ['thirds written short', gate({ Y: 0.33, N: 0.66 }), 'steps.approval.outcomes.0: probabilities-do-not-sum-to-one'],
    ['a missing outcome', gate({ Y: 1 }), 'steps.approval.outcomes.0.N: outcome-without-probability'],
    ['an unknown outcome', gate({ Y: 1, N: 0, X: 0 }), 'steps.approval.outcomes.0.X: unknown-key'],
    ['a negative probability', gate({ Y: 1.2, N: -0.2 }), 'steps.approval.outcomes.0.N: out-of-range'],
    ['outcomes of a task', { steps: { draft: { outcomes: [] } } }, 'steps.draft.outcomes: unknown-key'],
    ['nobody on a role', { roles: { 'general-manager': { people: 0 } } }, 'roles.general-manager.people: nobody-there'],
    ['half a person', { roles: { 'general-manager': { people: 1.5 } } }, 'roles.general-manager.people: not-whole'],
    [
      'an unknown calendar',
      { roles: { 'general-manager': { calendar: 'night' } } },
      'roles.general-manager.calendar: unknown-value',
    ],
    ['a calendar without working time', office({}), 'calendars.office: no-working-time'],
    [
      'hours that end before they begin',
      office({ mon: [['17:00', '08:00']] }),
      'calendars.office.week.mon.0: ends-before-it-begins',
    ],
    [
      'hours that overlap',
      office({
        mon: [
          ['08:00', '12:00'],
          ['11:00', '13:00'],
        ],
      }),
      'calendars.office.week.mon: hours-overlap',
    ],
    ['hours that are none', office({ mon: [['8', '12:00']] }), 'calendars.office.week.mon.0: not-hours'],
    ['a date that is none', { start: '2026-02-30' }, 'start: not-a-date'],
    [
      'a holiday in a hundred years',
      { calendars: { office: { week: { mon: [['08:00', '12:00']] }, holidays: ['2126-01-01'] } } },
      'calendars.office.holidays.0: date-too-far',
    ],
    [
      'an absence of nobody known',
      { absences: [{ role: 'boss', from: '2026-01-05', to: '2026-01-06' }] },
      'absences.0.role: unknown-value',
    ],
    [
      'an absence that ends before it begins',
      { absences: [{ role: 'divisions', from: '2026-01-06', to: '2026-01-05' }] },
      'absences.0: last-day-first',
    ],
    [
      'cases without a gap',
      { arrivals: { gap: { kind: 'fixed', value: 0, unit: 'hours' } } },
      'arrivals.gap.value: out-of-range',
    ],
    ['refusal for ever', gate({ Y: 0, N: 1 }), '9.9: never-ends'],
    ['refusal nearly for ever', gate({ Y: 0.0001, N: 0.9999 }), 'steps.draft: too-many-rounds'],
    [
      'arrivals faster than capacity',
      { arrivals: { gap: { kind: 'fixed', value: 1, unit: 'hours' } } },
      'roles.division-manager: queue-grows-without-limit',
    ],
  ])('%s', (_, value, issue) => {
    expect(wrong(value)).toContain(issue.replace('9.9', annualPlan.id));
  });

  it('a role without people says which steps it blocks', () => {
    const [found] = readParameters(annualPlan, { roles: { 'senior-management': { people: 0 } } }).issues;
    expect(found!.detail['steps']).toEqual(['discussion', 'feasibility']);
  });

  it('people with no hours in common can not work a step together', () => {
    const pair = procedureOf('9.1', [task('both', '1', 'end', ['a', 'b']), end()]);
    const calendars = { early: { week: { mon: [['08:00', '12:00']] } }, late: { week: { mon: [['13:00', '17:00']] } } };
    const roles = { a: { calendar: 'early' }, b: { calendar: 'late' } };
    expect(readParameters(pair, { calendars, roles }).issues).toMatchObject([{ rule: 'no-common-hours', at: 'steps.both' }]);
  });

  it('what is left out is assumed', () => {
    const { parameters, issues } = readParameters(annualPlan, {
      steps: { draft: { duration: { kind: 'fixed', value: 2, unit: 'hours' } } },
    });
    expect(issues).toEqual([]);
    const assumed = defaults(annualPlan);
    expect(parameters).toEqual({
      ...assumed,
      steps: { ...assumed.steps, draft: { duration: { kind: 'fixed', value: 2, unit: 'hours' } } },
    });
  });

  it('figures of another revision are read, and it is said', () => {
    const { parameters, issues } = readParameters(annualPlan, { ...defaults(annualPlan), revision: 'old' });
    expect(parameters).toEqual(defaults(annualPlan));
    expect(issues).toMatchObject([{ rule: 'other-revision', level: 'warning' }]);
  });

  it('the assumed figures of every procedure are sound and survive file and link', () => {
    for (const procedure of [...everyProcedure, annualPlan, countersigning]) {
      const parameters = defaults(procedure);
      expect(readParametersText(procedure, parametersText(parameters))).toEqual({ parameters, issues: [] });
      expect(decodeParameters(procedure, encodeParameters(procedure, parameters))).toEqual({ parameters, issues: [] });
    }
  });

  it('a link carries only what was changed, 中文 marks included', () => {
    const agreement = thirdNet('5.5').procedure;
    const { parameters } = readParameters(agreement, {
      steps: { 'funding-review': { outcomes: [{ Y: 0.5, 退: 0.5 }] } },
      warmUp: 7,
    });
    const code = encodeParameters(agreement, parameters!);
    expect(code).toMatch(/^[\w-]{20,260}$/);
    expect(decodeParameters(agreement, code).parameters).toEqual(parameters);
  });

  it.each(['', 'x', '%%%', 'eyJ', '{"a":', '[]', 'null', '"\\ud800"'])('nonsense such as %j is refused', (text) => {
    for (const read of [readParametersText, decodeParameters]) {
      const { parameters, issues } = read(annualPlan, text);
      expect(parameters).toBeUndefined();
      expect(isSound(issues)).toBe(false);
    }
  });

  it('whatever the data, it is read or refused, and what was read can be simulated', () => {
    const keys = fc.constantFrom(
      'steps',
      'roles',
      'arrivals',
      'calendars',
      'absences',
      'warmUp',
      'queues',
      'start',
      'duration',
      'draft',
      'kind',
      'min',
    );
    const anything = fc.object({ key: keys, maxDepth: 4, withNullPrototype: false });
    fc.assert(
      fc.property(anything, (value) => {
        const { parameters, issues } = readParameters(annualPlan, value);
        expect(parameters === undefined).toBe(!isSound(issues));
        if (parameters)
          expect(
            simulate({ procedure: annualPlan, parameters: { ...parameters, warmUp: 0 } }, { cases: 2, replications: 1 }).kind,
          ).toBe('results');
      }),
      { numRuns: 300 },
    );
  });
});

describe('sizes', () => {
  const setUp = { procedure: annualPlan, parameters: defaults(annualPlan) };

  it.each<[string, Parameters<typeof simulate>[1], string]>([
    ['a milliard cases', { cases: 1e9 }, 'too-large'],
    ['cases times replications', { cases: 1e6, replications: 1000 }, 'too-large'],
    ['no case', { cases: 0 }, 'out-of-range'],
    ['half a case', { cases: 0.5 }, 'out-of-range'],
    ['no number', { cases: Number.NaN }, 'out-of-range'],
    ['a negative seed', { cases: 1, seed: -1 }, 'out-of-range'],
    ['no precision', { cases: 1, precision: 0 }, 'out-of-range'],
  ])('%s is refused at once', (_, options, rule) => {
    const outcome = simulate(setUp, options);
    expect(outcome.kind === 'refused' && outcome.issues.map((issue) => issue.rule)).toContain(rule);
  });
});

describe('the exact answer', () => {
  it('is refused where steps run side by side, which steps is said', () => {
    expect(expectation(countersigning, defaults(countersigning))).toMatchObject({
      kind: 'refused',
      issue: { rule: 'side-by-side-has-no-exact-answer', detail: { steps: ['split', 'meet'] } },
    });
  });

  it('is refused where a case could go round for ever', () => {
    const loop = procedureOf('9.2', [deciding('gate', 'review', '1', { Y: 'end', N: 'review' }), end()]);
    const parameters = {
      ...defaults(loop),
      steps: { review: { ...defaults(loop).steps['review']!, outcomes: [{ Y: 0, N: 1 }] } },
    };
    expect(expectation(loop, parameters)).toMatchObject({ kind: 'refused', issue: { rule: 'never-ends' } });
  });
});

describe('the sentences', () => {
  const detail: Issue['detail'] = {
    value: '"1"',
    min: 0,
    max: 9,
    mode: 3,
    known: ['a', 'b'],
    expected: '3.1',
    now: 'abc',
    from: '08:00',
    to: '12:00',
    sum: 1.1,
    mark: 'Y',
    calendar: 'office',
    step: 'approval',
    steps: ['approval'],
    roles: ['a'],
    role: 'a',
    visits: 2000,
    percent: 112,
    cases: 5,
    ...{ date: '2026-11-16', start: '2026-01-05', last: '2036-01-05', first: '2026-11-02', replications: 10 },
  };

  it('of every rule are whole, in both languages', () => {
    for (const words of Object.values(simulateWords)) {
      for (const sentence of Object.values(words.rules)) {
        const text = sentence(detail, (id) => `〈${id}〉`);
        expect(text).toMatch(/[.。？?]$/);
        expect(text).not.toMatch(/undefined|NaN|\[object/);
      }
    }
  });

  it('name the role and its share of time', () => {
    const rule = 'queue-grows-without-limit' as const;
    expect(simulateWords.zh.rules[rule](detail, () => '事业部经理')).toContain('事业部经理所需时间是可用时间的 112 %');
    expect(simulateWords.en.rules[rule](detail, () => 'Division Manager')).toContain(
      'Division Manager is needed 112% of the time',
    );
  });
});
