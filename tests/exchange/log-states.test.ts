import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type LogFile, type LogOptions, readLogText } from '../../src/exchange/log.ts';

type Event = readonly [activity: string, state: string];

const csv = (events: readonly Event[], heading = 'lifecycle:transition'): string =>
  `case,activity,${heading}\n${events.map(([activity, state]) => `C,${activity},${state}`).join('\n')}\n`;
const attribute = (key: string, value: string): string => `<string key="${key}" value="${value}"/>`;
const xes = (events: readonly Event[]): string => {
  const inner = events.map(
    ([activity, state]) => `<event>${attribute('concept:name', activity)}${attribute('lifecycle:transition', state)}</event>`,
  );
  return `<log><trace>${attribute('concept:name', 'C')}${inner.join('')}</trace></log>`;
};
const told = ({ log, reading, issues }: LogFile) => ({
  events: Array.from(log.activity, (text) => log.texts[text]),
  states: reading.states,
  codes: [...new Set(issues.map(({ code }) => code))],
  doubts: [log.doubts.whole, [...log.doubts.cases]],
});
const read = (events: readonly Event[], options?: LogOptions) => told(readLogText(csv(events), options));

describe('The states of events', () => {
  test('mean the same in CSV and in XES, whatever they are', () => {
    const event = fc.tuple(
      fc.constantFrom('送审', '审批', '执行'),
      fc.constantFrom('complete', 'COMPLETE', 'start', 'autoskip', 'Closed', 'In Progress'),
    );
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 8 }), (events) => {
        expect(told(readLogText(xes(events)))).toEqual(read(events));
      }),
    );
  });
  test('left out are counted; a step that has its completion loses nothing', () => {
    const { events, states, codes } = read([
      ['送审', 'start'],
      ['送审', 'complete'],
      ['审批', 'start'],
    ]);
    expect(events).toEqual(['送审']);
    expect(states).toEqual({ counted: ['complete'], left: [{ state: 'start', events: 2 }] });
    expect(codes).toEqual([]);
  });
  test('leave the case in doubt where the only record of a step is left out and the case went on', () => {
    const { codes, doubts } = read([
      ['送审', 'autoskip'],
      ['审批', 'complete'],
    ]);
    expect(codes).toEqual(['unfinished-step']);
    expect(doubts).toEqual([[], [[0, ['unfinished-step']]]]);
  });
  test('all left out are told with the states there are, and can be said to count', () => {
    const closed: Event[] = [
      ['送审', 'Closed'],
      ['审批', 'In Progress'],
    ];
    expect(readLogText(csv(closed)).issues).toMatchObject([{ code: 'no-state', what: '2', value: 'Closed, In Progress' }]);
    expect(read(closed, { states: ['closed'] }).events).toEqual(['送审']);
    expect(read(closed, { states: ['*'] }).events).toEqual(['送审', '审批']);
  });
  test('are known in Chinese, where the column is the step’s', () => {
    const rows: Event[] = [
      ['送审', '已完成'],
      ['审批', '待处理'],
    ];
    expect(told(readLogText(csv(rows, '任务状态'))).events).toEqual(['送审']);
    // That of the whole matter says nothing of the step.
    expect(told(readLogText(csv(rows, '流程状态'))).events).toEqual(['送审', '审批']);
  });
});
