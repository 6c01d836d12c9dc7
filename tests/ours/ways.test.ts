/** The ways through the eight procedures, as the source has them. */
import { describe, expect, it } from 'vitest';
import { refusedOnce, simpleWays } from '../../src/paths/index.ts';
import { verify } from '../../src/verify/index.ts';
import { shortestWay } from '../../src/walk/index.ts';
import { ourNet, ourNets } from '../support/our-procedures.ts';

const ways: Record<string, { shortest: number; simple: number }> = {
  '3.1': { shortest: 9, simple: 1 },
  '3.2': { shortest: 11, simple: 1 },
  '3.3': { shortest: 9, simple: 2 },
  '3.4': { shortest: 13, simple: 3 },
  '3.5': { shortest: 5, simple: 6 },
  '3.6': { shortest: 10, simple: 2 },
  '3.7': { shortest: 5, simple: 3 },
  '3.8': { shortest: 9, simple: 1 },
};

it.each(ourNets)('$id has the ways it is known to have', ({ id, net }) => {
  expect({ shortest: shortestWay(net)?.length, simple: simpleWays(net).ways.length }).toEqual(ways[id]);
});

describe('The plan of 3.1', () => {
  const { net } = ourNet('3.1');

  it('can be refused without limit at each of its four gates', () => {
    const { observations } = verify(net);
    expect(observations.map(({ moves }) => moves)).toEqual([
      ['submit-plan:N', 'draft-plan:done'],
      ['senior-discussion:N', 'draft-plan:done', 'submit-plan:Y'],
      ['feasibility-review:N', 'draft-plan:done', 'submit-plan:Y', 'senior-discussion:Y'],
      ['approval:N', 'draft-plan:done', 'submit-plan:Y', 'senior-discussion:Y', 'feasibility-review:Y'],
    ]);
  });

  it('goes back by the draft from each of them', () => {
    expect(refusedOnce(net, simpleWays(net).ways[0]!).map(({ refusal, moves }) => [refusal, moves.length])).toEqual([
      ['submit-plan:N', 9 + 2],
      ['senior-discussion:N', 9 + 3],
      ['feasibility-review:N', 9 + 4],
      ['approval:N', 9 + 5],
    ]);
  });
});

it('nothing of 3.5 and 3.8 can be refused without limit: a refusal there is final', () => {
  for (const id of ['3.5', '3.8']) expect(verify(ourNet(id).net).observations).toEqual([]);
});
