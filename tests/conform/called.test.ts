/** Case records in which the steps of a called procedure stand among ours: left out of account, and told. */
import { expect, test } from 'vitest';
import { conform, LogBuilder, overview } from '../../src/conform/index.ts';
import { secondContent } from '../support/handbooks.ts';

const { procedures, roles, records } = secondContent;
const caller = procedures.find(({ id }) => id === 'SOP-CAPA')!;
const definition = { procedure: caller, roles, records };

const judged = (activities: readonly string[], decided: Record<string, null | false> = {}) => {
  const log = new LogBuilder();
  for (const [at, activity] of activities.entries()) {
    const [name = '', outcome = ''] = activity.split('|');
    log.add({ case: 'A', activity: name, outcome, row: at + 2 });
  }
  const result = conform(definition, log.build(), { decisions: { activities: decided } });
  return { called: overview(result).called, doubts: result.doubts.map(({ text }) => text), verdict: result.cases[0]!.verdict };
};

const [before, after] = [
  ['受理并立案', '判断是否需要措施|Y', '分析原因', '制订措施', '批准措施|Y', '实施措施'],
  ['检查有效性|Y'],
];
const ofCalled = ['提出变更', 'CR-07 R-2 评估变更', 'Try it out', 'cr-07 r-4', '变更会议批准', 'make'];

test('its steps, by name, number or id, are its own records; the case is judged without them', () => {
  expect(judged([...before, ...after])).toEqual({ called: undefined, doubts: [], verdict: 'conforming' });
  expect(judged([...before, ...ofCalled, ...after])).toEqual({
    called: [{ procedure: 'CR-07', events: ofCalled.length }],
    doubts: [],
    verdict: 'conforming',
  });
});

test('what is nobody’s step stays a doubt, and what a person decides goes before', () => {
  expect(judged([...before, '评估变更方案', ...after])).toMatchObject({ called: undefined, doubts: ['评估变更方案'] });
  expect(judged([...before, '提出变更', ...after], { 提出变更: false })).toMatchObject({
    called: undefined,
    verdict: 'deviating',
  });
});
