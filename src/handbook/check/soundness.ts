/** Verification of a procedure, told at the line of the step it is about. */
import { compile, type Procedure } from '../../procedure/index.ts';
import { error, type Issue } from '../../procedure/issue.ts';
import { type Verification, type Violation, verify } from '../../verify/index.ts';
import { type Outline, walkable } from './outline.ts';

const witness = (violation: Violation, { steps }: Procedure): string => {
  const silent = new Set(steps.filter(({ kind }) => kind === 'fork' || kind === 'join').map(({ id }) => `${id}:done`));
  return violation.witness
    .filter((move) => !silent.has(move))
    .map((move) => move.replace(/:done$/, ''))
    .join(' → ');
};

/** Tokens left behind where a fork was passed: its branches never come together. */
const codeOf = (violation: Violation, { steps }: Procedure): string => {
  const forked = violation.witness.some((move) => steps.some(({ id, kind }) => kind === 'fork' && move === `${id}:done`));
  switch (violation.kind) {
    case 'tokens-left':
      return forked ? 'fork-without-join' : 'tokens-left';
    case 'unsafe':
      return 'unsafe-join';
    case 'dead-step':
      return 'unreachable-step';
    default:
      return violation.kind;
  }
};

const told = (outline: Outline, procedure: Procedure, violation: Violation): Issue => {
  const step =
    outline.steps.find(({ id, kind }) => violation.steps.includes(id) && kind !== 'end') ??
    outline.steps.find(({ id }) => violation.steps.includes(id));
  const line = outline.source.lineOf(['steps', step?.index ?? 0, 'id']);
  const detail = {
    steps: violation.steps.join(', '),
    witness: witness(violation, procedure),
    moves: (violation.moves ?? []).join(', '),
  };
  return error(codeOf(violation, procedure), outline.source.file, line, detail, `${outline.id}/${step?.id ?? ''}`);
};

/** A step nobody reaches makes everything after it unreachable; only the first of such a run is told. */
const withoutEchoes = (outline: Outline, violations: readonly Violation[]): readonly Violation[] => {
  const dead = new Set(violations.filter(({ kind }) => kind === 'dead-step').flatMap(({ steps }) => steps));
  const echoes = new Set(
    outline.steps
      .filter(({ id }) => dead.has(id))
      .flatMap((step) => (step.kind === 'end' ? [] : [...step.next, ...step.outcomes.flatMap((it) => it.next ?? [])])),
  );
  const first = [...dead].filter((id) => !echoes.has(id));
  // Dead steps that lead to each other in a ring have no first: tell them all.
  return first.length === 0
    ? violations
    : violations.filter(({ kind, steps }) => kind !== 'dead-step' || first.includes(steps[0]!));
};

/** Verify what can be walked of a procedure; nothing where references do not hold, which is told by itself. */
export const soundness = (outline: Outline): { issues: Issue[]; verification?: Verification } => {
  const procedure = walkable(outline);
  if (!procedure) return { issues: [] };
  const verification = verify(compile(procedure));
  // Without any end, that is the one thing to say.
  const noEnd = !outline.steps.some(({ kind }) => kind === 'end');
  const violations = withoutEchoes(outline, verification.violations).filter(
    ({ kind }) => !noEnd || kind === 'dead-step' || kind === 'unsafe',
  );
  const capped: Issue[] = verification.complete
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
  return { issues: [...violations.map((it) => told(outline, procedure, it)), ...capped], verification };
};
