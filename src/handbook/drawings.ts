/** The two drawings of a procedure: their Mermaid text, and what their boxes and arrows mean. */
import { type Chart, draw, type Label, type Meaning, type Placed, placed, placedLanes, prepare } from '../diagram/index.ts';
import { arrowsOf, flowchartText, laneId, namesOf, nodeOf, roleLanes, swimlaneText, wrap } from '../exchange/index.ts';
import { bandWords } from '../i18n/bands/bands.ts';
import { callWords } from '../i18n/calling/calling.ts';
import { drawingWords, type Locale, site } from '../i18n/index.ts';
import { limitWords } from '../i18n/limit/limit.ts';
import { signingWords } from '../i18n/signing/signing.ts';
import { list, marks } from '../i18n/wording.ts';
import {
  afterTime,
  bandRows,
  type Called,
  calledAt,
  callOf,
  figureAt,
  groundsOf,
  isDeciding,
  isWork,
  limitOf,
  moveOf,
  type Outcome,
  outcomeLabel,
  type Procedure,
  rowOf,
  type Step,
  signingOf,
  stepLabel,
  targetsOf,
} from '../procedure/index.ts';
import { book, knownStep, languages, roleOf } from './book.ts';
import { wordsIn } from './drawing-words.ts';

export const drawingKinds = ['flowchart', 'swimlane'] as const;
export type DrawingKind = (typeof drawingKinds)[number];

const textOf = { flowchart: flowchartText, swimlane: swimlaneText } as const;

/** Several pages and files show the same drawing: what is made of a procedure is kept as long as the procedure is. */
const keptFor = <T>(make: (procedure: Procedure, locale: Locale, kind: DrawingKind) => T): typeof make => {
  const kept = new WeakMap<Procedure, Map<string, T>>();
  return (procedure, locale, kind) => {
    const mine = kept.get(procedure) ?? new Map<string, T>();
    kept.set(procedure, mine);
    const key = `${locale} ${kind}`;
    if (!mine.has(key)) mine.set(key, make(procedure, locale, kind));
    return mine.get(key)!;
  };
};

/** The Mermaid text of a drawing. */
export const sourceOf = keptFor((procedure, locale, kind): string => textOf[kind](procedure, wordsIn(locale)));

/** Begin to lay out every flowchart of the handbook, so that both threads have work from the beginning; lanes take no time. */
export const prepareDrawings = (): void =>
  prepare(book().procedures.flatMap((procedure) => languages().map((locale) => sourceOf(procedure, locale, 'flowchart'))));

const kindOf = (step: Step, locale: Locale): string => {
  const t = site[locale];
  return {
    task: t.kindTask,
    gate: t.kindGate,
    choice: t.kindChoice,
    fork: t.kindFork,
    join: t.kindJoin,
    merge: t.kindMerge,
    end: t.kindEnd,
  }[step.kind];
};

const leadsOf = (procedure: Procedure, step: Step, locale: Locale): string => {
  const t = drawingWords[locale];
  const name = (id: string) => stepLabel(knownStep(procedure, id), locale);
  if (isDeciding(step)) {
    return step.outcomes
      .map((outcome) => t.outcome(outcomeLabel(outcome, locale), name(outcome.next)))
      .join(marks[locale].sentences);
  }
  const targets = targetsOf(step);
  return targets.length === 0 ? '' : t.to(targets.map(name).join(t.and));
};

/** Who decides by a figure, a sentence a band. */
const bandsTold = (procedure: Procedure, step: Step, locale: Locale): string[] => {
  const figure = figureAt(procedure, step);
  const [t, names] = [
    bandWords[locale],
    (ids: readonly string[]) =>
      list(
        locale,
        ids.map((id) => roleOf(id).name[locale]),
      ),
  ];
  if (!figure) return [];
  const rows = bandRows(step).map(({ band, signing }) => {
    const signs = signing ? ` (${signingWords[locale].short(signing)})` : '';
    return t.row(t.range(band, figure.unit[locale]), `${names(band.roles)}${signs}`);
  });
  return [
    `${t.table(figure.name[locale], figure.unit[locale])}${marks[locale].colon}${rows.join(marks[locale].clauses)}${marks[locale].stop}`,
  ];
};

/** A step's kind, those responsible, and where it leads, in words. */
const aboutStep = (procedure: Procedure, step: Step, locale: Locale): string => {
  const bands = bandsTold(procedure, step, locale);
  const roles =
    isWork(step) && bands.length === 0 ? step.roles.map((id) => roleOf(id).name[locale]).join(drawingWords[locale].and) : '';
  const [signing, limit] = [signingOf(step), limitOf(step)];
  const about = drawingWords[locale].about(kindOf(step, locale), roles, leadsOf(procedure, step, locale)).trim();
  const signs = signing ? [signingWords[locale].rule(signing)] : [];
  const timed = limit
    ? [
        limitWords[locale].rule(
          limit,
          afterTime(step, locale, (id) => roleOf(id).name[locale]),
        ),
      ]
    : [];
  const call = callOf(step);
  const called = call === undefined ? [] : [callWords[locale].rule(call)];
  return [about, ...bands, ...signs, ...timed, ...called].join(marks[locale].sentences);
};

/** A step in words: its name, and all about it. */
export const describeStep = (procedure: Procedure, step: Step, locale: Locale): string =>
  drawingWords[locale].told(stepLabel(step, locale), aboutStep(procedure, step, locale));

/** Leads to the procedure that is gone through at a step; where that is, whoever shows the drawing says (`withPages`). */
const linkOf = (called: Called | undefined, locale: Locale) => {
  const t = callWords[locale];
  if (!called) return {};
  return {
    link: { text: t.short(called.id), href: `procedure:${called.id}`, name: `${t.short(called.id)} ${called.title[locale]}` },
  };
};

const boxMeaning = (procedure: Procedure, step: Step, locale: Locale, kind: DrawingKind) => ({
  step: step.id,
  kind: step.kind,
  ...(isWork(step) && {
    href: `#${rowOf(procedure, step)}`,
    role: step.roles[0],
    roles: step.roles.length > 1 ? step.roles.join(' ') : undefined,
  }),
  name: stepLabel(step, locale),
  about: aboutStep(procedure, step, locale),
  names: kind === 'flowchart' ? namesOf(step, locale) : Number.POSITIVE_INFINITY,
  ...linkOf(calledAt(procedure, step), locale),
});

const movesOf = (procedure: Procedure, which: (outcome: Outcome) => boolean): Set<string> =>
  new Set(
    procedure.steps.filter(isDeciding).flatMap((step) => step.outcomes.filter(which).map(({ mark }) => moveOf(step.id, mark))),
  );

const meaningOf = (procedure: Procedure, locale: Locale, kind: DrawingKind): Meaning => {
  const refusals = movesOf(procedure, ({ refusal }) => refusal);
  const [doubtful, inferred] = [
    movesOf(procedure, (move) => groundsOf(move).existence.basis === 'inferred'),
    movesOf(procedure, (move) => groundsOf(move).target.basis === 'inferred'),
  ];
  return {
    title: drawingWords[locale].drawing(procedure.title[locale], drawingWords[locale][kind]),
    boxes: Object.fromEntries(procedure.steps.map((step) => [nodeOf(step.id), boxMeaning(procedure, step, locale, kind)])),
    arrows: arrowsOf(procedure, locale).map(({ from, to, move, sign }) => ({
      from: nodeOf(from),
      to: nodeOf(to),
      move,
      sign,
      refusal: refusals.has(move),
      inferred: inferred.has(move),
      doubtful: doubtful.has(move),
    })),
    lanes: Object.fromEntries(book().roles.map(({ id }) => [laneId(id), id])),
  };
};

const broken =
  (text: string): Label =>
  (ems) =>
    wrap(text, ems);

/** A step's name; below it how many of its roles sign and by when, which the lanes cannot say. */
const named = (procedure: Procedure, step: Step, locale: Locale): Label => {
  const [signing, limit, figure, call] = [signingOf(step), limitOf(step), figureAt(procedure, step), callOf(step)];
  const lines = [
    stepLabel(step, locale),
    ...(figure ? [`(${bandWords[locale].by(figure.name[locale])})`] : []),
    ...(signing ? [`(${signingWords[locale].short(signing)})`] : []),
    ...(limit ? [limitWords[locale].short(limit)] : []),
    ...(call === undefined ? [] : [callWords[locale].short(call)]),
  ].map(broken);
  return (ems) => lines.flatMap((line) => line(ems));
};

/** The chart of which the lanes are laid out: what their Mermaid text says, and the lanes of all who do a step. */
const chartOf = (procedure: Procedure, locale: Locale): Chart => {
  const words = wordsIn(locale);
  const lanes = roleLanes(procedure);
  const first = new Map(lanes.flatMap(({ role, steps }) => steps.map((step) => [step.id, role])));
  const rolesOf = (step: Step) => (isWork(step) && step.roles.length > 0 ? step.roles : [first.get(step.id)]);
  const refusals = movesOf(procedure, ({ refusal }) => refusal);
  return {
    lanes: [...new Set([...lanes.map(({ role }) => role), ...procedure.steps.flatMap(rolesOf)])].map((role) => ({
      id: laneId(role),
      name: broken(role === undefined ? words.nobody : words.role(role)),
    })),
    steps: procedure.steps.map((step) => ({
      node: nodeOf(step.id),
      kind: step.kind,
      label: named(procedure, step, locale),
      lanes: rolesOf(step).map(laneId),
    })),
    arrows: arrowsOf(procedure, locale).map(({ from, to, move, sign }) => ({
      from: nodeOf(from),
      to: nodeOf(to),
      refusal: refusals.has(move),
      ...(sign !== undefined && { sign: broken(sign) }),
    })),
  };
};

/** A drawing laid out: where everything stands, and what it means. */
export const placedOf = keptFor(
  async (procedure, locale, kind): Promise<Placed> =>
    kind === 'swimlane'
      ? placedLanes(chartOf(procedure, locale), meaningOf(procedure, locale, kind))
      : placed(sourceOf(procedure, locale, kind), meaningOf(procedure, locale, kind)),
);

/** The SVG of a drawing. */
export const svgOf = keptFor(async (procedure, locale, kind): Promise<string> => draw(await placedOf(procedure, locale, kind)));
