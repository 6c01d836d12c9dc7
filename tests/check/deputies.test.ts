import { describe, expect, test } from 'vitest';
import { check, type Files, inWords, report } from '../../src/check/index.ts';
import { filesWith, procedureFile, procedureYaml } from '../support/handbook-files.ts';

const amount = '- { id: amount, name: { zh: 金额, en: Amount }, unit: { zh: 元, en: CNY }, kind: amount }\n';
const bands = '    bands: { figure: amount, of: [{ to: 50000, roles: [director] }, { over: 50000, roles: [chief] }] }\n';

/** The small handbook with a director who may be away (line 2), a chief (3), a vendor (4) and a clerk (5). */
const deputised = (deputies: string, { banded = false, clerk = '' } = {}): Files =>
  filesWith({
    'roles.yaml': (text) =>
      `${text.replace('en: Director } }', `en: Director }, deputies: [${deputies}] }`)}- { id: chief, hue: 40, name: { zh: 总经理, en: Chief } }
- { id: vendor, hue: 70, family: outside, name: { zh: 供方, en: Vendor } }
- { id: clerk, hue: 90, name: { zh: 文员, en: Clerk }${clerk} }
`,
    ...(banded && {
      [procedureFile]: procedureYaml.replace('    roles: [director]\n', bands),
      'figures.yaml': amount,
    }),
  });
/** What is said of the register; that a role never acts is another matter. */
const told = (files: Files) =>
  check(files).issues.filter(({ file, code }) => file === 'roles.yaml' && code !== 'every-role-acts');

describe('deputies are taken as they stand', () => {
  test.each([
    ['anywhere', '{ role: chief }'],
    ['in a procedure', '{ role: chief, where: ["9.1"] }'],
    ['at a step', '{ role: clerk, where: [9.1/approval] }'],
    ['several', '{ role: chief }, { role: clerk }'],
  ])('%s', (_, deputies) => {
    expect(told(deputised(deputies))).toEqual([]);
  });
  test('up to so much, where a gate goes by it; the procedure then knows', () => {
    const files = deputised('{ role: clerk, upTo: { figure: amount, to: 20000 } }', { banded: true });
    expect(told(files)).toEqual([]);
    expect(check(files).content!.procedures[0]!.deputies).toEqual([
      { principal: 'director', role: 'clerk', upTo: { figure: 'amount', to: 20_000 } },
    ]);
  });
  test('a handbook without deputies has procedures without them', () => {
    expect(check(filesWith()).content!.procedures[0]).not.toHaveProperty('deputies');
  });
});

const cases: readonly (readonly [name: string, files: Files, code: string, mend: RegExp])[] = [
  ['an unknown role', deputised('{ role: cleark }'), 'unknown-role', /"clerk"/],
  ['itself', deputised('{ role: director }'), 'deputy-of-itself', /another role/],
  ['the same twice', deputised('{ role: chief }, { role: chief, where: ["9.1"] }'), 'deputy-twice', /one entry/],
  ['somebody of another company', deputised('{ role: vendor }'), 'deputy-outside', /of the company/],
  ['who did the work', deputised('{ role: manager }'), 'deputy-did', /9\.1\/draft/],
  ['no such procedure', deputised('{ role: chief, where: ["9.2"] }'), 'deputy-nowhere', /9\.1/],
  ['no such step', deputised('{ role: chief, where: [9.1/aproval] }'), 'deputy-nowhere', /"9\.1\/approval"/],
  ['an end', deputised('{ role: chief, where: [9.1/end] }'), 'deputy-nowhere', /9\.1\/draft, 9\.1\/approval/],
  ['where it does nothing', deputised('{ role: chief, where: [9.1/draft] }'), 'deputy-for-nothing', /at 9\.1\/draft/],
  [
    'a figure nobody declared',
    deputised('{ role: chief, upTo: { figure: amonut, to: 5 } }', { banded: true }),
    'unknown-figure',
    /"amount"/,
  ],
  [
    'a figure the procedure does not go by',
    {
      ...deputised('{ role: chief, upTo: { figure: amount, to: 5 } }'),
      texts: new Map([...deputised('{ role: chief, upTo: { figure: amount, to: 5 } }').texts, ['figures.yaml', amount]]),
    },
    'deputy-figure-elsewhere',
    /remove "upTo"/,
  ],
  [
    'thousandths',
    deputised('{ role: clerk, upTo: { figure: amount, to: 0.125 } }', { banded: true }),
    'band-too-fine',
    /decimals/,
  ],
  [
    'grouped digits',
    deputised('{ role: clerk, upTo: { figure: amount, to: "50,000" } }', { banded: true }),
    'wrong-type',
    /number/,
  ],
  ['a ceiling without its figure', deputised('{ role: clerk, upTo: 50000 }', { banded: true }), 'wrong-type', /figure/],
  ['a key that is another', deputised('{ role: clerk, at: [9.1/approval] }'), 'unknown-key', /where/],
  ['one place that is no list', deputised('{ role: clerk, where: 9.1/approval }'), 'wrong-type', /list/],
];

describe('each misuse has its own message, its line and its mend', () => {
  test.each(cases)('%s', (_, files, code, mend) => {
    const issues = told(files);
    expect(issues.map((issue) => issue.code)).toEqual([code]);
    expect(issues[0]).toMatchObject({ line: 2, severity: 'error' });
    expect(`${inWords(issues[0]!, 'en').what} ${inWords(issues[0]!, 'en').fix}`).toMatch(mend);
    expect(inWords(issues[0]!, 'zh').what).toMatch(/[\u4e00-\u9fff]/);
  });

  test('who decides on the work does not do it for another', () => {
    const roles = `- { id: manager, hue: 10, name: { zh: 经理, en: Manager }, deputies: [{ role: director }] }
- { id: director, hue: 200, name: { zh: 总监, en: Director } }
`;
    expect(told(filesWith({ 'roles.yaml': roles })).map(({ code }) => code)).toEqual(['deputy-decides']);
  });
  test('who signs there does not sign for another as well', () => {
    const files = deputised('{ role: chief }');
    const both = procedureYaml.replace('roles: [director]', 'roles: [director, chief]\n    sign: all');
    expect(told({ ...files, texts: new Map([...files.texts, [procedureFile, both]]) }).map(({ code }) => code)).toEqual([
      'deputy-own',
    ]);
  });
  test('a deputy whose ceiling is below every band', () => {
    const chief = deputised('{ role: clerk }', { banded: true });
    const roles = chief.texts
      .get('roles.yaml')!
      .replace('en: Chief }', 'en: Chief }, deputies: [{ role: clerk, upTo: { figure: amount, to: 50000 } }]');
    expect(told({ ...chief, texts: new Map([...chief.texts, ['roles.yaml', roles]]) }).map(({ code }) => code)).toEqual([
      'deputy-never-so-little',
    ]);
  });
  test('roles that have only one another: a warning, for with both away nobody is left', () => {
    const files = deputised('{ role: clerk, where: ["9.1"] }', { clerk: ', deputies: [{ role: director }]' });
    const text = procedureYaml
      .replace(
        '  - { id: end,',
        '  - { id: file, no: "3", name: { zh: 归档, en: File }, roles: [clerk], requirements: [{ zh: 归档。, en: It is filed. }], next: end }\n  - { id: end,',
      )
      .replace('同意, en: Agree }, next: end', '同意, en: Agree }, next: file');
    const issues = told({ ...files, texts: new Map([...files.texts, [procedureFile, text]]) });
    expect(issues.map(({ code, severity }) => [code, severity])).toEqual([['deputy-circle', 'warning']]);
  });

  test('every sentence reads as it did when it was last looked at', async () => {
    const said = cases.map(([name, files]) =>
      [`# ${name}`, ...(['zh', 'en'] as const).map((locale) => report(told(files), 'content', locale))].join('\n'),
    );
    await expect(`${said.join('\n\n')}\n`).toMatchFileSnapshot('deputies.golden.txt');
  });
});
