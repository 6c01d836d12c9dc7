/** The situations of a procedure: does each fit its step, can each be answered, and do they together come to every step? */
import {
  isDeciding,
  isWork,
  locales,
  moveOf,
  nearest,
  type Procedure,
  type Situation,
  stepIn,
  type WorkStep,
} from '../procedure/index.ts';
import { baseless } from './grounds.ts';
import { error, type Issue } from './issue.ts';
import { repeated, repeatedIds } from './references.ts';
import type { Path, Source } from './yaml/source.ts';

type Say = (code: string, key: Path, detail: Issue['detail']) => Issue;

/** Fewer leave no choice. */
const fewestOptions = 3;

const decisionIssues = (step: WorkStep, { decide, options }: Situation, say: Say): Issue[] => {
  if (!isDeciding(step)) return [say('situation-nothing-to-decide', ['asks'], { step: step.id })];
  const marks = step.outcomes.map(({ mark }) => mark);
  return [
    ...(decide !== undefined && marks.includes(decide)
      ? []
      : [say('situation-outcome', ['decide'], { mark: decide ?? '', step: step.id, known: marks.join(', ') })]),
    ...(options.length === 0 ? [] : [say('situation-idle-options', ['options'], {})]),
  ];
};

const optionIssues = ({ options, right, decide, asks }: Situation, say: Say): Issue[] => [
  ...(options.length >= fewestOptions
    ? []
    : [say('situation-few-options', ['options'], { count: String(options.length), least: String(fewestOptions) })]),
  ...(right !== undefined && right <= options.length
    ? []
    : [say('situation-right', ['right'], { right: String(right ?? ''), count: String(options.length) })]),
  ...(decide === undefined ? [] : [say('situation-idle-decide', ['decide'], { asks })]),
  ...locales.flatMap((locale) =>
    repeated(
      options.map((text, at) => ({ text: text[locale] ?? '', at })),
      ({ text }) => text,
    ).map(({ item, first }) =>
      say('situation-same-options', ['options', item.at, locale], { text: item.text, first: String(first.at + 1) }),
    ),
  ),
];

const own = (procedure: Procedure, situation: Situation, say: Say): Issue[] => {
  const step = stepIn(procedure, situation.step);
  if (!step || !isWork(step)) {
    const ids = procedure.steps.filter(isWork).map(({ id }) => id);
    const near = nearest(situation.step, ids) ?? '';
    return [say('situation-unknown-step', ['step'], { step: situation.step, near, known: ids.join(', ') })];
  }
  return [
    ...(situation.asks === 'decide' ? decisionIssues(step, situation, say) : optionIssues(situation, say)),
    ...baseless(procedure, situation).map(({ at, ground, step: of, count }) =>
      say('situation-unknown-ground', ['because', at], { ground, step: of, count: String(count) }),
    ),
  ];
};

/** What they leave out; a few are a beginning, so this hinders nothing. */
const together = (procedure: Procedure, situations: readonly Situation[], say: Say): Issue[] => {
  const at = (id: string, use: Situation['use']): Situation[] =>
    situations.filter((situation) => situation.step === id && situation.use === use);
  const works = procedure.steps.filter(isWork);
  // At a gate, practice is what the cases decide.
  const missing = (use: Situation['use']): string[] =>
    works.filter((step) => (use === 'exam' || !isDeciding(step)) && at(step.id, use).length === 0).map(({ id }) => id);
  const oneSided = works.filter(isDeciding).flatMap(({ id, outcomes }) => {
    const decided = new Set(at(id, 'exam').flatMap(({ decide }) => decide ?? []));
    return decided.size === 0 ? [] : outcomes.filter(({ mark }) => !decided.has(mark)).map(({ mark }) => moveOf(id, mark));
  });
  return [
    say('situations-none-to-practise', [], { what: missing('practice').join(', ') }),
    say('situations-none-to-examine', [], { what: missing('exam').join(', ') }),
    say('situations-one-sided', [], { what: oneSided.join(', ') }),
  ]
    .filter(({ detail }) => detail['what'] !== '')
    .map((issue) => ({ ...issue, severity: 'warning' }));
};

/** @param procedure undefined where its own file has mistakes: those come first */
export const situationIssues = (
  procedure: Procedure | undefined,
  source: Source,
  situations: readonly Situation[] | undefined,
): Issue[] => {
  if (!procedure || !situations || situations.length === 0) return [];
  const sayOf =
    (at?: number): Say =>
    (code, key, detail) => {
      const situation = at === undefined ? '' : situations[at]!.id;
      const path = at === undefined ? [] : [at, ...key];
      // A key that is missing is told at its entry.
      const line = path.length === 0 ? 1 : source.lineOf(path);
      return error(code, source.file, line, { situation, ...detail }, `${procedure.id}${situation && ` ${situation}`}`);
    };
  const twice = repeatedIds(
    source,
    situations.map(({ id }) => id),
    (id) => `${procedure.id} ${id}`,
  );
  const each = situations.flatMap((situation, at) => own(procedure, situation, sayOf(at)));
  return [...each, ...twice, ...(each.length === 0 ? together(procedure, situations, sayOf()) : [])];
};
