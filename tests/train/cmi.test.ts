import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coreElements,
  identifierOf,
  interactionElements,
  mostSuspendData,
  resumedFrom,
  suspendDataOf,
  timespanOf,
} from '../../src/train/cmi.ts';

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
    [{ percent: undefined, passMark: 80, finished: false }, 'incomplete', undefined],
    [{ percent: 100, passMark: 80, finished: false }, 'incomplete', '100'],
    [{ percent: 80, passMark: 80, finished: true }, 'passed', '80'],
    [{ percent: 79, passMark: 80, finished: true }, 'failed', '79'],
  ])('%o is %s', (standing, status, raw) => {
    const elements = new Map(coreElements(standing));
    expect([elements.get('cmi.core.lesson_status'), elements.get('cmi.core.score.raw')]).toEqual([status, raw]);
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
