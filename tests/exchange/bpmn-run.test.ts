/** Models run in an engine: along every way through a procedure, somebody is waited for at the steps where the Net has its tokens. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { BpmnSource, Dialect } from '../../src/exchange/bpmn/index.ts';
import { bpmnSource } from '../../src/handbook/bpmn.ts';
import { everyWay } from '../../src/paths/index.ts';
import {
  at,
  bandRows,
  compile,
  fire,
  hasEnded,
  isByClock,
  type Marking,
  type Move,
  markOf,
  type Net,
  opening,
  type Procedure,
  settle,
  signerOf,
  signingOf,
  stepIn,
  stepOf,
  withClock,
} from '../../src/procedure/index.ts';
import { sourceOf, xmlOf } from '../support/bpmn.ts';
import { Run } from '../support/bpmn-run.ts';
import { everyNet } from '../support/handbooks.ts';
import { limitedProcedure, soundBandedProcedure, soundSignedProcedure } from '../support/random-procedure.ts';

/** Where cases stand in the Net; choices are taken as soon as a case comes to one, as a gateway takes them. */
class Played {
  here: Marking;
  readonly #net: Net;
  readonly #procedure: Procedure;
  readonly #choose: (step: string) => string;

  constructor(net: Net, procedure: Procedure, choose: (step: string) => string) {
    [this.#net, this.#procedure, this.#choose] = [net, procedure, choose];
    this.here = this.#onward(opening(net));
  }

  #onward(marking: Marking): Marking {
    const here = settle(this.#net, marking);
    const choice = at(this.#net, here).find((id) => stepIn(this.#procedure, id)?.kind === 'choice');
    return choice === undefined ? here : this.#onward(fire(this.#net, here, `${choice}:${this.#choose(choice)}`));
  }

  move(move: Move): void {
    this.here = this.#onward(fire(this.#net, this.here, move));
  }

  get steps(): readonly string[] {
    return at(this.#net, this.here)
      .filter((id) => ['task', 'gate'].includes(stepIn(this.#procedure, id)!.kind))
      .sort();
  }

  get ends(): readonly string[] {
    return hasEnded(this.#net, this.here) ? at(this.#net, this.here) : [];
  }
}

/** The outcomes of choices in the order in which a way takes them, each choice by itself. */
const choosing = (procedure: Procedure, moves: readonly Move[]) => {
  const taken = new Map<string, number>();
  return (step: string): string => {
    const marks = moves.filter((move) => stepOf(move) === step && !isByClock(move)).map(markOf);
    const nth = taken.get(step) ?? 0;
    taken.set(step, nth + 1);
    // A way ends before a choice that is taken by nobody any more; then it is any.
    return marks[nth] ?? (stepIn(procedure, step) as { outcomes: { mark: string }[] }).outcomes[0]!.mark;
  };
};

/** At a gate that goes by a figure the Net is decided at once; in a case of no figure those of the highest band sign. */
const signaturesFor = (procedure: Procedure, move: Move): readonly (number | undefined)[] => {
  const step = stepIn(procedure, stepOf(move))!;
  const { signing } = bandRows(step).at(-1) ?? {};
  if (!signing) return [undefined];
  const count = markOf(move) === signing.agrees ? signing.need : signing.veto ? 1 : signing.signers.length - signing.need + 1;
  return Array.from({ length: count }, (_, turn) => turn);
};

const made = (run: Run, procedure: Procedure, move: Move, passed: ReadonlySet<string>): void => {
  const [id, mark, signer] = [stepOf(move), markOf(move), signerOf(move)];
  const step = stepIn(procedure, id)!;
  const signing = signingOf(step);
  if (isByClock(move)) run.late(id);
  else if (step.kind === 'task') run.done(id);
  else if (passed.has(id)) run.done(id, mark);
  else if (signing && signer !== undefined) run.done(id, mark, signing.signers.indexOf(signer));
  else for (const turn of signaturesFor(procedure, move)) run.done(id, mark, turn);
};

/** Runs a model along a way, held against the Net at every move. */
const followed = async (procedure: Procedure, xml: string, moves: readonly Move[]): Promise<void> => {
  const net = withClock(compile(procedure), procedure);
  const run = await Run.begin(xml, choosing(procedure, moves));
  const played = new Played(net, procedure, choosing(procedure, moves));
  expect(run.steps).toEqual(played.steps);
  const passed = new Set<string>();
  for (const move of moves.filter((one) => stepIn(procedure, stepOf(one))!.kind !== 'choice')) {
    made(run, procedure, move, passed);
    played.move(move);
    if (isByClock(move) && markOf(move) === 'late') passed.add(stepOf(move));
    else if (!signerOf(move) || !played.steps.includes(stepOf(move))) passed.delete(stepOf(move));
    expect(run.steps, `${moves.join(' ')} after ${move}`).toEqual(played.steps);
  }
  expect(played.ends).toHaveLength(1);
  expect(run.ends).toEqual(played.ends);
};

const followAll = async (source: BpmnSource, dialect: Dialect, most = Number.POSITIVE_INFINITY): Promise<number> => {
  const { procedure } = source;
  const xml = await xmlOf(source, dialect);
  const { ways } = everyWay(withClock(compile(procedure), procedure));
  for (const { moves } of ways.slice(0, most)) await followed(procedure, xml, moves);
  return ways.length;
};

describe.each(everyNet)('$name', ({ procedure, content }) => {
  test.each(['camunda8', 'flowable'] as const)('%s: runs along every way', async (dialect) => {
    expect(await followAll(bpmnSource(content, procedure), dialect)).toBeGreaterThan(0);
  });
});

describe('Definitions nobody wrote', () => {
  test.each([
    ['signed', soundSignedProcedure],
    ['with bands', soundBandedProcedure],
    ['with limits', limitedProcedure],
  ] as const)('%s: run along their ways', async (_, arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, fc.constantFrom('camunda8' as const, 'flowable' as const), async (procedure, dialect) => {
        await followAll(sourceOf(procedure), dialect, 12);
      }),
      { numRuns: 25 },
    );
  });
});
