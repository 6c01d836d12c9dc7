import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coreElements,
  heldBy,
  identifierOf,
  interactionElements,
  mostSuspendData,
  purposeBy,
  resumedFrom,
  suspendDataOf,
  timespanOf,
} from '../../src/train/cmi.ts';

const bounds = { 'cmi.core.score.min': '0', 'cmi.core.score.max': '100' };

describe('Results for a learning system', () => {
  it.each([
    [0, '0000:00:00.00'],
    [61.5, '0000:01:01.50'],
    [3 * 3600 + 4 * 60 + 5.678, '0003:04:05.68'],
    [1e12, '9999:59:59.99'],
    [-3, '0000:00:00.00'],
  ])('%d seconds are %s', (seconds, told) => expect(timespanOf(seconds)).toBe(told));

  it('identifiers are ASCII and not too long, whatever they are made of', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1 }), (parts) => {
        expect(identifierOf(...parts)).toMatch(/^[\w.-]{0,255}$/);
      }),
    );
    expect(identifierOf('3.1', 'approval', 'Y')).toBe('3.1_approval_Y');
  });

  it('a response is told by letters in the order of the options', () => {
    const elements = interactionElements(2, { id: '3.1/x', options: ['Y', 'N'], chosen: ['N'], right: ['Y'], seconds: 4 });
    expect(Object.fromEntries(elements)).toEqual({
      'cmi.interactions.2.id': '3.1-x',
      'cmi.interactions.2.type': 'choice',
      'cmi.interactions.2.correct_responses.0.pattern': 'a',
      'cmi.interactions.2.student_response': 'b',
      'cmi.interactions.2.result': 'wrong',
      'cmi.interactions.2.latency': '0000:00:04.00',
    });
  });

  it('the order in which several were chosen does not matter', () => {
    const result = (chosen: string[]) =>
      new Map(interactionElements(0, { id: 'q', options: ['p', 'q', 'r'], chosen, right: ['p', 'r'], seconds: 0 })).get(
        'cmi.interactions.0.result',
      );
    expect([result(['r', 'p']), result(['p']), result(['p', 'q', 'r'])]).toEqual(['correct', 'wrong', 'wrong']);
  });

  it.each([
    [0, 0, 'incomplete', undefined],
    [7, 7, 'incomplete', undefined],
    [10, 8, 'passed', '80'],
    [10, 7, 'failed', '70'],
    [10, 10, 'passed', '100'],
  ])('%i of ten answered, %i right: %s', (answered, right, status, raw) => {
    const standing = { asked: 10, answered, right, passMark: 80, ended: false };
    const elements = new Map(coreElements(standing, { status: undefined, score: undefined }, false).elements);
    expect([elements.get('cmi.core.lesson_status'), elements.get('cmi.core.score.raw')]).toEqual([status, raw]);
  });

  it('what is held is never replaced by something worse, and a failing score never gets below a pass', () => {
    const statuses = ['not attempted', 'browsed', 'incomplete', 'failed', 'completed', 'passed'] as const;
    const held = fc.record({
      status: fc.constantFrom(undefined, ...statuses),
      score: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        held,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 40 }),
        fc.boolean(),
        (before, answered, right, ended) => {
          const standing = { asked: 40, answered, right: Math.min(right, answered), passMark: 80, ended };
          const { elements, held: after } = coreElements(standing, before, false);
          const written = new Map(elements);
          const rank = (status: (typeof statuses)[number] | undefined) => (status ? statuses.indexOf(status) : -1);
          expect(rank(after.status)).toBeGreaterThanOrEqual(rank(before.status));
          expect(after.score ?? -1).toBeGreaterThanOrEqual(before.score ?? -1);
          if (after.status !== before.status) expect(written.get('cmi.core.lesson_status')).toBe(after.status);
          const raw = written.get('cmi.core.score.raw');
          if (raw !== undefined) expect(answered).toBe(40);
          // What a system that masters the status makes of it is never worse than what it held.
          if (raw !== undefined && Number(raw) < 80) expect(rank(before.status)).toBeLessThan(statuses.indexOf('completed'));
          // Told again it has nothing more to say.
          expect(coreElements(standing, after, false).elements).toEqual([]);
        },
      ),
    );
  });

  it('a share just below the mark is not rounded up to it', () => {
    const standing = { asked: 1000, answered: 1000, right: 799, passMark: 80, ended: true };
    expect(new Map(coreElements(standing, { status: undefined, score: undefined }, false).elements)).toEqual(
      new Map(Object.entries({ ...bounds, 'cmi.core.score.raw': '79', 'cmi.core.lesson_status': 'failed' })),
    );
  });

  it('a course that asks nothing is completed when every case has ended', () => {
    const nothing = { asked: 0, answered: 0, right: 0, passMark: 80 };
    const told = (ended: boolean) =>
      coreElements({ ...nothing, ended }, { status: undefined, score: undefined }, false).elements;
    expect([told(false), told(true)]).toEqual([
      [['cmi.core.lesson_status', 'incomplete']],
      [['cmi.core.lesson_status', 'completed']],
    ]);
  });

  it.each([
    ['', '', 'normal'],
    ['normal', 'credit', 'normal'],
    ['Normal', 'C', 'normal'],
    ['review', 'credit', 'review'],
    ['R', '', 'review'],
    ['browse', 'no-credit', 'browse'],
    ['normal', 'no-credit', 'no-credit'],
    ['', 'N', 'no-credit'],
  ])('mode “%s” and credit “%s” are for %s', (mode, credit, purpose) => {
    expect(purposeBy((name) => (name === 'cmi.core.lesson_mode' ? mode : credit))).toBe(purpose);
  });

  it.each([
    ['passed', '92', { status: 'passed', score: 92 }],
    ['Passed', ' 92.5 ', { status: 'passed', score: 92.5 }],
    ['', '', { status: undefined, score: undefined }],
    ['unknown', 'n/a', { status: undefined, score: undefined }],
    ['not attempted', '0', { status: 'not attempted', score: 0 }],
  ])('status “%s” and score “%s” are read', (status, raw, held) => {
    expect(heldBy((name) => (name === 'cmi.core.lesson_status' ? status : raw))).toEqual(held);
  });
});

describe('Going on another day', () => {
  it('gives back what was put away, if it fits', () => {
    const answers = fc.array(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }), { maxLength: 12 }), {
      minLength: 1,
      maxLength: 9,
    });
    fc.assert(
      fc.property(answers, (given) => {
        const text = suspendDataOf({ content: 'abc123', answers: given });
        if (text === undefined) return;
        expect(text.length).toBeLessThanOrEqual(mostSuspendData);
        expect(resumedFrom(text)).toEqual({ content: 'abc123', answers: given });
      }),
    );
  });

  it('says so when it would be cut off', () => {
    expect(suspendDataOf({ content: 'c', answers: [Array(3000).fill('Y')] })).toBeUndefined();
    expect(suspendDataOf({ content: 'c', answers: [Array(2000).fill('Y')] })).toHaveLength(4003);
  });

  it('takes nothing that is not its own', () => {
    for (const text of ['', 'x', '2;abc;Y', '1', '1;;Y', '1;abc;%E0%A4%A']) expect(resumedFrom(text), text).toBeUndefined();
  });
});
