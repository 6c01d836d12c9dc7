/** The words tests tell walks in: `walking(plan).answering('discussion', 'N').reaches('draft')`. */
import { expect } from 'vitest';
import { at, compile, type Move, type Net, openMoves, type Procedure } from '../../src/procedure/index.ts';
import { replay } from '../../src/walk/index.ts';

export interface Walking {
  readonly net: Net;
  readonly moves: readonly Move[];
  /** Do the tasks that lie before a gate, then decide it. */
  answering(gate: string, mark: string): Walking;
  /** Do a task. */
  doing(step: string): Walking;
  /** Do every task until something has to be decided or nothing is left. */
  goingOn(): Walking;
  reaches(...steps: string[]): Walking;
}

const from = (net: Net, moves: readonly Move[]): Walking => {
  const here = () => replay(net, moves).marking;
  const doing = (step: string) => {
    expect(openMoves(net, here()).map((open) => open.move)).toContain(`${step}:done`);
    return from(net, [...moves, `${step}:done`]);
  };
  const goingOn = (): Walking => {
    const task = openMoves(net, here()).find((open) => open.kind === 'task');
    return task ? from(net, [...moves, task.move]).goingOn() : from(net, moves);
  };
  const answering = (gate: string, mark: string) => {
    const before = goingOn();
    expect(openMoves(net, replay(net, before.moves).marking).map((open) => open.move)).toContain(`${gate}:${mark}`);
    return from(net, [...before.moves, `${gate}:${mark}`]);
  };
  const reaches = (...steps: string[]) => {
    expect([...at(net, here())].sort()).toEqual([...steps].sort());
    return from(net, moves);
  };
  return { net, moves, answering, doing, goingOn, reaches };
};

export const walking = (procedure: Procedure): Walking => from(compile(procedure), []);
