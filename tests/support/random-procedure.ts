/**
 * Random definitions for property tests. `anyProcedure` leads anywhere, so most are broken: dead ends, livelocks, forks that nothing
 * joins, joins that wait for ever, tokens without end. `soundProcedure` is put together from blocks (one after another, either-or,
 * side by side, refused and done again, signed by several), so every one is sound by construction.
 */
import fc from 'fast-check';
import {
  type Bands,
  type Figure,
  type Procedure,
  type Step,
  type StepOf,
  type Text,
  withFigures,
} from '../../src/procedure/index.ts';

const text = (en: string): Text => ({ zh: `〔${en}〕`, en });
const work = (id: string) => ({ id, no: '1', name: text(id), roles: [], requirements: [], records: { in: [], out: [] } });

export const task = (id: string, next: string): Step => ({ kind: 'task', ...work(id), next });
export const fork = (id: string, ...next: string[]): Step => ({ kind: 'fork', id, name: text(id), next });
export const join = (id: string, next: string): Step => ({ kind: 'join', id, name: text(id), next });
export const merge = (id: string, next: string): Step => ({ kind: 'merge', id, name: text(id), next });
export const end = (id = 'end'): Step => ({ kind: 'end', id, name: text(id) });

const outcomes = (answers: Record<string, string>) =>
  Object.entries(answers).map(([mark, next]) => ({ mark, name: text(mark), next, refusal: mark === 'N' }));

/** A gate; the mark N refuses. */
export const gate = (id: string, answers: Record<string, string>): Step => ({
  kind: 'gate',
  ...work(id),
  question: text(id),
  outcomes: outcomes(answers),
});

/** A gate that several sign; its marks as those of `gate`. */
export const signed = (
  id: string,
  roles: readonly string[],
  keys: Pick<StepOf<'gate'>, 'sign' | 'veto'>,
  answers: Record<string, string>,
): Step => ({ ...gate(id, answers), roles: [...roles], ...keys }) as Step;

/** The keys of a gate that several sign, with as many roles as they ask for. */
export const anySigning: fc.Arbitrary<SignedBy> = fc.integer({ min: 2, max: 4 }).chain((count) => {
  const keys = fc.oneof(
    fc.constantFrom('all' as const, 'order' as const).map((sign) => ({ sign })),
    fc.boolean().map((veto) => ({ sign: 'any' as const, veto })),
    ...(count > 2
      ? [fc.record({ sign: fc.integer({ min: 2, max: count - 1 }).map((atLeast) => ({ atLeast })), veto: fc.boolean() })]
      : []),
  );
  return keys.map((it) => ({ roles: ['anna', 'bert', 'cleo', 'dora'].slice(0, count), keys: it }));
});

export const choice = (id: string, answers: Record<string, string>): Step => ({
  kind: 'choice',
  ...work(id),
  question: text(id),
  outcomes: outcomes(answers),
});

export const procedureOf = (...steps: Step[]): Procedure => ({
  id: '9.9',
  slug: 'for-tests',
  title: text('For tests'),
  summary: text('For tests'),
  purpose: [],
  scope: [],
  marks: '',
  start: steps[0]!.id,
  steps,
  waivers: [],
});

const marks = ['Y', 'N', 'Z'];
const answersOf = (next: readonly string[]) => Object.fromEntries(next.map((target, at) => [marks[at]!, target]));

const anyStep = (id: string, ids: readonly string[], signs: boolean): fc.Arbitrary<Step> => {
  const target = fc.constantFrom(...ids);
  return fc.oneof(
    { weight: 4, arbitrary: target.map((next) => task(id, next)) },
    { weight: 4, arbitrary: fc.array(target, { minLength: 0, maxLength: 3 }).map((next) => gate(id, answersOf(next))) },
    {
      weight: signs ? 2 : 0,
      arbitrary: fc
        .tuple(anySigning, target, target)
        .map(([{ roles, keys }, yes, no]) => signed(id, roles, keys, { Y: yes, N: no })),
    },
    { weight: 1, arbitrary: fc.array(target, { minLength: 2, maxLength: 3 }).map((next) => choice(id, answersOf(next))) },
    { weight: 2, arbitrary: fc.array(target, { minLength: 0, maxLength: 3 }).map((next) => fork(id, ...next)) },
    { weight: 2, arbitrary: target.map((next) => join(id, next)) },
    { weight: 1, arbitrary: target.map((next) => merge(id, next)) },
  );
};

/** Any shape at all whose references hold: 1 to `most` steps and one or two ends. @param signs whether several may sign a gate */
export const anyProcedure = (most = 7, signs = false): fc.Arbitrary<Procedure> =>
  fc.tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: 2 })).chain(([size, endings]) => {
    const ids = Array.from({ length: size }, (_, at) => `s${at}`);
    const ends = ['end', 'other-end'].slice(0, endings);
    return fc
      .tuple(...ids.map((id) => anyStep(id, [...ids, ...ends], signs)))
      .map((steps) => procedureOf(...steps, ...ends.map(end)));
  });

type Block =
  | { readonly kind: 'task' }
  | { readonly kind: 'sequence' | 'choice' | 'parallel'; readonly parts: readonly Block[] }
  | { readonly kind: 'refused' | 'optional'; readonly part: Block }
  | ({ readonly kind: 'signed'; readonly part: Block } & SignedBy);

interface SignedBy {
  readonly roles: readonly string[];
  readonly keys: Pick<StepOf<'gate'>, 'sign' | 'veto'>;
}

const block = (signs: boolean): fc.Arbitrary<Block> =>
  fc.letrec<{ block: Block }>((tie) => {
    const parts = fc.array(tie('block'), { minLength: 2, maxLength: 3 });
    return {
      block: fc.oneof(
        { maxDepth: 3, depthSize: 'small' },
        { weight: 3, arbitrary: fc.constant<Block>({ kind: 'task' }) },
        { weight: 2, arbitrary: parts.map((it): Block => ({ kind: 'sequence', parts: it })) },
        { weight: 2, arbitrary: parts.map((it): Block => ({ kind: 'choice', parts: it })) },
        { weight: 1, arbitrary: parts.map((it): Block => ({ kind: 'parallel', parts: it })) },
        { weight: 2, arbitrary: tie('block').map((part): Block => ({ kind: 'refused', part })) },
        { weight: 1, arbitrary: tie('block').map((part): Block => ({ kind: 'optional', part })) },
        {
          weight: signs ? 2 : 0,
          arbitrary: fc.tuple(tie('block'), anySigning).map(([part, by]): Block => ({ kind: 'signed', part, ...by })),
        },
      ),
    };
  }).block;

/**
 * The steps of a block that leads to `next`, its first step first. `fresh` gives ids. A join waits for every step that leads to
 * it, so each part side by side comes to it through one merge, whichever way it took, or through one last task.
 */
const built = (it: Block, next: string, fresh: (prefix: string) => string): Step[] => {
  switch (it.kind) {
    case 'task':
      return [task(fresh('task'), next)];
    case 'sequence':
      return it.parts
        .toReversed()
        .reduce<Step[][]>((after, part) => after.concat([built(part, after.at(-1)?.[0]?.id ?? next, fresh)]), [])
        .toReversed()
        .flat();
    case 'choice': {
      const parts = it.parts.map((part) => built(part, next, fresh));
      return [choice(fresh('choice'), answersOf(parts.map((steps) => steps[0]!.id))), ...parts.flat()];
    }
    case 'parallel': {
      const meet = fresh('join');
      const parts = it.parts.map((part) => {
        if (part.kind === 'optional' || part.kind === 'choice') {
          const last = fresh('merge');
          return [...built(part, last, fresh), merge(last, meet)];
        }
        const last = fresh('last');
        return [...built(part, last, fresh), task(last, meet)];
      });
      return [fork(fresh('fork'), ...parts.map((steps) => steps[0]!.id)), ...parts.flat(), join(meet, next)];
    }
    case 'optional': {
      const last = fresh('merge');
      const part = built(it.part, last, fresh);
      return [choice(fresh('whether'), answersOf([part[0]!.id, last])), ...part, merge(last, next)];
    }
    case 'refused': {
      const id = fresh('gate');
      const part = built(it.part, id, fresh);
      return [...part, gate(id, { Y: next, N: part[0]!.id })];
    }
    case 'signed': {
      const id = fresh('signed');
      const part = built(it.part, id, fresh);
      return [...part, signed(id, it.roles, it.keys, { Y: next, N: part[0]!.id })];
    }
  }
};

/** The definition of a block, with an end. */
const defined = (it: Block): Procedure => {
  let count = 0;
  const steps = built(it, 'end', (prefix) => {
    count += 1;
    return `${prefix}-${count}`;
  });
  return procedureOf(...steps, end());
};

/** Sound by construction, with forks, joins, choices and refusals nested in one another. */
export const soundProcedure: fc.Arbitrary<Procedure> = block(false).map(defined);

/** The same with gates that several sign. */
export const soundSignedProcedure: fc.Arbitrary<Procedure> = block(true).map(defined);

/** What the gates of tests go by: amounts in hundredths, and whole days. */
export const figures: readonly Figure[] = [
  { id: 'amount', name: text('Amount'), unit: text('CNY'), kind: 'amount' },
  { id: 'days', name: text('Days'), unit: text('days'), kind: 'days' },
];

/** A gate decided by bands; its marks as those of `gate`. */
export const banded = (
  id: string,
  figure: string,
  of: Bands['of'],
  answers: Record<string, string>,
  keys: Pick<StepOf<'gate'>, 'sign' | 'veto'> = {},
): Step =>
  ({ ...gate(id, answers), roles: [...new Set(of.flatMap(({ roles }) => roles))], bands: { figure, of }, ...keys }) as Step;

/** A procedure with what its figures are. */
export const withAll = (procedure: Procedure): Procedure => withFigures(procedure, figures);

const deciders = fc.uniqueArray(fc.constantFrom('anna', 'bert', 'cleo', 'dora'), { minLength: 1, maxLength: 3 });

/** A table in which every figure falls in one band. */
const anyTable: fc.Arbitrary<Bands> = fc
  .tuple(
    fc.constantFrom('amount', 'days'),
    fc.uniqueArray(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 2 }),
    fc.array(deciders, { minLength: 3, maxLength: 3 }),
    fc.boolean(),
  )
  .map(([figure, cuts, roles, included]) => {
    const bounds = cuts.sort((a, b) => a - b);
    const of = [...bounds, undefined].map((cut, at) => ({
      ...(at > 0 && (included ? { over: bounds[at - 1] } : { from: bounds[at - 1] })),
      ...(cut !== undefined && (included ? { to: cut } : { under: cut })),
      roles: roles[at]!,
    }));
    return { figure, of };
  });

/** Sound by construction, with gates that are decided by bands, some of which several sign. */
export const soundBandedProcedure: fc.Arbitrary<Procedure> = block(false)
  .map(defined)
  .chain((procedure) =>
    fc
      .tuple(
        ...procedure.steps.map((step) =>
          step.kind === 'gate'
            ? fc.record({ bands: anyTable, sign: fc.constantFrom(undefined, 'all' as const, 'order' as const, 'any' as const) })
            : fc.constant(undefined),
        ),
      )
      .map((keys) =>
        withAll({
          ...procedure,
          steps: procedure.steps.map((step, at) => {
            const key = keys[at];
            if (step.kind !== 'gate' || !key) return step;
            const roles = [...new Set(key.bands.of.flatMap((band) => band.roles))];
            return { ...step, roles, bands: key.bands, ...(key.sign && { sign: key.sign }) };
          }),
        }),
      ),
  );

const anyLimit = fc.record({
  within: fc.integer({ min: 2, max: 9 }),
  unit: fc.constantFrom('working-days' as const, 'days' as const, 'working-hours' as const, 'hours' as const),
});

/** A sound one in which many steps have a limit: some pass to zoe when time runs out, some gates then count as decided. */
export const limitedProcedure: fc.Arbitrary<Procedure> = soundSignedProcedure.chain((procedure) => {
  const anyStep = (step: Step): fc.Arbitrary<Step> => {
    if (step.kind !== 'task' && step.kind !== 'gate') return fc.constant(step);
    const marks = step.kind === 'gate' ? step.outcomes.map(({ mark }) => mark) : [];
    const then = fc.oneof(
      fc.constant({}),
      fc.constant({ escalate: 'zoe' }),
      ...(marks.length > 0 ? [fc.constantFrom(...marks).map((outcome) => ({ outcome }))] : []),
    );
    const limited = fc.tuple(anyLimit, then).map(([limit, what]): Step => ({ ...step, limit: { ...limit, ...what } }));
    return fc.oneof(fc.constant(step), limited);
  };
  return fc.tuple(...procedure.steps.map(anyStep)).map((steps): Procedure => ({ ...procedure, steps }));
});
