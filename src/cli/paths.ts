/** `handbook paths 3.1` */
import { paths as tellingWords } from '../i18n/rehearse/paths.ts';
import { describeWay, ranOut, refusedOnce, simpleWays } from '../paths/index.ts';
import { compile, type Move, withClock } from '../procedure/index.ts';
import { wayProbability } from '../simulate/index.ts';
import type { Command, Given } from './command.ts';
import { percent } from './figures.ts';
import { parametersOf, procedureOf } from './procedure.ts';

interface Way {
  readonly moves: readonly Move[];
  /** The refusal that makes it a variant of the way before it; null for a simple way. */
  readonly refusal: Move | null;
  /** With the assumed probabilities, or those of `--params`. */
  readonly probability: number | null;
  /** Time runs out on it, by this move of the clock; nobody has said how likely that is. */
  readonly ranOut?: Move;
}

const run = (given: Given): number => {
  const procedure = procedureOf(given);
  const parameters = parametersOf(given, procedure);
  const net = withClock(compile(procedure), procedure);
  const { ways, complete } = simpleWays(net);
  const likely = (moves: readonly Move[]): number => wayProbability(procedure, parameters, moves);
  const all = ways.flatMap((moves): Way[] => [
    { moves, refusal: null, probability: likely(moves) },
    ...refusedOnce(net, moves).map((variant): Way => ({ ...variant, probability: likely(variant.moves) })),
  ]);
  const late = ranOut(
    net,
    all.map(({ moves }) => moves),
  ).map(({ move, moves }): Way => ({ moves, refusal: null, probability: null, ranOut: move }));
  if (given.options.json) {
    given.say(
      JSON.stringify(
        { procedure: procedure.id, complete, assumptions: given.options.params === undefined, ways: [...all, ...late] },
        null,
        2,
      ),
    );
    return 0;
  }
  for (const { moves, refusal, probability, ranOut: move } of [...all, ...late]) {
    const plain = refusal === null ? given.words.ways : `${given.words.refusedOnce} ${refusal}`;
    const kind = move === undefined ? plain : `${given.words.ranOut} ${move}`;
    given.say(probability === null ? kind : `${kind} · ${percent(given.locale, probability)}`);
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
