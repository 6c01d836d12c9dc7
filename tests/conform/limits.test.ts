/** Case records against limits: what is late, who is in order when, and what dates alone do not tell. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conform, deviationSentences, LogBuilder, overview } from '../../src/conform/index.ts';
import { conformWords } from '../../src/i18n/records/conform.ts';
import { Deadlines, lineOf, standardCalendar, type WorkingCalendar } from '../../src/procedure/calendar/index.ts';
import type { Limit, Procedure, Step } from '../../src/procedure/index.ts';
import { compile, enabled, hasEnded, limitOf, type Marking, step, withClock } from '../../src/procedure/index.ts';
import { end, fork, gate, join, limitedProcedure, procedureOf, signed, task } from '../support/random-procedure.ts';

const roles = ['clerk', 'head', 'law', 'chief'].map((id, at) => ({
  id,
  name: { zh: `角色${id}`, en: id },
  hue: at * 40,
  aliases: [],
}));
const by = (step: Step, no: string, ...doers: string[]): Step => ({ ...step, no, roles: doers }) as Step;
const limited = (step: Step, limit: Limit): Step => ({ ...step, limit }) as Step;
const three: Limit = { within: 3, unit: 'working-days' };

/** Draft, approve within a limit, file; a refusal leads back to the draft. */
const plan = (limit: Limit, approve: Step = by(gate('approve', { Y: 'file', N: 'draft' }), '2', 'head')): Procedure =>
  procedureOf(
    by(task('draft', 'approve'), '1', 'clerk'),
    limited(approve, limit),
    by(task('file', 'end'), '3', 'clerk'),
    end(),
  );

const caseOf = (procedure: Procedure, events: readonly string[], calendar?: WorkingCalendar, register = roles) => {
  const log = new LogBuilder();
  events.forEach((event, at) => {
    const [, activity = '', outcome, role, time = ''] = /^(\S+?)(?::(\S+))?(?: as (\S+))? (\d.*|-)$/.exec(event)!;
    const dayOnly = !time.includes(':');
    const when = time === '-' ? {} : { time: Date.parse(`${time.replace(' ', 'T')}${dayOnly ? 'T00:00' : ''}Z`), dayOnly };
    log.add({ case: 'A', activity, outcome, role, row: at + 2, ...when });
  });
  const definition = { procedure: calendar ? { ...procedure, calendar } : procedure, roles: register, records: [] };
  const result = conform(definition, log.build());
  return { definition, result, only: result.cases[0]! };
};
/** The verdict, the deviations, and `?` with why for what cannot be told. */
const judged = (procedure: Procedure, ...events: string[]): string => {
  const { only } = caseOf(procedure, events);
  const found = only.deviations.map(({ kind, step, overdue }) => [kind, step, overdue?.by].filter(Boolean).join(' '));
  return [only.verdict, ...found, ...only.untold.map(({ step, why }) => `?${why} ${step}`)].join(', ');
};
const drafted = 'draft as clerk 2026-03-05 09:00'; // A Thursday.
const filed = 'file as clerk 2026-03-20 09:00';

describe('A step with a limit', () => {
  test('is in time up to the end of its last day, and late from then on', () => {
    expect(judged(plan(three), drafted, 'approve:Y as head 2026-03-10 23:50', filed)).toBe('conforming');
    expect(judged(plan(three), drafted, 'approve:Y as head 2026-03-11 00:10', filed)).toBe(
      'deviating, late-by-limit approve 1',
    );
    expect(judged(plan(three), drafted, 'approve:Y as head 2026-03-14 09:00', filed)).toBe(
      'deviating, late-by-limit approve 3',
    );
    expect(judged(plan({ within: 2, unit: 'days' }), drafted, 'approve:Y as head 2026-03-08 09:00', filed)).toBe(
      'deviating, late-by-limit approve 1',
    );
    expect(judged(plan({ within: 24, unit: 'hours' }), drafted, 'approve:Y as head 2026-03-06 10:30', filed)).toBe(
      'deviating, late-by-limit approve 1.5',
    );
    expect(judged(plan({ within: 8, unit: 'working-hours' }), drafted, 'approve:Y as head 2026-03-06 09:00', filed)).toBe(
      'conforming',
    );
  });

  test('goes by the calendar of the handbook', () => {
    const calendar: WorkingCalendar = { week: { thu: [['08:00', '12:00']] }, holidays: ['2026-03-12'], workdays: [] };
    const events = [drafted, 'approve:Y as head 2026-03-30 09:00', filed.replace('20', '31')];
    const { only, result } = caseOf(plan({ within: 2, unit: 'working-days' }), events, calendar);
    expect([only.verdict, only.deviations.length]).toEqual(['deviating', 1]);
    expect(new Date(only.deviations[0]!.overdue!.due).toISOString()).toBe('2026-03-26T00:00:00.000Z');
    expect(overview(result).limits).toEqual({ judged: 1, untold: { dates: 0, arrival: 0, who: 0 }, standard: false });
    expect(overview(caseOf(plan(three), events).result).limits!.standard).toBe(true);
    expect(overview(caseOf(plan({ within: 2, unit: 'days' }), events).result).limits!.standard).toBe(false);
  });

  test('has its time anew after a return', () => {
    const refused = ['approve:N as head 2026-03-10 09:00', 'draft as clerk 2026-04-01 09:00'];
    expect(judged(plan(three), drafted, ...refused, 'approve:Y as head 2026-04-06 09:00', 'file as clerk 2026-04-20')).toBe(
      'conforming',
    );
  });

  test('is late while it is not done, by what the log shows of other cases', () => {
    expect(judged(plan(three), drafted)).toBe('open');
    const log = new LogBuilder();
    log.add({ case: 'A', activity: 'draft', row: 2, time: Date.UTC(2026, 2, 5, 9) });
    log.add({ case: 'B', activity: 'draft', row: 3, time: Date.UTC(2026, 2, 12, 9) });
    const { cases } = conform({ procedure: plan(three), roles, records: [] }, log.build());
    expect(cases.map(({ verdict }) => verdict)).toEqual(['deviating', 'open']);
    expect(cases[0]!.deviations[0]).toMatchObject({ kind: 'late-by-limit', step: 'approve', row: null, person: '' });
  });

  test('in a branch of a fork has its time from the fork', () => {
    const branches = procedureOf(
      by(task('draft', 'both'), '1', 'clerk'),
      fork('both', 'money', 'paper'),
      limited(by(task('money', 'joined'), '2', 'head'), three),
      by(task('paper', 'joined'), '3', 'law'),
      join('joined', 'file'),
      limited(by(task('file', 'end'), '4', 'clerk'), three),
      end(),
    );
    const late = ['paper as law 2026-03-06', 'money as head 2026-03-12'];
    expect(judged(branches, 'draft 2026-03-05', ...late, 'file 2026-03-17')).toBe('deviating, late-by-limit money 2');
    expect(judged(branches, 'draft 2026-03-05', ...late.toReversed(), 'file 2026-03-18')).toContain('late-by-limit file 1');
  });

  test('that several sign is late if it is decided late, whoever had signed by then', () => {
    const all = by(signed('approve', ['head', 'law'], { sign: 'all' }, { Y: 'file', N: 'draft' }), '2', 'head', 'law');
    const first = 'approve:Y as law 2026-03-06 09:00';
    expect(judged(plan(three, all), drafted, first, 'approve:Y as head 2026-03-10 09:00', filed)).toBe('conforming');
    expect(judged(plan(three, all), drafted, first, 'approve:Y as head 2026-03-16 09:00', filed)).toBe(
      'deviating, late-by-limit approve 4',
    );
  });
});

describe('What dates do not tell', () => {
  const hours: Limit = { within: 30, unit: 'hours' };
  test.each([
    ['in time at every hour', '2026-03-05', '2026-03-05', 'conforming'],
    ['in time at some hours', '2026-03-05', '2026-03-06', 'conforming, ?dates approve'],
    ['late at every hour', '2026-03-05', '2026-03-08', 'deviating, late-by-limit approve 18'],
  ])('%s', (_, draft, approve, expected) => {
    expect(judged(plan(hours), `draft as clerk ${draft}`, `approve:Y as head ${approve}`, filed)).toBe(expected);
  });

  test('nor does a step that is not on record, or has no time, or begins the case', () => {
    expect(judged(plan(three), 'approve:Y as head 2026-03-30 09:00', 'file as clerk 2026-03-31')).toBe(
      'deviating, missing draft, ?arrival approve',
    );
    expect(judged(plan(three), 'draft as clerk -', 'approve:Y as head 2026-03-30 09:00', 'file as clerk 2026-03-31')).toBe(
      'conforming, ?arrival approve',
    );
    const first = procedureOf(limited(by(task('draft', 'end'), '1', 'clerk'), three), end());
    expect(judged(first, 'draft as clerk 2026-03-30')).toBe('conforming, ?arrival draft');
  });

  test('a date stands for each of its hours: what is said of it is said of all of them', () => {
    const hour = fc.integer({ min: 0, max: 1439 });
    const at = (day: number, minutes: number): string =>
      new Date(Date.UTC(2026, 2, 2 + day) + (minutes || 1) * 60_000).toISOString().slice(0, 16).replace('T', ' ');
    const units = ['working-days', 'days', 'working-hours', 'hours'] as const;
    const anyLimit = fc.record({ within: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom(...units) });
    fc.assert(
      fc.property(anyLimit, fc.nat({ max: 9 }), fc.nat({ max: 9 }), hour, hour, (limit, first, more, a, b) => {
        fc.pre(more > 0 || a < b);
        const [draft, done] = [at(first, a), at(first + more, b)];
        const late = (events: string[]) => judged(plan(limit), ...events, 'file 2026-06-01');
        const byDate = late([`draft ${draft.slice(0, 10)}`, `approve:Y ${done.slice(0, 10)}`]);
        const byHour = late([`draft ${draft}`, `approve:Y ${done}`]);
        if (!byDate.includes('?')) expect(byHour.split(',')[0]).toBe(byDate.split(',')[0]);
        expect(byHour).not.toContain('?');
      }),
      { numRuns: 200 },
    );
  });
});

describe('Where it passes to another role', () => {
  const passes: Limit = { ...three, escalate: 'chief' };
  const decided = (who: string, day: string) => `approve:Y${who && ` as ${who}`} 2026-03-${day}`;
  test.each([
    ['those responsible in time', 'head', '10', 'conforming'],
    ['those responsible after it had passed', 'head', '12', 'deviating, late-by-limit approve 2'],
    ['who takes over, after', 'chief', '12', 'conforming'],
    ['who takes over, before', 'chief', '10', 'deviating, wrong-role approve'],
    ['somebody else, after', 'law', '12', 'deviating, wrong-role approve'],
    ['nobody on record, after', '', '12', 'conforming, ?who approve'],
  ])('%s', (_, who, day, expected) => {
    expect(judged(plan(passes), drafted, decided(who, day), filed)).toBe(expected);
  });

  test('and several sign, it decides alone, whatever had been signed; not before its time', () => {
    const all = by(signed('approve', ['head', 'law'], { sign: 'all' }, { Y: 'file', N: 'draft' }), '2', 'head', 'law');
    const procedure = plan(passes, all);
    expect(judged(procedure, drafted, decided('chief', '12'), filed)).toBe('conforming');
    expect(judged(procedure, drafted, decided('law', '06'), decided('chief', '12'), filed)).toBe('conforming');
    expect(judged(procedure, drafted, decided('law', '06'), decided('chief', '10'), filed)).toBe(
      'deviating, not-a-signer approve',
    );
    expect(judged(procedure, drafted, decided('law', '06'), decided('head', '12'), filed)).toBe(
      'deviating, late-by-limit approve 2',
    );
    expect(judged(procedure, drafted, decided('law', '06'), filed)).toBe('deviating, missing-signature approve');
    expect(judged(procedure, drafted, decided('', '06'), filed)).toBe('deviating, missing-signature approve');
  });
});

describe('Where it then counts as decided', () => {
  const lapses: Limit = { ...three, outcome: 'Y' };
  const all = by(signed('approve', ['head', 'law'], { sign: 'all' }, { Y: 'file', N: 'draft' }), '2', 'head', 'law');
  test('nobody need have decided it, once time has run out', () => {
    for (const approve of [undefined, all]) {
      expect(judged(plan(lapses, approve), drafted, 'file as clerk 2026-03-12')).toBe('conforming');
      expect(judged(plan(lapses, approve), drafted, 'file as clerk 2026-03-09')).toBe('deviating, missing approve');
      const last = judged(plan(lapses, approve), drafted.slice(0, -6), 'file as clerk -', 'file as clerk 2026-03-13');
      expect(last).toContain('?');
    }
    expect(judged(plan(lapses, all), drafted, 'approve:Y as law 2026-03-06', 'file as clerk 2026-03-12')).toBe('conforming');
  });

  test('whoever enters it then is in order, and who decides otherwise is late', () => {
    expect(judged(plan(lapses), drafted, 'approve:Y as law 2026-03-12', 'file as clerk 2026-03-13')).toBe('conforming');
    expect(judged(plan(lapses), drafted, 'approve:N as head 2026-03-12', 'draft as clerk 2026-03-13')).toBe(
      'deviating, late-by-limit approve 2',
    );
    expect(judged(plan(lapses), drafted, 'approve:N as head 2026-03-12', 'file as clerk 2026-03-13')).toBe(
      'deviating, late-by-limit approve 2',
    );
  });

  test('a refusal that came by itself leads back as any refusal', () => {
    const refuses = plan({ ...three, outcome: 'N' });
    expect(judged(refuses, drafted, 'draft as clerk 2026-03-16', 'approve:Y as head 2026-03-17', filed)).toBe('conforming');
    expect(judged(refuses, drafted, 'draft as clerk 2026-03-09', 'approve:Y as head 2026-03-10', filed)).toBe(
      'deviating, unexpected draft',
    );
  });
});

describe('Whatever a definition says', () => {
  const chances = fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 60, maxLength: 60 });
  const start = Date.UTC(2026, 2, 2);
  const deadlines = new Deadlines(lineOf(standardCalendar, [], '2026-03-02'));
  /** A walk with the clock: each step takes a minute, and where time runs out it has just done so. Undefined where it has no end. */
  const walked = (procedure: Procedure, luck: readonly number[]): string[] | undefined => {
    const net = withClock(compile(procedure), procedure);
    const limits = new Map(procedure.steps.map((it) => [it.id, limitOf(it)]));
    const events: string[] = [];
    let [here, time, since]: [Marking, number, number] = [net.initial, start + 9 * 3_600_000, start + 9 * 3_600_000];
    for (const chance of luck) {
      if (hasEnded(net, here)) return events;
      // While others wait side by side, their time would run out too.
      const open = enabled(net, here).filter(({ clock }) => !clock || here.length === 1);
      const chosen = open[Math.floor(chance * open.length)]!;
      here = step(here, chosen)!;
      if (chosen.clock) time = start + deadlines.of(limits.get(chosen.step)!, (since - start) / 60_000) * 60_000;
      if (!chosen.clock && !chosen.silent && chosen.kind !== 'choice') time += 60_000;
      if (!chosen.undecided) since = time;
      if (chosen.clock || chosen.silent || chosen.kind === 'choice') continue;
      const who = chosen.signer === undefined ? '' : ` as ${chosen.signer}`;
      const text = new Date(time).toISOString().slice(0, 16).replace('T', ' ');
      events.push(`${chosen.step}${chosen.kind === 'task' ? '' : `:${chosen.mark}`}${who} ${text}`);
    }
    return undefined;
  };
  const everyone = ['anna', 'bert', 'cleo', 'dora', 'zoe'].map((id) => ({ id, name: { zh: id, en: id }, hue: 1, aliases: [] }));

  test('who goes by it, and by its clock, conforms', () => {
    fc.assert(
      fc.property(limitedProcedure, chances, (procedure, luck) => {
        const events = walked(procedure, luck);
        fc.pre(events !== undefined && events.length > 0);
        const { only } = caseOf(procedure, events!, undefined, everyone);
        // Where time ran out at the very last, nothing on record says so: it may be under way.
        expect([only.deviations.map(({ kind, step }) => `${kind} ${step}`), only.names]).toEqual([[], []]);
      }),
      { numRuns: 300 },
    );
  });
});

describe('The sentence', () => {
  const told = (limit: Limit, ...events: string[]) => {
    const { definition, only } = caseOf(plan(limit), events);
    return (['zh', 'en'] as const).map((locale) =>
      deviationSentences(definition, { locale, words: conformWords[locale] })(only.deviations[0]!),
    );
  };
  test('names the limit, the day, by how much, and what had followed', () => {
    expect(told({ ...three, escalate: 'chief' }, drafted, 'approve:Y as head 2026-03-12', filed)).toEqual([
      '9.9 第2步“〔approve〕”（角色head）逾期办理：限 3 个工作日，最迟 3 月 10 日，超出 2 个工作日，届时已转由角色chief办理（案件 A，3 月 12 日）',
      '9.9 step 2, approve (head): done 2 working days late; it was due within 3 working days, by 10 March, and had then passed to chief (case A, 12 March)',
    ]);
    expect(told({ within: 1, unit: 'hours' }, drafted, 'approve:Y as head 2026-03-05 11:30', filed)).toEqual([
      '9.9 第2步“〔approve〕”（角色head）逾期办理：限 1 小时，最迟 3 月 5 日 10:00，超出 1.5 小时（案件 A，3 月 5 日）',
      '9.9 step 2, approve (head): done 1.5 hours late; it was due within 1 hour, by 10:00 on 5 March (case A, 5 March)',
    ]);
  });
});
