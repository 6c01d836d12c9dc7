import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, type Files, inWords, report } from '../../src/check/index.ts';
import { callOf, circleFrom, compile } from '../../src/procedure/index.ts';
import { filesWith, procedureFile, procedureYaml } from '../support/handbook-files.ts';
import { secondContent } from '../support/handbooks.ts';

const second = 'procedures/9.2-other-plan/procedure.yaml';
const other = procedureYaml.replace('id: "9.1"', 'id: "9.2"').replace('slug: small-plan', 'slug: other-plan');
const calling = (text: string, id: string): string =>
  text.replace('    next: approval', `    calls: ${id}\n    next: approval`);
/** The small handbook, and a second procedure like its first. */
const two = (first: string, also: string): Files => {
  const files = filesWith({ [procedureFile]: first });
  const pages = [...files.texts].flatMap(([path, text]): [string, string][] =>
    /9\.1-small-plan\/.*\.mdx$/.test(path) ? [[path.replace('9.1-small-plan', '9.2-other-plan'), text]] : [],
  );
  return {
    ...files,
    procedures: [...files.procedures, '9.2-other-plan'],
    texts: new Map([...files.texts, ...pages, [second, also]]),
  };
};
const errors = (of: Files) => check(of).issues.filter(({ severity }) => severity === 'error');

test('a call is taken as it stands, and another of the same', () => {
  expect(errors(two(calling(procedureYaml, '"9.2"'), other))).toEqual([]);
});

test('in the Net it is one transition as before: the case of the called procedure is a case of its own', () => {
  const procedure = secondContent.procedures.find(({ id }) => id === 'SOP-CAPA')!;
  expect(procedure.steps.flatMap((step) => callOf(step) ?? [])).toEqual(['CR-07']);
  const without = procedure.steps.map((step) => (step.kind === 'task' ? { ...step, calls: undefined } : step));
  expect(compile({ ...procedure, steps: without })).toEqual(compile(procedure));
});

test('a circle is found just where one can go round', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const anyCalls = fc.record(Object.fromEntries(ids.map((id) => [id, fc.subarray(ids)])));
  fc.assert(
    fc.property(anyCalls, fc.constantFrom(...ids), (calls, id) => {
      const goesRound = (way: readonly string[]): boolean =>
        calls[way.at(-1)!]!.some((next) => next === id || (!way.includes(next) && goesRound([...way, next])));
      const circle = circleFrom(id, (from) => calls[from]!);
      expect(circle !== undefined).toBe(goesRound([id]));
      for (const [at, from] of (circle ?? []).entries()) expect(calls[from]).toContain(circle![at + 1] ?? id);
    }),
  );
});

const cases: readonly (readonly [name: string, files: Files, code: string, mend: RegExp])[] = [
  ['no such procedure', two(calling(procedureYaml, '"9.3"'), other), 'unknown-procedure', /9\.2/],
  ['itself', two(calling(procedureYaml, '"9.1"'), other), 'calls-go-round', /9\.1 → 9\.1/],
  ['one another', two(calling(procedureYaml, '"9.2"'), calling(other, '"9.1"')), 'calls-go-round', /9\.1 → 9\.2 → 9\.1/],
  ['without quotes', two(calling(procedureYaml, '9.2'), other), 'wrong-type', /"9\.2"|quotes/],
  ['a list', two(calling(procedureYaml, '["9.2"]'), other), 'wrong-type', /calls/],
  [
    'at a gate',
    two(procedureYaml.replace('    kind: gate\n', '    kind: gate\n    calls: "9.2"\n'), other),
    'unknown-key',
    /Known: /,
  ],
];

describe('each misuse has its own message and its mend', () => {
  test.each(cases)('%s', (_, of, code, mend) => {
    const issues = errors(of);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(`${inWords(issues[0]!, 'en').what} ${inWords(issues[0]!, 'en').fix}`).toMatch(mend);
    expect(inWords(issues[0]!, 'zh').what).toMatch(/[\u4e00-\u9fff]/);
  });

  test('every sentence reads as it did when it was last looked at', async () => {
    const told = cases.map(([name, of]) =>
      [`# ${name}`, ...(['zh', 'en'] as const).map((locale) => report(errors(of), 'content', locale))].join('\n'),
    );
    await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('calling.golden.txt');
  });
});
