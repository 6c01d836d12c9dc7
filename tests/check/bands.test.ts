import { describe, expect, test } from 'vitest';
import { check, type Files, inWords, report } from '../../src/check/index.ts';
import { filesWith, procedureFile, procedureYaml } from '../support/handbook-files.ts';

const amount = '- { id: amount, name: { zh: 金额, en: Amount }, unit: { zh: 元, en: CNY }, kind: amount }\n';
const days = '- { id: days, name: { zh: 天数, en: Days }, unit: { zh: 天, en: days }, kind: days }\n';

interface Given {
  readonly figures?: string;
  /** Keys beside the bands. */
  readonly rest?: string;
  readonly figure?: string;
}

/** The small handbook with bands on its gate: `bands` at line 20, `of` at 22, its rows from 23 on. */
const banded = (rows: readonly string[], { figures = amount, rest = '', figure = 'amount' }: Given = {}): Files =>
  filesWith({
    [procedureFile]: procedureYaml.replace(
      '    roles: [director]\n',
      `    bands:\n      figure: ${figure}\n      of:\n${rows.map((row) => `        - ${row}\n`).join('')}${rest}`,
    ),
    'roles.yaml': (text) => `${text}- { id: chief, hue: 40, name: { zh: 总经理, en: Chief } }\n`,
    ...(figures && { 'figures.yaml': figures }),
  });
const errors = (files: Files) => check(files).issues.filter(({ severity }) => severity === 'error');
const low = '{ to: 50000, roles: [director] }';
const high = '{ over: 50000, roles: [chief] }';

describe('bands are taken as they stand', () => {
  test.each([
    [[low, high]],
    [[high, low]],
    [['{ under: 50000, roles: [director] }', '{ from: 50000, roles: [chief] }']],
    [['{ to: 0.01, roles: [director] }', '{ from: 0.02, roles: [chief] }']],
    [['{ to: 50000, roles: [director] }', '{ from: 50000.01, roles: [chief] }']],
    [['{ from: 0, to: 1, roles: [director] }', '{ over: 1, to: 2, roles: [chief] }', '{ over: 2, roles: [director, chief] }']],
  ])('%j', (rows) => {
    expect(errors(banded(rows))).toEqual([]);
  });
  test('of whole days 3 and 4 meet; of half days they do not', () => {
    const rows = ['{ to: 3, roles: [director] }', '{ from: 4, roles: [chief] }'];
    expect(errors(banded(rows, { figures: days, figure: 'days' }))).toEqual([]);
    const half = days.replace(' }\n', ', decimals: 1 }\n');
    expect(errors(banded(rows, { figures: half, figure: 'days' })).map(({ code, detail }) => [code, detail['least']])).toEqual([
      ['band-hole', '3.1'],
    ]);
  });
  test('those who may decide are responsible: the content has them as roles, and what is declared of the figure', () => {
    const { content } = check(banded([low, high]));
    const [procedure] = content!.procedures;
    expect(procedure!.steps[1]).toMatchObject({ roles: ['director', 'chief'] });
    expect(procedure!.figures?.map(({ id }) => id)).toEqual(['amount']);
  });
  test('an escalation to who decides in some bands only', () => {
    const rest = '    limit: { within: 2, unit: days, escalate: chief }\n';
    expect(errors(banded([low, high], { rest }))).toEqual([]);
  });
  test('a figure no gate goes by is a leftover', () => {
    expect(check(filesWith({ 'figures.yaml': amount })).issues.map(({ code }) => code)).toContain('idle-figure');
  });
});

const cases: readonly (readonly [name: string, files: Files, code: string, line: number, mend: RegExp])[] = [
  ['a hole', banded([low, '{ over: 60000, roles: [chief] }']), 'band-hole', 24, /from 50,000.01 up to and including 60,000 /],
  [
    'a hole of one figure',
    banded(['{ under: 5, roles: [director] }', '{ over: 5, roles: [chief] }']),
    'band-hole',
    24,
    /exactly 5 /,
  ],
  [
    'nothing for the small',
    banded(['{ over: 100, to: 5000, roles: [director] }', '{ over: 5000, roles: [chief] }']),
    'band-hole',
    23,
    /from 0 up to and including 100 /,
  ],
  ['nothing for the large', banded([low, '{ over: 50000, to: 90000, roles: [chief] }']), 'band-hole', 24, /from 90,000.01 on/],
  ['two for one figure', banded([low, '{ from: 50000, roles: [chief] }']), 'band-overlap', 24, /exactly 50,000 .*line 23/],
  [
    'two for a range',
    banded([low, '{ over: 40000.5, roles: [chief] }']),
    'band-overlap',
    24,
    /from 40,000.51 up to and including 50,000 /,
  ],
  [
    'one inside another',
    banded(['{ roles: [director] }', '{ over: 5, to: 9, roles: [chief] }']),
    'band-overlap',
    24,
    /from 5.01 up to and including 9 /,
  ],
  ['ends the wrong way round', banded([low, '{ over: 50000, to: 40000, roles: [chief] }']), 'band-empty', 24, /Exchange/],
  ['a lower end twice', banded([low, '{ over: 50000, from: 50001, roles: [chief] }']), 'band-bound-twice', 24, /Remove one/],
  [
    'an upper end twice',
    banded(['{ to: 50000, under: 50000, roles: [director] }', high]),
    'band-bound-twice',
    23,
    /Remove one/,
  ],
  ['thousandths', banded(['{ to: 0.125, roles: [director] }', high]), 'band-too-fine', 23, /decimals/],
  ['an unknown figure', banded([low, high], { figure: 'amonut' }), 'unknown-figure', 21, /"amount"/],
  ['no figures at all', banded([low, high], { figures: '' }), 'unknown-figure', 21, /figures.yaml/],
  ['roles beside them', banded([low, high], { rest: '    roles: [director]\n' }), 'roles-beside-bands', 25, /Remove "roles"/],
  [
    'the same role twice',
    banded(['{ to: 50000, roles: [director, director] }', high]),
    'same-decider-in-band',
    23,
    /Remove one/,
  ],
  ['an unknown role', banded([low, '{ over: 50000, roles: [cheif] }']), 'unknown-role', 24, /"chief"/],
  ['a single band', banded(['{ roles: [director] }']), 'one-band', 23, /another band/],
  ['grouped digits', banded(['{ to: "50,000", roles: [director] }', high]), 'wrong-type', 23, /for instance 50000\./],
  ['in 万', banded(['{ to: 5万, roles: [director] }', high]), 'wrong-type', 23, /for instance 50000\./],
  ['less than nothing', banded(['{ to: -1, roles: [director] }', high]), 'out-of-range', 23, /≥ 0/],
  ['a band without roles', banded(['{ to: 50000 }', high]), 'missing-key', 23, /roles/],
  ['one role by a key of its own', banded(['{ to: 50000, role: director }', high]), 'unknown-key', 23, /"roles"/],
  [
    'a list in place of a table',
    filesWith({
      [procedureFile]: procedureYaml.replace('    roles: [director]\n', '    bands: 50000\n'),
      'figures.yaml': amount,
    }),
    'wrong-type',
    20,
    /figure: amount, of:/,
  ],
  ['signatures nobody can give', banded([low, high], { rest: '    sign: all\n' }), 'signs-in-no-band', 25, /Remove "sign"/],
  [
    'more signatures than a band has',
    banded([low, '{ over: 50000, roles: [director, chief] }'], { rest: '    sign: { atLeast: 2 }\n' }),
    'band-too-few-signers',
    23,
    /Add roles/,
  ],
  [
    'half a day of whole days',
    banded(['{ to: 2.5, roles: [director] }', '{ over: 3, roles: [chief] }'], { figures: days, figure: 'days' }),
    'band-too-fine',
    23,
    /decimals/,
  ],
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
    await expect(`${told.join('\n\n')}\n`).toMatchFileSnapshot('bands.golden.txt');
  });
});
