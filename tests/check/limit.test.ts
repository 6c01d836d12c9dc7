import { describe, expect, test } from 'vitest';
import { check, type Files, inWords, report } from '../../src/check/index.ts';
import { filesWith, procedureFile, procedureYaml } from '../support/handbook-files.ts';

type Change = (text: string) => string;
const plain: Change = (text) => text;

/** The small handbook with a limit on its gate, at line 21. */
const limited = (limit: string, rest: Change = plain): Files =>
  filesWith({
    [procedureFile]: rest(procedureYaml.replace('roles: [director]\n', `roles: [director]\n    limit: ${limit}\n`)),
    'roles.yaml': (text) =>
      `${text}- { id: clerk, hue: 40, name: { zh: 文员, en: Clerk } }\n- { id: vendor, hue: 70, family: outside, name: { zh: 供方, en: Vendor } }\n`,
    'handbook.yaml': (text) => `${text}families: { outside: { zh: 外部, en: Outside } }\n`,
  });
/** The same on its task, at line 13. */
const onTask = (limit: string): Files =>
  filesWith({ [procedureFile]: procedureYaml.replace('roles: [manager]\n', `roles: [manager]\n    limit: ${limit}\n`) });
const on = (kind: string): Files =>
  filesWith({
    [procedureFile]: procedureYaml
      .replace(
        '{ id: end, kind: end,',
        kind === 'end'
          ? '{ id: end, kind: end, limit: { within: 3, unit: days },'
          : `{ id: which, kind: choice, limit: { within: 3, unit: days }, name: { zh: 种类, en: Kind }, question: { zh: 哪种, en: Which? }, outcomes: [{ mark: a, name: { zh: 甲, en: A }, next: end }, { mark: b, name: { zh: 乙, en: B }, next: draft }] }\n  - { id: end, kind: end,`,
      )
      .replace(
        'next: end }\n      - { mark: N',
        kind === 'end' ? 'next: end }\n      - { mark: N' : 'next: which }\n      - { mark: N',
      ),
  });
/** Two gates that lead to one another when time runs out, with nobody's work in between. */
const second: Change = (text) =>
  text
    .replace('next: end }\n', 'next: again }\n')
    .replace(
      '  - { id: end',
      '  - id: again\n    no: "3"\n    kind: gate\n    name: { zh: 复审, en: Review }\n    roles: [clerk]\n    limit: { within: 1, unit: days, outcome: R }\n    question: { zh: 行吗？, en: Fine? }\n    outcomes:\n      - { mark: Y, name: { zh: 行, en: Fine }, next: end }\n      - { mark: R, name: { zh: 再批, en: Approve again }, next: approval, refusal: true }\n  - { id: end',
    );
const errors = (files: Files) => check(files).issues.filter(({ severity }) => severity === 'error');

describe('a limit is taken as it stands', () => {
  test.each([
    '{ within: 3, unit: working-days }',
    '{ within: 24, unit: hours, remind: 12 }',
    '{ within: 1, unit: working-hours, escalate: clerk }',
    '{ within: 5, unit: days, outcome: Y }',
    '{ within: 5, unit: days, remind: 4, outcome: N }',
    '{ within: 999, unit: days }',
  ])('%s', (limit) => {
    expect(errors(limited(limit))).toEqual([]);
  });
  test('on a task, which passes to another role', () => {
    expect(errors(onTask('{ within: 2, unit: working-days, escalate: director }'))).toEqual([]);
  });
  test('where time leads back to work of people, or only one of two gates leads on by itself', () => {
    expect(errors(limited('{ within: 5, unit: days, outcome: N }', second))).toEqual([]);
    expect(errors(limited('{ within: 5, unit: days, escalate: clerk }', second))).toEqual([]);
  });
  test('where a role does nothing else: to take over is to act', () => {
    const idle = (limit: string) =>
      check(limited(limit)).issues.flatMap(({ code, at }) => (code === 'every-role-acts' ? [at] : []));
    expect(idle('{ within: 1, unit: days }')).toEqual(['clerk', 'vendor']);
    expect(idle('{ within: 1, unit: days, escalate: clerk }')).toEqual(['vendor']);
  });
});

const cases: readonly (readonly [name: string, files: Files, code: string, line: number, mend: RegExp])[] = [
  ['nothing', limited('{ within: 0, unit: days }'), 'out-of-range', 21, /≥ 1/],
  ['less than nothing', limited('{ within: -3, unit: days }'), 'out-of-range', 21, /≥ 1/],
  ['for ever', limited('{ within: 1000, unit: days }'), 'out-of-range', 21, /≤ 999/],
  ['half a day', limited('{ within: 0.5, unit: days }'), 'wrong-type', 21, /whole number/],
  ['a number in quotes', limited('{ within: "3", unit: days }'), 'wrong-type', 21, /for instance 3\./],
  ['a number with its unit', limited('{ within: 5 days, unit: days }'), 'wrong-type', 21, /for instance 5\./],
  ['no unit', limited('{ within: 3 }'), 'missing-key', 21, /one of: working-days/],
  ['no number', limited('{ unit: days }'), 'missing-key', 21, /within/],
  ['an unknown unit', limited('{ within: 3, unit: weeks }'), 'wrong-value', 21, /working-days, days, working-hours, hours/],
  ['a unit with a space', limited('{ within: 3, unit: working days }'), 'wrong-value', 21, /"working-days"/],
  ['in words', limited('3 working days'), 'wrong-type', 21, /\{ within: 3, unit: working-days \}/],
  ['in Chinese', limited('五个工作日内'), 'wrong-type', 21, /\{ within: 3, unit: working-days \}/],
  ['as ISO 8601', limited('PT48H'), 'wrong-type', 21, /\{ within: 48, unit: hours \}/],
  ['a bare number', limited('3'), 'wrong-type', 21, /\{ within: 3, unit: working-days \}/],
  ['a misspelt key', limited('{ within: 3, unit: days, escalates: clerk }'), 'unknown-key', 21, /"escalate"/],
  ['a reminder at the limit', limited('{ within: 3, unit: days, remind: 3 }'), 'reminder-too-late', 21, /below 3/],
  ['a reminder after it', limited('{ within: 3, unit: days, remind: 9 }'), 'reminder-too-late', 21, /below 3/],
  ['a reminder at once', limited('{ within: 3, unit: days, remind: 0 }'), 'out-of-range', 21, /≥ 1/],
  [
    'two things that follow',
    limited('{ within: 3, unit: days, escalate: clerk, outcome: N }'),
    'two-ways-after-time',
    21,
    /Remove one/,
  ],
  ['an unknown outcome', limited('{ within: 3, unit: days, outcome: Z }'), 'unknown-outcome-by-time', 21, /"N"/],
  ['an outcome of a task', onTask('{ within: 3, unit: days, outcome: Y }'), 'outcome-of-task', 13, /kind: gate/],
  ['an unknown role', limited('{ within: 3, unit: days, escalate: clark }'), 'unknown-role', 21, /"clerk"/],
  [
    'a role that has it already',
    limited('{ within: 3, unit: days, escalate: director }'),
    'escalates-to-itself',
    21,
    /another role/,
  ],
  [
    'a role of another company',
    limited('{ within: 3, unit: days, escalate: vendor }'),
    'escalates-outside',
    21,
    /of the company/,
  ],
  [
    'who did the work',
    limited('{ within: 3, unit: days, escalate: manager }'),
    'escalates-to-the-doer',
    21,
    /not done that work/,
  ],
  [
    'time that goes round',
    limited('{ within: 5, unit: days, outcome: Y }', second),
    'time-goes-round',
    21,
    /escalate to a role/,
  ],
  ['a branch by kind', on('choice'), 'unknown-key', 26, /Known: /],
  ['an end', on('end'), 'unknown-key', 26, /Known: /],
];

describe('each misuse has its own message, its line and its mend', () => {
  test.each(cases)('%s', (_, files, code, line, mend) => {
    const issues = errors(files);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(issues[0]).toMatchObject({ line });
    expect(`${inWords(issues[0]!, 'en').what} ${inWords(issues[0]!, 'en').fix}`).toMatch(mend);
    expect(inWords(issues[0]!, 'zh').what).toMatch(/[\u4e00-\u9fff]/);
  });

  test('every sentence reads as it did when it was last looked at', async () => {
    const told = cases.map(([name, files]) =>
      [`# ${name}`, ...(['zh', 'en'] as const).map((locale) => report(errors(files), 'content', locale))].join('\n'),
    );
    await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('limit.golden.txt');
  });
});
