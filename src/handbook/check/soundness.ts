/** Verification of a procedure, told at the line of the step it is about. */
import { checkWords, type Locale } from '../../i18n/index.ts';
import { compile, type Procedure, type Text } from '../../procedure/index.ts';
import { error, type Issue } from '../../procedure/issue.ts';
import { type Verification, type Violation, verify } from '../../verify/index.ts';
import { type Outline, walkable } from './outline.ts';

/** In both languages at once. */
const bilingual = (words: (locale: Locale) => string): Text => ({ zh: words('zh'), en: words('en') });

/** A move in step names: 起草, 审批（N）. */
const moveIn = (outline: Outline, move: string, locale: Locale): string => {
  const cut = move.lastIndexOf(':');
  const [id, mark] = [move.slice(0, cut), move.slice(cut + 1)];
  const name = outline.steps.find((step) => step.id === id)?.name[locale] ?? id;
  return mark === 'done' ? name : checkWords[locale].outcome(name, mark);
};

/** The way to a violation; forks and joins are left out, for nobody does them. */
const witness = (outline: Outline, moves: readonly string[], locale: Locale): string => {
  const silent = new Set(outline.steps.filter(({ kind }) => kind === 'fork' || kind === 'join').map(({ id }) => `${id}:done`));
  const told = moves.filter((move) => !silent.has(move)).map((move) => moveIn(outline, move, locale));
  return told.join(checkWords[locale].arrow) || checkWords[locale].start;
};

const namesOf = (outline: Outline, ids: readonly string[], locale: Locale): string =>
  ids.map((id) => outline.steps.find((step) => step.id === id)?.name[locale] ?? id).join(checkWords[locale].list);

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
    steps: bilingual((locale) => namesOf(outline, violation.steps, locale)),
    witness: bilingual((locale) => witness(outline, violation.witness, locale)),
    moves: bilingual((locale) =>
      (violation.moves ?? []).map((move) => moveIn(outline, move, locale)).join(checkWords[locale].list),
    ),
    run: violation.witness.join(' '),
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

/** States after which the check stops: a hundred times those of any procedure people work by, and an answer within a second. */
const cap = 20_000;

/** Verify what can be walked of a procedure; nothing where references do not hold, which is told by itself. */
export const soundness = (outline: Outline): { issues: Issue[]; verification?: Verification } => {
  const procedure = walkable(outline);
  if (!procedure) return { issues: [] };
  const verification = verify(compile(procedure), { cap });
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
