/** A way retold: each move with its step, what was decided, and in which round. The words to say it in are the caller's. */
import {
  calledBy,
  carriedOut,
  hasEnded,
  type Locale,
  type Move,
  type Net,
  opening,
  outcomeOf,
  type Procedure,
  type Step,
} from '../procedure/index.ts';

export interface RetoldMove {
  readonly move: Move;
  readonly step: string;
  readonly name: string;
  /** What a gate or choice decided; absent at a task. */
  readonly decision?: { readonly mark: string; readonly name: string; readonly refusal: boolean };
  /** The n-th time this step is done on this way, from 1, and how often it is done in all. */
  readonly round: number;
  readonly rounds: number;
  /** The move before did not lead here: this is another part of the case, going on side by side. */
  readonly meanwhile: boolean;
  /** Time ran out: it counts as decided by itself, or was done by the role it passed to. */
  readonly late?: 'lapsed' | 'passedOn';
}

/** The words of a telling: `i18n/paths.ts` has them. */
export interface WayWords {
  readonly next: string;
  readonly meanwhile: string;
  readonly round: (n: string) => string;
  /** Said where time ran out. */
  readonly lapsed: string;
  readonly passedOn: string;
  readonly aside: (parts: readonly string[]) => string;
}

const decisionOf = (step: Step, mark: string, locale: Locale): RetoldMove['decision'] => {
  const outcome = outcomeOf(step, mark);
  return outcome && { mark: outcome.signs?.[locale] ?? mark, name: outcome.name[locale], refusal: outcome.refusal };
};

interface Followed {
  readonly move: Move;
  readonly step: string;
  readonly mark: string;
  readonly meanwhile: boolean;
  readonly late?: 'lapsed' | 'passedOn';
}

/** Play the moves from the start: what was done and decided; who signed a decision first is no part of it. */
const follow = (net: Net, moves: readonly Move[]): { readonly followed: readonly Followed[]; readonly ends?: string } => {
  const played = carriedOut(net, moves);
  const beside = played.map(({ by, before }) => before.filter((place) => !by.consumes.includes(place)));
  const followed = played.flatMap(({ by }, at): Followed[] =>
    by.undecided
      ? []
      : [
          {
            move: by.move,
            step: by.step,
            mark: by.mark,
            meanwhile: by.consumes.every((place) => beside[at - 1]?.includes(place) ?? false),
            ...(by.clock && { late: 'lapsed' as const }),
            ...(by.consumes.some((place) => net.passed?.has(place)) && { late: 'passedOn' as const }),
          },
        ],
  );
  const here = played.at(-1)?.after ?? opening(net);
  const end = here[0];
  return hasEnded(net, here) && end !== undefined ? { followed, ends: net.places[end]! } : { followed };
};

/**
 * Each move of a way, in order; of the signatures of a decision the one that made it.
 * @param moves from the start; a way of `simpleWays`, a walk, or a witness of `verify`
 * @throws Problem where a move is unknown or not open
 */
export const retold = (net: Net, procedure: Procedure, moves: readonly Move[], locale: Locale): readonly RetoldMove[] => {
  const steps = new Map(procedure.steps.map((step) => [step.id, step]));
  const { followed } = follow(net, moves);
  const done = new Map<string, number>();
  return followed.map(({ move, step, mark, meanwhile, late }) => {
    const round = (done.get(step) ?? 0) + 1;
    done.set(step, round);
    const rounds = followed.filter((other) => other.step === step).length;
    const definition = steps.get(step)!;
    return {
      move,
      step,
      name: definition.name[locale],
      decision: decisionOf(definition, mark, locale),
      round,
      rounds,
      meanwhile,
      ...(late && { late }),
    };
  });
};

/** A step of the telling: its name, what was decided, and the round where there is more than one. */
const moveSentence = ({ name, decision, round, rounds, late }: RetoldMove, words: WayWords): string => {
  const parts = [
    ...(decision ? [calledBy(decision.mark, decision.name)] : []),
    ...(late ? [words[late]] : []),
    ...(rounds > 1 ? [words.round(String(round))] : []),
  ];
  return parts.length > 0 ? name + words.aside(parts) : name;
};

/**
 * A way in words: "Submit the plan → Senior-management discussion (N Return, round 1) → …", to the name of the end it reaches.
 * @throws Problem where a move is unknown or not open
 */
export const describeWay = (
  net: Net,
  procedure: Procedure,
  moves: readonly Move[],
  locale: Locale,
  words: WayWords,
): string => {
  const steps = new Map(procedure.steps.map((step) => [step.id, step]));
  const sentence = retold(net, procedure, moves, locale)
    .map((line, at) => (at === 0 ? '' : line.meanwhile ? words.meanwhile : words.next) + moveSentence(line, words))
    .join('');
  const { ends } = follow(net, moves);
  const end = ends === undefined ? '' : steps.get(ends)!.name[locale];
  return [sentence, end].filter((part) => part !== '').join(words.next);
};
