/**
 * A case being played: the list of what the learner did, and what follows from it by replaying.
 * At a decision the learner does two things, chooses and goes on; elsewhere only goes on. No DOM, no clock.
 */
import {
  courseOf,
  isDeciding,
  isWork,
  type Net,
  type Procedure,
  type Scenario,
  type ScenarioEntry,
  stepIn,
  type WorkStep,
} from '../procedure/index.ts';
import { questionsOnTheWay } from './questions/on-the-way.ts';
import type { Question } from './questions/question.ts';

/** A stop of the course: the step, the move that leaves it, and what the scenario tells there. */
export interface Stop {
  readonly step: WorkStep;
  readonly move: string;
  readonly entry?: ScenarioEntry | undefined;
  /** What the learner is asked at a task, where anything. */
  readonly question?: Question | undefined;
  /** The name of what is asked here, in results and statistics. */
  readonly item: string;
  /** How often the case has come to this step, this time included. */
  readonly round: number;
}

/** `>` goes on; anything else is the mark chosen. */
export type Act = string;
export const goOn: Act = '>';

export interface Scene {
  readonly stops: readonly Stop[];
  /** Index of the stop the case is at; `stops.length` when it has ended. */
  readonly at: number;
  /** The mark chosen here, when the learner is being told. */
  readonly chosen?: string | undefined;
  /** The last choice at each stop. */
  readonly choices: ReadonlyMap<number, string>;
  readonly ended: boolean;
}

/** The stops of a scenario that a person sees, with their rounds. */
export const stopsOf = (procedure: Procedure, net: Net, scenario: Scenario): readonly Stop[] => {
  const seen = new Map<string, number>();
  return courseOf(procedure, net, scenario).stops.flatMap(({ step: id, move, entry }) => {
    const step = stepIn(procedure, id);
    if (!step || !isWork(step)) return [];
    const round = (seen.get(id) ?? 0) + 1;
    seen.set(id, round);
    const item = `${procedure.id}/${scenario.id}/${entry === undefined ? id : entry + 1}`;
    return [{ step, move, round, item, ...(entry !== undefined && { entry: scenario.course[entry] }) }];
  });
};

/** The cases of a procedure, each with its stops and with what is asked at its tasks. */
export const casesOf = (
  procedure: Procedure,
  net: Net,
  scenarios: readonly Scenario[],
): ReadonlyMap<string, readonly Stop[]> => {
  const bare = scenarios.map((scenario) => ({ scenario: scenario.id, stops: stopsOf(procedure, net, scenario) }));
  const tasks = bare.map(({ scenario, stops }) => ({
    scenario,
    steps: stops.flatMap(({ step, round }) => (round === 1 && !isDeciding(step) ? [step.id] : [])),
    told: stops.flatMap(({ step, entry }) => ((entry?.facts?.length ?? 0) > 0 ? [step.id] : [])),
  }));
  const asked = questionsOnTheWay(procedure, tasks);
  return new Map(
    bare.map(({ scenario, stops }) => [
      scenario,
      stops.map((stop) => {
        const question = stop.round === 1 ? asked.get(scenario)!.get(stop.step.id) : undefined;
        return question ? { ...stop, question, item: question.id } : stop;
      }),
    ]),
  );
};

/** The step and outcome decided at a stop, where something is. */
export const decides = ({ step, entry }: Stop): boolean => isDeciding(step) && entry?.decide !== undefined;

/** What would be right at a stop: the mark decided, the key of an option; undefined where nothing is asked. */
export const rightAt = (stop: Stop): string | undefined => (decides(stop) ? stop.entry!.decide : stop.question?.right);

export const asks = (stop: Stop): boolean => rightAt(stop) !== undefined;

/** The scene after some acts; acts that no longer fit the course end it there, so that a saved case never fails to open. */
export const replayed = (stops: readonly Stop[], acts: readonly Act[]): Scene => {
  const choices = new Map<number, string>();
  let at = 0;
  let chosen: string | undefined;
  for (const act of acts) {
    const stop = stops[at];
    if (!stop) break;
    if (act === goOn) {
      if (asks(stop) && chosen === undefined) break;
      at += 1;
      chosen = undefined;
    } else if (asks(stop) && chosen === undefined) {
      chosen = act;
      choices.set(at, act);
    }
  }
  return { stops, at, chosen, choices, ended: at >= stops.length };
};

/** How much was asked and how much of it right, by the first choice at each stop. */
export const scoreOf = (stops: readonly Stop[], first: ReadonlyMap<number, string>): { asked: number; right: number } => {
  const asked = stops.flatMap((stop, index) => (asks(stop) ? [{ stop, index }] : []));
  return { asked: asked.length, right: asked.filter(({ stop, index }) => first.get(index) === rightAt(stop)).length };
};
