/** The model on large input: verification of long procedures, the check of a large handbook. */
import { check } from '../../src/check/index.ts';
import { contentFolder, readContent } from '../../src/handbook/read.ts';
import { compile, type Procedure, type Step } from '../../src/procedure/index.ts';
import { defaults, expect as expectation } from '../../src/simulate/index.ts';
import { verify } from '../../src/verify/index.ts';
import { ceilings } from '../limits/ceilings.ts';
import { fork, join, procedureOf, task } from '../support/random-procedure.ts';
import { syntheticHandbook } from '../support/synthetic-handbook.ts';
import { held, type Line, milliseconds, quantile } from './table.ts';

const rounds = 5;

/** Milliseconds at the median of some rounds, after others that warm up. */
const median = (run: () => void, counted = rounds, warming = 1): number => {
  for (let round = 0; round < warming; round += 1) run();
  const taken = Array.from({ length: counted }, () => {
    const before = performance.now();
    run();
    return performance.now() - before;
  });
  return quantile(taken, 0.5);
};

const filesOf = (procedures: number, steps?: number) => {
  const texts = new Map(Object.entries(syntheticHandbook({ procedures, steps })));
  const folders = [...texts.keys()].flatMap((path) => /^procedures\/([^/]+)\/procedure\.yaml$/.exec(path)?.[1] ?? []);
  return { texts, procedures: folders };
};

/** Tasks in a row with gates that send back. */
const longProcedure = (steps: number): Procedure => {
  const { content, issues } = check(filesOf(1, steps));
  if (!content) throw new Error(`The synthetic procedure is not valid: ${JSON.stringify(issues[0])}`);
  return content.procedures[0]!;
};

const sideBySide = (block: number, next: string): Step[] => {
  const parts = ['a', 'b', 'c'].map((part) => `task-${block}-${part}`);
  const meet = `join-${block}`;
  return [fork(`fork-${block}`, ...parts), ...parts.map((part) => task(part, meet)), join(meet, next)];
};

/** Forty times three tasks side by side: two hundred steps. */
const forkedProcedure = (): Procedure => {
  const blocks = Array.from({ length: 40 }, (_, block) => sideBySide(block, block === 39 ? 'end' : `fork-${block + 1}`));
  return procedureOf(...blocks.flat(), { kind: 'end', id: 'end', name: { zh: '结束', en: 'End' } });
};

const verified = (what: string, procedure: Procedure): Line => {
  const net = compile(procedure);
  const { states, complete, violations } = verify(net);
  if (!complete || violations.length > 0) throw new Error(`${what}: not verified as sound.`);
  const how = `median of ${rounds}, compile and verify, ${states} markings`;
  return { what, value: milliseconds(median(() => verify(compile(procedure)))), how };
};

/** Exact answers, as the sliders ask for them: the slowest of our procedures. */
const exactAnswers = (): Line => {
  const times = readContent(contentFolder()).procedures.map((procedure) => {
    const parameters = defaults(procedure);
    return { id: procedure.id, took: median(() => expectation(procedure, parameters), 100, 100) };
  });
  const slowest = times.reduce((one, other) => (other.took > one.took ? other : one));
  return held(
    'exact answers of a procedure',
    slowest.took,
    ceilings.exact,
    milliseconds,
    `slowest of ours (${slowest.id}), median of 100, warm`,
  );
};

/** Verification of two hundred steps, and the check of a handbook. */
export const model = (procedures: number): Line[] => {
  const files = filesOf(procedures);
  const { issues } = check(files);
  if (issues.length > 0) throw new Error(`The synthetic handbook has ${issues.length} issues: ${JSON.stringify(issues[0])}`);
  return [
    exactAnswers(),
    verified('verify 200 steps with gates', longProcedure(200)),
    verified('verify 200 steps with 40 forks', forkedProcedure()),
    {
      what: `check ${procedures} procedures`,
      value: milliseconds(median(() => check(files))),
      how: `median of ${rounds}; schema, references, verify and rules, files already read`,
    },
  ];
};
