/** Verification of a procedure, told at the line of the step it is about. */
import { checkWords, type Locale } from '../i18n/index.ts';
import {
  compile,
  inEach,
  markOf,
  moveOf,
  type Net,
  nameIn,
  type Procedure,
  played,
  type Step,
  stepOf,
} from '../procedure/index.ts';
import { type Verification, type Violation, verify } from '../verify/index.ts';
import { error, type Issue } from './issue.ts';
import { leadsTo, type Outline, walkable } from './outline.ts';

/** A move in step names: 起草, 审批（N）. */
const moveIn = (outline: Outline, move: string, locale: Locale): string => {
  const name = nameIn(outline.steps, stepOf(move), locale);
  const mark = markOf(move);
  return mark === 'done' ? name : checkWords[locale].outcome(name, mark);
};

/** The way to a violation; left out are forks and joins, for nobody does them, and signatures that decide nothing yet. */
const witness = (outline: Outline, net: Net, moves: readonly string[], locale: Locale): string => {
  const told = played(net, moves)
    .filter(({ silent, undecided }) => !silent && !undecided)
    .map(({ move }) => moveIn(outline, move, locale));
  return told.join(checkWords[locale].arrow) || checkWords[locale].start;
};

const namesOf = (outline: Outline, ids: readonly string[], locale: Locale): string =>
  ids.map((id) => nameIn(outline.steps, id, locale)).join(checkWords[locale].list);

/** The forks a run has passed. */
const forksIn = ({ steps }: Procedure, { witness }: Violation): ReadonlySet<string> =>
  new Set(steps.filter(({ id, kind }) => kind === 'fork' && witness.includes(moveOf(id, 'done'))).map(({ id }) => id));

/** The join at which a case waits for ever, where not all who lead to it can come: some are ways of one decision. */
const starvedJoin = ({ steps }: Procedure, violation: Violation): Step | undefined =>
  violation.kind === 'dead-end' ? steps.find(({ id, kind }) => kind === 'join' && violation.steps.includes(id)) : undefined;

/** Whether it is an end that is reached twice: its branches never come together. */
const atEnds = ({ steps }: Procedure, violation: Violation): boolean =>
  violation.steps.every((id) => steps.some((step) => step.id === id && step.kind === 'end'));

/** Whether a fork happens twice in a run: somebody led out of its branches and back before it. */
const forksTwice = ({ steps }: Procedure, { witness }: Violation): boolean =>
  steps.some(({ id, kind }) => kind === 'fork' && witness.filter((move) => move === moveOf(id, 'done')).length > 1);

/** Tokens left behind where a fork was passed: its branches never come together. */
const codeOf = (violation: Violation, procedure: Procedure): string => {
  switch (violation.kind) {
    case 'tokens-left':
      return forksIn(procedure, violation).size > 0 ? 'fork-without-join' : 'tokens-left';
    case 'unsafe':
      if (atEnds(procedure, violation)) return 'fork-without-join';
      return forksTwice(procedure, violation) ? 'out-of-branch' : 'unsafe-join';
    case 'dead-step':
      return 'unreachable-step';
    case 'dead-end':
      return starvedJoin(procedure, violation) ? 'join-of-alternatives' : 'dead-end';
    default:
      return violation.kind;
  }
};

const told = (outline: Outline, procedure: Procedure, net: Net, violation: Violation): Issue => {
  const join = starvedJoin(procedure, violation);
  const step =
    outline.steps.find(({ id }) => id === join?.id) ??
    outline.steps.find(({ id, kind }) => violation.steps.includes(id) && kind !== 'end') ??
    outline.steps.find(({ id }) => violation.steps.includes(id));
  const line = outline.source.lineOf(['steps', step?.index ?? 0, 'id']);
  const detail = {
    steps: inEach((locale) => namesOf(outline, violation.steps, locale)),
    witness: inEach((locale) => witness(outline, net, violation.witness, locale)),
    moves: inEach((locale) =>
      (violation.moves ?? []).map((move) => moveIn(outline, move, locale)).join(checkWords[locale].list),
    ),
    join: join ? inEach((locale) => namesOf(outline, [join.id], locale)) : '',
    from: join ? inEach((locale) => namesOf(outline, leadingTo(outline, join.id), locale)) : '',
    forked: forksIn(procedure, violation).size > 0 ? 'yes' : '',
    run: violation.witness.join(' '),
  };
  return error(codeOf(violation, procedure), outline.source.file, line, detail, `${outline.id}/${step?.id ?? ''}`);
};

const leadingTo = (outline: Outline, id: string): string[] =>
  outline.steps.filter((step) => leadsTo(step).includes(id)).map((step) => step.id);

const nearestFirst = ['unsafe', 'tokens-left', 'end-twice', 'dead-end', 'livelock', 'dead-step', 'dead-outcome'];

/** Which of several violations with one cause is told: the one that is nearest to it. */
const rank = (procedure: Procedure, violation: Violation): number =>
  nearestFirst.indexOf(violation.kind === 'unsafe' && atEnds(procedure, violation) ? 'end-twice' : violation.kind);

/**
 * Once a fork goes wrong, what comes after it goes wrong too: of the violations whose runs pass the same forks, or more, the first is
 * told. A case that goes round for ever, or a step that is dead, is told beside one that waits for ever at a join only if it is elsewhere.
 */
const oneACause = (procedure: Procedure, violations: readonly Violation[]): readonly Violation[] => {
  const ranked = violations
    .map((violation) => ({ violation, forks: forksIn(procedure, violation) }))
    .sort((a, b) => a.forks.size - b.forks.size || rank(procedure, a.violation) - rank(procedure, b.violation));
  const causes: ReadonlySet<string>[] = [];
  const kept = new Set<Violation>();
  for (const { violation, forks } of ranked) {
    if (causes.some((cause) => [...cause].every((fork) => forks.has(fork)))) continue;
    if (forks.size > 0) causes.push(forks);
    kept.add(violation);
  }
  const stuck = new Set(violations.filter(({ kind }) => kind === 'dead-end').flatMap(({ steps }) => steps));
  return violations.filter(
    (violation) => kept.has(violation) && !(violation.kind === 'dead-step' && stuck.has(violation.steps[0]!)),
  );
};

/** A step nobody reaches makes everything after it unreachable; only the first of such a run is told. */
const withoutEchoes = (outline: Outline, violations: readonly Violation[]): readonly Violation[] => {
  const dead = new Set(violations.filter(({ kind }) => kind === 'dead-step').flatMap(({ steps }) => steps));
  const echoes = new Set(
    outline.steps
      .filter(({ id }) => dead.has(id))
      .flatMap((step) =>
        step.kind === 'end' ? [] : [...step.next, ...step.outcomes.flatMap((outcome) => outcome.next ?? [])],
      ),
  );
  const first = [...dead].filter((id) => !echoes.has(id));
  // Dead steps that lead to each other in a ring have no first: tell them all.
  return first.length === 0
    ? violations
    : violations.filter(({ kind, steps }) => kind !== 'dead-step' || first.includes(steps[0]!));
};

/** States after which the check stops: a hundred times those of any procedure people work by, and an answer within a second. */
const cap = 20_000;

/** Verify what can be walked of a procedure; nothing where references do not hold, which is told by itself. */
export const soundness = (outline: Outline): { issues: Issue[]; verification?: Verification } => {
  const procedure = outline.steps.every(({ arrowsGiven }) => arrowsGiven) ? walkable(outline) : undefined;
  if (!procedure) return { issues: [] };
  const net = compile(procedure);
  const verification = verify(net, { cap });
  // Without any end, that is the one thing to say.
  const noEnd = !outline.steps.some(({ kind }) => kind === 'end');
  const selfLed = new Set(outline.steps.filter((step) => leadsTo(step).includes(step.id)).map(({ id }) => id));
  const violations = oneACause(procedure, withoutEchoes(outline, verification.violations)).filter(
    ({ kind, steps }) =>
      (!noEnd || kind === 'dead-step' || kind === 'unsafe') && !(kind === 'livelock' && steps.some((id) => selfLed.has(id))),
  );
  // What is under way twice at once multiplies without end; that is told already.
  const capped: Issue[] =
    verification.complete || violations.some(({ kind }) => kind === 'unsafe')
      ? []
      : [
          {
            ...error(
              'too-many-states',
              outline.source.file,
              outline.source.lineOf(['steps']),
              { states: String(verification.states) },
              outline.id,
            ),
            severity: 'warning',
          },
        ];
  return { issues: [...violations.map((violation) => told(outline, procedure, net, violation)), ...capped], verification };
};
