/** What a system has recorded after a visit to a package, in scorm-again's runtime: nothing better is lost, and nothing is a verdict before its time. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { thirdContent } from '../../../support/handbooks.ts';
import { askedIn, openedIn } from '../../../support/learner-visit.ts';
import { type Holding, runtime } from '../../../support/learning-runtime.ts';

const all = () => true;
const taught = thirdContent.procedures.map(({ id }) => id).filter((id) => thirdContent.scenarios[id]);
const other = '1;000000000000;.1,1,';
const visited = (held: Holding, visit: (learner: ReturnType<typeof openedIn>) => void, override = true, id = '5.7') => {
  const system = runtime(held, { mastery_override: override });
  const learner = openedIn(id, () => system.api);
  visit(learner);
  learner.leave();
  expect(system.refused).toEqual([]);
  return { ...system.kept(), interactions: system.interactions(), words: learner.words(), calls: system.calls };
};

describe.each([true, false])('with mastery override %s', (override) => {
  test.each([true, false])('part of the answers is no verdict (%s)', (knows) => {
    for (const most of [1, 5, askedIn('5.7') - 1]) {
      const it = visited({}, ({ play }) => play(() => knows, most), override);
      expect(it).toMatchObject({ status: 'incomplete', raw: '', interactions: most });
    }
  });

  test('of every procedure the verdict is what share of everything asked was right, whatever was answered', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...taught),
        fc.infiniteStream(fc.double({ min: 0, max: 1 })),
        fc.double({ min: 0, max: 1 }),
        (id, luck, skill) => {
          const answers = [...luck.take(askedIn(id))].map((it) => it <= skill);
          const it = visited({}, ({ play }) => play((nth) => answers[nth]!), override, id);
          const share = (100 * answers.filter(Boolean).length) / answers.length;
          expect(Math.abs(Number(it.raw) - share)).toBeLessThan(1);
          expect(it.status).toBe(share >= 80 ? 'passed' : 'failed');
          expect(it.interactions).toBe(answers.length);
        },
      ),
      { numRuns: 12 },
    );
    for (const id of taught)
      expect(visited({}, ({ play }) => play(all), override, id)).toMatchObject({ status: 'passed', raw: '100' });
  });

  test.each([
    ['review', 'credit'],
    ['browse', 'no-credit'],
    ['normal', 'no-credit'],
  ])('in mode %s, %s, nothing is recorded that could be graded', (mode, credit) => {
    for (const [status, raw] of [
      ['passed', '95'],
      ['failed', '40'],
      ['incomplete', ''],
      ['completed', ''],
    ] as const) {
      const it = visited({ mode, credit, status, raw, place: other }, ({ play }) => play(() => raw !== '95'), override);
      expect(it).toMatchObject({ status, raw, interactions: 0 });
      expect(it.words).toContain(mode === 'normal' ? 'no-credit' : mode);
      if (mode === 'normal') continue;
      expect(it.place).toBe(other);
      expect(it.calls.filter((call) => call.startsWith('LMSSet'))).toEqual([]);
    }
  });

  test.each([
    ['passed', '92', 0.9, 'passed', '92'],
    ['passed', '92', 0.2, 'passed', '92'],
    ['passed', '82', 1, 'passed', '100'],
    ['passed', '', 0.2, 'passed', ''],
    ['completed', '', 0.2, 'completed', ''],
    ['completed', '', 1, 'passed', '100'],
    ['failed', '70', 0.2, 'failed', '70'],
    ['failed', '20', 0.7, 'failed', 'as answered'],
    ['failed', '70', 1, 'passed', '100'],
    ['incomplete', '', 0.2, 'failed', 'as answered'],
    ['browsed', '', 1, 'passed', '100'],
  ])('held %s %s, answered right %d of it: %s %s', (status, raw, share, becomes, score) => {
    const asked = askedIn('5.7');
    const right = Math.ceil(share * asked - 0.5);
    const it = visited({ status, raw, place: other }, ({ play }) => play((nth) => nth < right), override, '5.7');
    const answered = `${Math.floor((100 * right) / asked)}`;
    expect([it.status, it.raw]).toEqual([becomes, score === 'as answered' ? answered : score]);
  });
});

test('an interim score of an edition that sent one gives way to the verdict on the same attempt', () => {
  const before = visited({}, ({ play }) => play(all, 5));
  const it = visited({ status: 'incomplete', raw: '100', place: before.place! }, ({ play }) => play(() => false), false);
  expect(it).toMatchObject({ status: 'failed', raw: `${Math.floor(500 / askedIn('5.7'))}` });
});

describe('What is asked before anything is written, and the place', () => {
  test('mode, credit, status, score and place are read first', () => {
    const { calls } = visited({}, () => {});
    const firstWrite = calls.findIndex((call) => call.startsWith('LMSSet'));
    const read = calls.slice(0, firstWrite);
    for (const name of ['core.lesson_mode', 'core.credit', 'core.lesson_status', 'core.score.raw', 'suspend_data'])
      expect(read).toContain(`LMSGetValue cmi.${name}`);
  });

  test.each([other, '{"page":5}', '', '1;x', 'null'])('“%s” is left alone until something is done, then replaced', (place) => {
    const held = { status: 'passed', raw: '92', place };
    const opened = visited(held, () => {});
    expect(opened).toMatchObject(held);
    expect(opened.calls.some((call) => call.startsWith('LMSSetValue cmi.suspend_data'))).toBe(false);
    const begun = visited(held, ({ play }) => play(all, 1));
    expect(begun).toMatchObject({ status: 'passed', raw: '92' });
    expect(begun.place).toMatch(/^1;[0-9a-f]{12};/);
    const told = { [other]: 'other-content', '{"page":5}': 'unreadable', '1;x': 'other-content' }[place];
    expect(begun.words).toEqual([...(told ? [told] : []), 'held']);
  });

  test('a place is taken up again, with what was counted, and written only when it changes', () => {
    for (const id of taught) {
      const first = visited({}, ({ play }) => play((nth) => nth % 3 > 0, 7), true, id);
      expect(first.place!.length).toBeLessThanOrEqual(4096);
      const looked = visited({ status: 'incomplete', place: first.place! }, () => {}, true, id);
      expect(looked.calls.filter((call) => call.startsWith('LMSSetValue cmi.suspend'))).toEqual([]);
      expect(looked.calls).toContain('LMSSetValue cmi.core.exit suspend');
      const rest = visited({ status: 'incomplete', place: first.place! }, ({ play }) => play(all), true, id);
      const asked = askedIn(id);
      expect(rest).toMatchObject({ interactions: asked - 7, raw: `${Math.round((100 * (asked - 3)) / asked)}` });
    }
  });

  test('a case played once more is practice: it changes neither score nor interactions', () => {
    const it = visited({}, ({ play, again }) => {
      play((nth) => nth > 5);
      again(0, true);
      again(1, false);
    });
    const asked = askedIn('5.7');
    expect(it).toMatchObject({ raw: `${Math.floor((100 * (asked - 6)) / asked)}`, interactions: asked });
  });
});

describe('Taken out of the browser’s memory by Back', () => {
  test('a session that cannot be begun again is told to be over', () => {
    const system = runtime();
    const learner = openedIn('5.7', () => system.api);
    learner.play(all, 2);
    learner.leave();
    learner.comeBack();
    expect(learner.words()).toEqual(['over']);
    learner.play(all, 1);
    expect(system.interactions()).toBe(2);
  });

  test('a session is begun again with what is held by then, and goes on', () => {
    const systems = [runtime()];
    const learner = openedIn('5.7', () => systems.at(-1)!.api);
    learner.play(all, 2);
    learner.leave();
    systems.push(runtime({ ...systems[0]!.kept(), status: 'passed', raw: '97' }));
    learner.comeBack();
    expect(learner.words()).toEqual(['held']);
    learner.play(() => false, 3);
    learner.leave();
    expect([systems[0]!.interactions(), systems[1]!.interactions()]).toEqual([2, 3]);
    expect(systems[1]!.kept()).toMatchObject({ status: 'passed', raw: '97' });
    expect(systems[1]!.kept().place).not.toBe(systems[0]!.kept().place);
    expect([...systems[0]!.refused, ...systems[1]!.refused]).toEqual([]);
  });

  test('what somebody did elsewhere meanwhile is not written over: the page begins anew', () => {
    const later = visited({}, ({ play }) => play(all, 9)).place!;
    const systems = [runtime()];
    const learner = openedIn('5.7', () => systems.at(-1)!.api);
    learner.play(all, 2);
    learner.leave();
    systems.push(runtime({ status: 'incomplete', place: later }));
    learner.comeBack();
    expect(learner.reloads()).toBe(1);
    expect(systems[1]!.kept().place).toBe(later);
    expect(systems[1]!.calls.at(-1)).toBe('LMSFinish');
  });
});

test('without a system, and where it refuses to begin, it is told that nothing is recorded', () => {
  expect(openedIn('5.7', () => undefined).words()).toEqual(['no-system']);
  const { api } = runtime();
  api.LMSInitialize('');
  expect(openedIn('5.7', () => api).words()).toEqual(['not-begun']);
});
