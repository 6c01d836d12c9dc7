/**
 * A procedure as Mermaid text: a flowchart for narrow screens, a swimlane with a lane a role for wide ones.
 * Syntax: https://mermaid.js.org/syntax/flowchart.html and https://mermaid.js.org/syntax/swimlanes.html
 */
import {
  type BandRow,
  bandRows,
  callOf,
  type Figure,
  figureAt,
  grouped,
  isDeciding,
  isInCharacters,
  isWork,
  type Limit,
  type Locale,
  limitOf,
  type Move,
  moveOf,
  outcomeSign,
  type Procedure,
  type Signing,
  type Step,
  signingOf,
  stepLabel,
  targetsOf,
} from '../procedure/index.ts';
import { wrap, wrapNames } from './wrap.ts';

export interface DrawingWords {
  readonly locale: Locale;
  /** A role's name, by register id. */
  readonly role: (id: string) => string;
  /** The lane of steps for which the document names nobody. */
  readonly nobody: string;
  /** How many of its roles sign a gate: "会签"; where it is left out, nothing is said of it. */
  readonly signing?: (signing: Signing) => string;
  /** A band and those of it, with how several sign, as what is not broken: "≤ 50,000：", "经理"; and by what figure: "按金额"; likewise. */
  readonly band?: (row: BandRow) => readonly string[];
  readonly figure?: (figure: Figure) => string;
  /** By when a step is to be done: "◷ 3 个工作日内"; likewise. */
  readonly limit?: (limit: Limit) => string;
  /** Which procedure is gone through: "→ 8.5"; likewise. */
  readonly call?: (id: string) => string;
}

/** Ems a line of a box holds. */
const lineWidth = (locale: Locale): number => (isInCharacters(locale) ? 9 : 11);

/** Step ids are kebab-case; Mermaid reads `end`, and `--`, as signs of its own. */
export const nodeOf = (step: string): string => `s_${step.replaceAll('-', '_')}`;
/** The step a node stands for; undefined for a node of another kind. */
export const stepOfNode = (node: string): string | undefined =>
  node.startsWith('s_') ? node.slice(2).replaceAll('_', '-') : undefined;
const laneOf = (role: string): string => `l_${role.replaceAll('-', '_')}`;
/** The lane of steps without a role. */
const nobodysLane = 'nobody';

/** Signs that Mermaid would read as syntax, Markdown or HTML, as its character codes. */
const escaped = (text: string): string => text.replace(/[#"`<>&*_\\{}[\]()|;]/g, (sign) => `#${sign.codePointAt(0)};`);
/**
 * A label of parts, each of one or more lines. All breaks look the same; which is written tells whoever reads the text back
 * (`src/exchange/import/mermaid`) where the name ends, and where the names of those responsible do.
 */
const label = (
  name: readonly string[],
  roles: readonly (readonly string[])[] = [],
  rest: readonly (readonly string[])[] = [],
): string => {
  const part = (lines: readonly string[]): string => lines.map(escaped).join('<br/>');
  return `"${[[name, ...roles].map(part).join('<br>'), ...rest.map(part)].join('<br />')}"`;
};

const shaped: Record<Step['kind'], (text: string) => string> = {
  task: (text) => `[${text}]`,
  gate: (text) => `{{${text}}}`,
  choice: (text) => `{${text}}`,
  fork: () => '@{ shape: fork }',
  join: () => '@{ shape: join }',
  merge: () => '{" "}',
  end: (text) => `([${text}])`,
};

const namedIn = (step: Step, locale: Locale): string[] => wrap(stepLabel(step, locale), lineWidth(locale));

/** How many lines of a step's box are its name; those after say who is responsible, how many of them sign, and by when. */
export const namesOf = (step: Step, locale: Locale): number => namedIn(step, locale).length;

/** Those responsible, each with its lines; in lanes they stand already. Nobody where a figure says who. */
const rolesOf = (procedure: Procedure, step: Step, words: DrawingWords, withRoles: boolean): string[][] =>
  !withRoles || !isWork(step) || (figureAt(procedure, step) && words.figure && words.band)
    ? []
    : step.roles.map((role) => wrap(words.role(role), lineWidth(words.locale) + 2));

/** By what figure it is decided, and, where there are no lanes, those of each band. */
const bandsOf = (procedure: Procedure, step: Step, words: DrawingWords, withRoles: boolean): string[][] => {
  const figure = figureAt(procedure, step);
  if (!isWork(step) || !figure || !words.figure || !words.band) return [];
  if (!withRoles) return [[words.figure(figure)]];
  return [
    wrap(words.figure(figure), lineWidth(words.locale) + 2),
    ...bandRows(step).map((row) => wrapNames(words.band!(row), lineWidth(words.locale) + 6)), // Who decides stands beside its range.
  ];
};

const node = (procedure: Procedure, step: Step, words: DrawingWords, withRoles: boolean): string => {
  const [signing, limit, call] = [signingOf(step), limitOf(step), callOf(step)];
  const rest = [
    ...bandsOf(procedure, step, words, withRoles),
    ...(signing && words.signing ? [[words.signing(signing)]] : []),
    ...(limit && words.limit ? [[words.limit(limit)]] : []),
    ...(call !== undefined && words.call ? [[words.call(call)]] : []),
  ];
  const roles = rolesOf(procedure, step, words, withRoles);
  return nodeOf(step.id) + shaped[step.kind](label(namedIn(step, words.locale), roles, rest));
};

interface Arrow {
  readonly move: Move;
  readonly from: string;
  readonly to: string;
  /** What stands on the arrow: the document's mark as it is, the outcome's name where the mark is a word of ours. */
  readonly sign?: string;
}

/** The arrows of a procedure in the order in which they are drawn; a fork has one for each branch. */
export const arrowsOf = ({ steps }: Procedure, locale: Locale): Arrow[] =>
  steps.flatMap((step) =>
    isDeciding(step)
      ? step.outcomes.map((outcome) => ({
          move: moveOf(step.id, outcome.mark),
          from: step.id,
          to: outcome.next,
          sign: outcomeSign(outcome, locale),
        }))
      : targetsOf(step).map((to) => ({ move: moveOf(step.id, 'done'), from: step.id, to })),
  );

const arrow = ({ from, to, sign }: Arrow): string =>
  `${nodeOf(from)} -->${sign === undefined ? '' : `|${label([sign])}|`} ${nodeOf(to)}`;

const text = (head: string, lines: readonly string[]): string => `${head}\n${lines.map((line) => `  ${line}\n`).join('')}`;

/** Mermaid text of the flowchart: every step with those responsible, how many of them sign and by when, every outcome with its mark. */
export const flowchartText = (procedure: Procedure, words: DrawingWords): string =>
  text('flowchart TB', [
    ...procedure.steps.map((step) => node(procedure, step, words, true)),
    ...arrowsOf(procedure, words.locale).map(arrow),
  ]);

/** The role whose lane a step stands in: its first; routing, ends, and choices of nobody's stand with the step that leads to them. */
const laneRole = (procedure: Procedure, step: Step, after: readonly Step[] = []): string | undefined => {
  if (isWork(step) && (step.kind !== 'choice' || step.roles.length > 0)) return step.roles[0];
  const passed = [...after, step];
  const before = procedure.steps.find((other) => !passed.includes(other) && targetsOf(other).includes(step.id));
  return before && laneRole(procedure, before, passed);
};

interface RoleLane {
  /** Undefined for the steps for which the document names nobody. */
  readonly role: string | undefined;
  readonly steps: readonly Step[];
}

/** A lane for each role that comes first at a step, in the order in which they come in, with the steps that stand in it. */
export const roleLanes = (procedure: Procedure): RoleLane[] =>
  [...grouped(procedure.steps, (step) => laneRole(procedure, step))].map(([role, steps]) => ({ role, steps }));

/** The id of a role's lane, or of nobody's. */
export const laneId = (role: string | undefined): string => (role === undefined ? nobodysLane : laneOf(role));

/** Who else does the steps of a lane: Mermaid lets a step stand in one lane only, so the text tells it beside. */
const alsoIn = ({ steps }: RoleLane): string[] =>
  steps.flatMap((step) => {
    const others = isWork(step) ? step.roles.slice(1) : [];
    return others.length === 0 ? [] : [`%% ${nodeOf(step.id)} also in ${others.map(laneOf).join(' ')}`];
  });

/** Mermaid text of the swimlane. */
export const swimlaneText = (procedure: Procedure, words: DrawingWords): string => {
  const drawn = roleLanes(procedure).flatMap((lane) => [
    `subgraph ${laneId(lane.role)}[${label([lane.role === undefined ? words.nobody : words.role(lane.role)])}]`,
    ...lane.steps.map((step) => `  ${node(procedure, step, words, false)}`),
    'end',
    ...alsoIn(lane),
  ]);
  return text('swimlane-beta TB', [...drawn, ...arrowsOf(procedure, words.locale).map(arrow)]);
};
