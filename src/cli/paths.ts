/** `handbook paths 3.1` */
import { paths as tellingWords } from '../i18n/rehearse/paths.ts';
import { describeWay, refusedOnce, simpleWays } from '../paths/index.ts';
import { compile, type Move } from '../procedure/index.ts';
import { wayProbability } from '../simulate/index.ts';
import type { Command, Given } from './command.ts';
import { percent } from './figures.ts';
import { parametersOf, procedureOf } from './procedure.ts';

interface Way {
  readonly moves: readonly Move[];
  /** The refusal that makes it a variant of the way before it; null for a simple way. */
  readonly refusal: Move | null;
  /** With the assumed probabilities, or those of `--params`. */
  readonly probability: number;
}

const run = (given: Given): number => {
  const procedure = procedureOf(given);
  const parameters = parametersOf(given, procedure);
  const net = compile(procedure);
  const { ways, complete } = simpleWays(net);
  const likely = (moves: readonly Move[]): number => wayProbability(procedure, parameters, moves);
  const all = ways.flatMap((moves): Way[] => [
    { moves, refusal: null, probability: likely(moves) },
    ...refusedOnce(net, moves).map((variant): Way => ({ ...variant, probability: likely(variant.moves) })),
  ]);
  if (given.options.json) {
    given.say(
      JSON.stringify(
        { procedure: procedure.id, complete, assumptions: given.options.params === undefined, ways: all },
        null,
        2,
      ),
    );
    return 0;
  }
  for (const { moves, refusal, probability } of all) {
    const kind = refusal === null ? given.words.ways : `${given.words.refusedOnce} ${refusal}`;
    given.say(`${kind} · ${percent(given.locale, probability)}`);
    given.say(`  ${describeWay(net, procedure, moves, given.locale, tellingWords[given.locale])}`);
  }
  if (!complete) given.note(given.words.incomplete);
  return 0;
};

export const pathsCommand: Command = {
  places: '#',
  example: 'paths # --json',
  options: { params: 'file', json: undefined },
  run,
};
