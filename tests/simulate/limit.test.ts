/** Time that runs out, in simulations and in exact answers. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Limit, Procedure, Step } from '../../src/procedure/index.ts';
import { answersOf, defaults, expect as exactly, type Parameters, simulate, traceCase } from '../../src/simulate/index.ts';
import { end, fork, gate, join, limitedProcedure, procedureOf, signed, task } from '../support/random-procedure.ts';

const by = (step: Step, ...roles: string[]): Step => ({ ...step, roles }) as Step;
const limited = (step: Step, limit: Limit): Step => ({ ...step, limit }) as Step;
const exponential = (mean: number) => ({ kind: 'exponential', mean, unit: 'hours' }) as const;

/** Draft, approve within a limit, file; a refusal leads back to the draft. */
const plan = (limit: Limit): Procedure =>
  procedureOf(
    by(task('draft', 'approve'), 'clerk'),
    limited(by(gate('approve', { Y: 'file', N: 'draft' }), 'head'), limit),
    by(task('file', 'end'), 'clerk'),
    end(),
  );
/** At any hour, nobody waiting for anybody. */
const atAnyHour = (procedure: Procedure, hours = 10): Parameters => {
  const assumed = defaults(procedure);
  return {
    ...assumed,
    queues: false,
    warmUp: 0,
    arrivals: { ...assumed.arrivals, gap: exponential(20), calendar: null },
    steps: Object.fromEntries(
      Object.entries(assumed.steps).map(([id, step]) => [id, { ...step, duration: exponential(hours) }]),
    ),
    roles: Object.fromEntries(Object.entries(assumed.roles).map(([id, role]) => [id, { ...role, calendar: null }])),
  };
};
const run = (procedure: Procedure, parameters: Parameters, cases = 4000, replications = 12) => {
  const outcome = simulate({ procedure, parameters }, { cases, replications });
  if (outcome.kind === 'refused') throw new Error(JSON.stringify(outcome.issues));
  return outcome.results;
};
const stepOf = <T extends { readonly step: string }>(list: readonly T[], id: string): T =>
  list.find(({ step }) => step === id)!;
const near = (estimate: { mean: number; half: number | null } | null | undefined, value: number): void => {
  expect(Math.abs(estimate!.mean - value)).toBeLessThan(2 * estimate!.half! + 1e-9);
};

describe('Time runs out in a simulation', () => {
  it('as often as an exponential time is longer than the limit', () => {
    const procedure = plan({ within: 12, unit: 'hours' });
    const results = run(procedure, atAnyHour(procedure));
    near(stepOf(results.steps, 'approve').late, Math.exp(-1.2));
    expect(stepOf(results.steps, 'draft')).not.toHaveProperty('late');
  });

  it('and nothing else is otherwise where nothing follows', () => {
    const procedure = plan({ within: 12, unit: 'hours' });
    const { limit: _, ...free } = procedure.steps[1] as Extract<Step, { kind: 'gate' }>;
    const without = { ...procedure, steps: procedure.steps.with(1, free as Step) };
    const parameters = { ...defaults(procedure), warmUp: 0 };
    const [with_, plain] = [run(procedure, parameters, 300, 3), run(without, parameters, 300, 3)];
    expect(with_.measures).toEqual(plain.measures);
    expect(stepOf(with_.steps, 'approve').late!.mean).toBeGreaterThan(0);
  });

  it('by the calendar: of days the last counts to its end, whoever works when', () => {
    const procedure = plan({ within: 1, unit: 'working-days' });
    const fixed = { kind: 'fixed', value: 40, unit: 'hours' } as const;
    const parameters = atAnyHour(procedure);
    // Forty hours by day and night: the second midnight after the one that ends the day of arrival is always before or after, by the hour.
    const steps = { ...parameters.steps, approve: { ...parameters.steps['approve']!, duration: fixed } };
    const { late } = stepOf(run(procedure, { ...parameters, steps }, 2000, 6).steps, 'approve');
    // What comes on Monday to Thursday, or on Sunday, up to 8:00 is in time, later late; on Friday and Saturday always in time.
    near(late, (5 / 7) * (16 / 24));
  });

  it('and another role does it then: its people are busy, it waits in their line, and it decides', () => {
    const procedure = plan({ within: 4, unit: 'hours', escalate: 'chief' });
    const parameters = atAnyHour(procedure);
    const results = run(procedure, parameters);
    near(stepOf(results.steps, 'approve').late, Math.exp(-0.4));
    // Four hours at most by the head, ten by the chief, each time around.
    const rounds = 1 / 0.8;
    near(results.roles.find(({ role }) => role === 'chief')!.work, rounds * Math.exp(-0.4) * 600);
    near(results.roles.find(({ role }) => role === 'head')!.work, rounds * 600 * (1 - Math.exp(-0.4)));
    near(stepOf(results.steps, 'approve').work, 600);
    const nobody = {
      ...parameters,
      queues: true,
      roles: { ...parameters.roles, chief: { ...parameters.roles['chief']!, people: 0 } },
    };
    expect(simulate({ procedure, parameters: nobody }, { cases: 10 })).toMatchObject({
      kind: 'refused',
      issues: [{ rule: 'nobody-there', detail: { role: 'chief' } }],
    });
  });

  it('and the gate counts as decided, and the case goes that way', () => {
    const procedure = plan({ within: 10, unit: 'hours', outcome: 'N' });
    const parameters = atAnyHour(procedure);
    const results = run(procedure, parameters);
    const late = Math.exp(-1);
    near(stepOf(results.steps, 'approve').late, late);
    const refused = late + (1 - late) * 0.2;
    near(results.measures.refusals, refused / (1 - refused));
    const trace = Array.from({ length: 30 }, (_, at) => traceCase({ procedure, parameters }, { cases: 30 }, at)).flat();
    const lapsed = trace.filter(({ step, start, finish }) => step === 'approve' && start === finish);
    expect(lapsed.length).toBeGreaterThan(0);
    for (const { mark, ready, finish } of lapsed) expect([mark, Math.round(finish - ready)]).toEqual(['N', 600]);
  });

  it('of a gate that several sign, whoever has signed by then; those asked are free again', () => {
    const both = limited(signed('approve', ['head', 'law'], { sign: 'all' }, { Y: 'file', N: 'draft' }), {
      within: 10,
      unit: 'hours',
      outcome: 'Y',
    });
    const procedure = procedureOf(by(task('draft', 'approve'), 'clerk'), both, by(task('file', 'end'), 'clerk'), end());
    const parameters = atAnyHour(procedure);
    const steps = { ...parameters.steps, approve: { ...parameters.steps['approve']!, outcomes: [{ Y: 1, N: 0 }] } };
    const results = run(procedure, { ...parameters, steps });
    const done = (1 - Math.exp(-1)) ** 2;
    near(stepOf(results.steps, 'approve').late, 1 - done);
    near(results.roles.find(({ role }) => role === 'law')!.work, 600 * (1 - Math.exp(-1)));
  });

  it('and where it always sends back, the run is given up, and that is said', () => {
    const procedure = plan({ within: 2, unit: 'hours', outcome: 'N' });
    const free = atAnyHour(procedure);
    const slow = { kind: 'fixed', value: 3, unit: 'hours' } as const;
    const parameters = { ...free, steps: { ...free.steps, approve: { ...free.steps['approve']!, duration: slow } } };
    const { ending, issues } = run(procedure, parameters, 100, 2);
    expect([ending, issues.map(({ rule, detail }) => [rule, detail['step']])]).toEqual([
      'given-up',
      [['time-sends-back', 'approve']],
    ]);
    expect(exactly(procedure, parameters)).toMatchObject({ kind: 'refused', issue: { rule: 'never-ends' } });
  });

  it('in a branch, and in whatever definition, with people who wait: every case comes to its end', () => {
    const forked = procedureOf(
      fork('both', 'money', 'paper'),
      limited(by(task('money', 'joined'), 'head'), { within: 2, unit: 'hours', escalate: 'chief' }),
      by(task('paper', 'joined'), 'law'),
      join('joined', 'end'),
      end(),
    );
    expect(run(forked, { ...defaults(forked), warmUp: 0 }, 200, 2).measures.lead!.mean).toBeGreaterThan(0);
    fc.assert(
      fc.property(limitedProcedure, fc.boolean(), (procedure, queues) => {
        const peopled = procedure.steps.map((step) =>
          'roles' in step && step.roles.length === 0 && step.kind !== 'choice' ? by(step, 'clerk') : step,
        );
        const able = { ...procedure, steps: peopled };
        const assumed = { ...defaults(able), queues, warmUp: 0 };
        const outcome = simulate({ procedure: able, parameters: assumed }, { cases: 20, replications: 2 });
        fc.pre(outcome.kind === 'results');
        if (outcome.kind !== 'results') return;
        const { results } = outcome;
        // Where time alone leads back, or brings more work than there are people, that is said.
        const why = results.issues.flatMap(({ rule }) =>
          /^(time-sends-back|stopped-while-queues-grew)$/.test(rule) ? [rule] : [],
        );
        expect(results.ending === 'given-up').toBe(why.length > 0);
        expect(results.issues.map(({ rule }) => rule)).not.toContain('cases-cannot-end');
        for (const { late, visits } of results.steps) {
          if (late && visits!.mean > 0) expect(late.mean).toBeGreaterThanOrEqual(0);
          if (late) expect(late.mean).toBeLessThanOrEqual(1);
        }
        for (const { utilisation } of results.roles) if (utilisation) expect(utilisation.mean).toBeLessThanOrEqual(1 + 1e-9);
      }),
      { numRuns: 25 },
    );
  });
});

const exact = (procedure: Procedure, parameters: Parameters) => {
  const found = exactly(procedure, parameters);
  if (found.kind === 'refused') throw new Error(found.issue.rule);
  return found.expectation;
};

describe('Time runs out in the exact answers', () => {
  const [limit, mean] = [12, 10];
  const late = Math.exp(-limit / mean);
  it('by the closed form of an exponential time, where nobody waits and all go by one clock', () => {
    const procedure = plan({ within: limit, unit: 'hours' });
    const found = exact(procedure, atAnyHour(procedure));
    expect(stepOf(found.steps, 'approve').late).toBeCloseTo(late, 12);
    expect(stepOf(found.steps, 'draft')).not.toHaveProperty('late');
    expect(found.unclocked).toEqual([]);
    const waiting = { ...atAnyHour(procedure), queues: true };
    expect(stepOf(exact(procedure, waiting).steps, 'approve')).not.toHaveProperty('late');
    const days = plan({ within: 1, unit: 'days' });
    expect(stepOf(exact(days, atAnyHour(days)).steps, 'approve')).not.toHaveProperty('late');
  });

  it('in working hours, where those responsible keep the company’s, for times of every kind that has one', () => {
    const procedure = plan({ within: 2, unit: 'working-hours' });
    const assumed = { ...defaults(procedure), queues: false };
    const chance = (duration: Parameters['steps'][string]['duration']) =>
      stepOf(
        exact(procedure, { ...assumed, steps: { ...assumed.steps, approve: { ...assumed.steps['approve']!, duration } } })
          .steps,
        'approve',
      ).late;
    expect(chance({ kind: 'triangular', min: 0.5, mode: 1, max: 3, unit: 'hours' })).toBeCloseTo(1 / (2.5 * 2), 12);
    expect(chance({ kind: 'uniform', min: 60, max: 180, unit: 'minutes' })).toBeCloseTo(0.5, 12);
    expect(chance({ kind: 'fixed', value: 2, unit: 'hours' })).toBe(0);
    expect(chance({ kind: 'table', values: [1, 2, 3], weights: [1, 1, 2], unit: 'hours' })).toBeCloseTo(0.5, 12);
    expect(chance({ kind: 'exponential', mean: 2, unit: 'hours' })).toBeCloseTo(Math.exp(-1), 12);
    expect(chance({ kind: 'lognormal', mean: 2, sd: 1, unit: 'hours' })).toBeUndefined();
    const away = { role: 'head', from: '2026-02-02', to: '2026-02-03' };
    expect(stepOf(exact(procedure, { ...assumed, absences: [away] }).steps, 'approve')).not.toHaveProperty('late');
  });

  it('and the ways are weighted by it: how often it is sent back, what each does, and how it ends', () => {
    const lapses = plan({ within: limit, unit: 'hours', outcome: 'N' });
    const parameters = atAnyHour(lapses, mean);
    const found = exact(lapses, parameters);
    const refused = late + (1 - late) * 0.2;
    expect(found.refusals.mean).toBeCloseTo(refused / (1 - refused), 9);
    const visits = 1 / (1 - refused);
    expect(stepOf(found.steps, 'approve').visits.mean).toBeCloseTo(visits, 9);
    expect(stepOf(found.steps, 'approve').work.mean).toBeCloseTo(visits * mean * 60 * (1 - late), 9);
    const way = ['draft:done', 'approve:N@!', 'draft:done', 'approve:Y', 'file:done'];
    const straight = ['draft:done', 'approve:Y', 'file:done'];
    const { likelihoods } = answersOf(lapses, parameters, [{ moves: straight }, { moves: way }]);
    expect(likelihoods[0]).toBeCloseTo((1 - late) * 0.8, 12);
    expect(likelihoods[1]).toBeCloseTo(late * (1 - late) * 0.8, 12);

    const passes = plan({ within: limit, unit: 'hours', escalate: 'chief' });
    const passed = exact(passes, atAnyHour(passes, mean));
    // The chief starts anew: at any time as long again.
    expect(stepOf(passed.steps, 'approve').work.mean).toBeCloseTo(1.25 * (mean * 60 * (1 - late) + late * mean * 60), 9);
    expect(passed.refusals.mean).toBeCloseTo(0.25, 9);
    const other = ['draft:done', 'approve:late@!', 'approve:Y@chief', 'file:done'];
    expect(answersOf(passes, atAnyHour(passes, mean), [{ moves: other }]).likelihoods[0]).toBeCloseTo(late * 0.8, 12);
  });

  it('and where there is none, the step is taken as if it never did, and named', () => {
    const procedure = plan({ within: 3, unit: 'working-days', escalate: 'chief' });
    const found = exact(procedure, defaults(procedure));
    expect(found.unclocked).toEqual(['approve']);
    expect(found.refusals.mean).toBeCloseTo(0.25, 9);
    const other = ['draft:done', 'approve:late@!', 'approve:Y@chief', 'file:done'];
    expect(answersOf(procedure, defaults(procedure), [{ moves: other }]).likelihoods).toEqual([0]);
  });

  it('as in a simulation: whatever the limit, what follows, and how long it takes', () => {
    const duration = fc.oneof(
      fc.integer({ min: 2, max: 30 }).map(exponential),
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
        .map(
          ([min, more, most]) =>
            ({ kind: 'triangular', min, mode: min + more, max: min + more + most, unit: 'hours' }) as const,
        ),
      fc
        .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 30 }))
        .map(([min, more]) => ({ kind: 'uniform', min, max: min + more, unit: 'hours' }) as const),
      fc.constant({ kind: 'table', values: [1, 5, 30], unit: 'hours' } as const),
    );
    const then = fc.constantFrom({}, { escalate: 'chief' }, { outcome: 'Y' }, { outcome: 'N' });
    const unit = fc.constantFrom('hours' as const, 'working-hours' as const);
    fc.assert(
      fc.property(duration, fc.integer({ min: 2, max: 25 }), unit, then, (time, within, unit, what) => {
        const procedure = plan({ within, unit, ...what });
        const free = atAnyHour(procedure);
        const office = { ...defaults(procedure), queues: false, warmUp: 0 };
        const figures = unit === 'hours' ? free : office;
        const steps = { ...figures.steps, approve: { ...figures.steps['approve']!, duration: time } };
        const parameters = { ...figures, steps };
        const whether = exactly(procedure, parameters);
        fc.pre(whether.kind === 'exact' && whether.expectation.refusals.mean < 20);
        const found = exact(procedure, parameters);
        const results = run(procedure, parameters, 1500, 10);
        const [exactly_, simulated] = [stepOf(found.steps, 'approve'), stepOf(results.steps, 'approve')];
        // What happens in less than one of a thousand visits may not happen at all.
        const close = (estimate: { mean: number; half: number | null } | null | undefined, value: number): void => {
          expect(Math.abs(estimate!.mean - value)).toBeLessThan(2.5 * estimate!.half! + 1e-3 * (1 + Math.abs(value)));
        };
        close(simulated.late, exactly_.late!);
        close(simulated.visits, exactly_.visits.mean);
        close(results.measures.work, found.work.mean);
        close(results.measures.cost, found.cost.mean);
        close(results.measures.refusals, found.refusals.mean);
      }),
      { numRuns: 15, seed: 11 },
    );
  });
});
