/**
 * What engines compute, written in their languages: FEEL (OMG, "Decision Model and Notation" 1.5, 10) for Camunda 8 and, without the sign
 * before it, for whoever reads BPMN; JUEL (the expression language of Jakarta EE) for Flowable.
 *
 * Variables have an underscore where ids have a hyphen, which is a minus in both.
 */
import type { Cut, Sitting, Sittings } from './sittings.ts';

/** The variable that tells the outcome of a decision, that has the signatures given at it, and that is a figure of the case. */
export const outcomeVariable = (step: string): string => `outcome_${step.replaceAll('-', '_')}`;
export const votesVariable = (step: string): string => `votes_${step.replaceAll('-', '_')}`;
export const figureVariable = (figure: string): string => `figure_${figure.replaceAll('-', '_')}`;
/** Counters, where an engine keeps no list of what was signed. */
export const agreedVariable = (step: string): string => `agreed_${step.replaceAll('-', '_')}`;
export const refusedVariable = (step: string): string => `refused_${step.replaceAll('-', '_')}`;

/** Of sittings, an answer for each; one where all are alike. */
const answers = <T>({ of }: Sittings, answer: (sitting: Sitting) => T): readonly [string, Cut | undefined][] => {
  const written = of.map((sitting): [string, Cut | undefined] => [String(answer(sitting)), sitting.upTo]);
  return written.filter(([text], at) => at === written.length - 1 || text !== written[at + 1]![0]);
};

interface Syntax {
  /** A variable, which may have no value yet. */
  readonly read: (variable: string) => string;
  readonly choose: (condition: string, then: string, otherwise: string) => string;
}

/** An answer by the figure: the first range it is in, the last where it is in none, so that what is not known goes the strictest way. */
const byFigure = ({ choose, read }: Syntax, sittings: Sittings, answer: (sitting: Sitting) => string): string => {
  const all = answers(sittings, answer);
  const figure = sittings.figure === undefined ? '' : read(figureVariable(sittings.figure));
  return all.slice(0, -1).reduceRight((rest, [text, cut]) => {
    return choose(`${figure} ${cut!.included ? '<=' : '<'} ${cut!.at}`, text, rest);
  }, all.at(-1)![0]);
};

const quoted = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const single = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

const feelSyntax: Syntax = {
  read: (variable) => variable,
  choose: (condition, then, otherwise) => `if ${condition} then ${then} else ${otherwise}`,
};
const feelList = (items: readonly string[]): string => `[${items.map(quoted).join(', ')}]`;

export const feel = {
  outcomeIs: (step: string, mark: string): string => `${outcomeVariable(step)} = ${quoted(mark)}`,
  /** Whom a task is offered to. */
  groups: (sittings: Sittings): string => byFigure(feelSyntax, sittings, ({ turns }) => feelList(turns[0]!)),
  /** Whom each turn of a signed decision is offered to, as a list of lists. */
  turns: (sittings: Sittings): string => byFigure(feelSyntax, sittings, ({ turns }) => `[${turns.map(feelList).join(', ')}]`),
  /** How many turns it has. */
  count: (sittings: Sittings): string => byFigure(feelSyntax, sittings, ({ turns }) => String(turns.length)),
  agreed: (step: string, sittings: Sittings): string =>
    `count(${votesVariable(step)}[item = ${quoted(sittings.signed!.agrees)}]) >= ${feelNeed(sittings)}`,
  signedFor: (step: string, mark: string): string => `list contains(${votesVariable(step)}, ${quoted(mark)})`,
  /** Whether enough have agreed, or so many refused that they cannot. */
  decided: (step: string, sittings: Sittings): string => {
    const refused = `count(${votesVariable(step)}[item != null and item != ${quoted(sittings.signed!.agrees)}])`;
    return `${feel.agreed(step, sittings)} or ${refused} >= ${feelEnough(sittings)}`;
  },
} as const;

/** How many refusals end it: one where one does, else so many that those left cannot make up the agreements needed. */
const enough = ({ turns, need, veto }: Sitting): string => String(veto ? 1 : turns.length - need + 1);
const braced = (text: string): string => (/^\d+$/.test(text) ? text : `(${text})`);
const feelNeed = (sittings: Sittings): string => braced(byFigure(feelSyntax, sittings, ({ need }) => String(need)));
const feelEnough = (sittings: Sittings): string => braced(byFigure(feelSyntax, sittings, enough));

/** Of JUEL: a variable that was never set is a mistake, unless it is asked for by name. */
const read = (variable: string, of = 'execution'): string => `${of}.getVariable('${variable}')`;
const juelSyntax: Syntax = { read, choose: (condition, then, otherwise) => `(${condition} ? ${then} : ${otherwise})` };

export const juel = {
  outcomeIs: (step: string, mark: string): string => `${read(outcomeVariable(step))} == ${single(mark)}`,
  /** Whom a task is offered to, or each turn of it: names of groups parted by commas. */
  groups: (sittings: Sittings): string =>
    byFigure(juelSyntax, sittings, ({ turns }) =>
      turns
        .slice(0, -1)
        .reduceRight(
          (rest, turn, at) => juelSyntax.choose(`loopCounter == ${at}`, single(turn.join(',')), rest),
          single(turns.at(-1)!.join(',')),
        ),
    ),
  count: (sittings: Sittings): string => byFigure(juelSyntax, sittings, ({ turns }) => String(turns.length)),
  agreed: (step: string, sittings: Sittings): string =>
    `${read(agreedVariable(step))} >= ${byFigure(juelSyntax, sittings, ({ need }) => String(need))}`,
  decided: (step: string, sittings: Sittings): string =>
    `${juel.agreed(step, sittings)} || ${read(refusedVariable(step))} >= ${byFigure(juelSyntax, sittings, enough)}`,
  /** One more, where the outcome agrees or does not; by a task, as it is done. */
  counted: (step: string, sittings: Sittings, agreeing: boolean): string => {
    const counter = agreeing ? agreedVariable(step) : refusedVariable(step);
    const is = `${read(outcomeVariable(step), 'task')} ${agreeing ? '==' : '!='} ${single(sittings.signed!.agrees)}`;
    return `${read(counter, 'task')} + (${is} ? 1 : 0)`;
  },
} as const;
