/** Document control: each way a history, its archive and the content can disagree has its own message and its mend. */
import { describe, expect, test } from 'vitest';
import { check, type Files, inWords, isFrozenFile, printsOf } from '../../src/check/index.ts';
import { filesWith, procedureFile } from '../support/handbook-files.ts';

const content = check(filesWith()).content!;
const fingerprints = JSON.stringify(printsOf(content));
const archive = (files: Files) => new Map([...files.texts].filter(([path]) => isFrozenFile(path)));
const issuedA0 = `- { edition: A, revision: "0", fingerprints: ${fingerprints} }\n`;

interface Given {
  readonly history?: string;
  /** The content now, where it is not as issued. */
  readonly change?: Parameters<typeof filesWith>[0];
  readonly past?: Files['past'];
}

const controlled = ({
  history = issuedA0,
  change = {},
  past = new Map([['A-0', archive(filesWith())]]),
}: Given = {}): Files => ({
  ...filesWith({ 'history.yaml': history, ...change }),
  past,
});

const isA1 = { 'handbook.yaml': (text: string) => text.replace('revision: "0"', 'revision: "1"') };
const another = { [procedureFile]: (text: string) => text.replace('写明目标。', '写明目标和依据。') };
const draft = `${issuedA0}- { edition: A, revision: "1", state: draft }\n`;
const edited = (change: Record<string, (text: string) => string>) => ({
  past: new Map([['A-0', new Map([...archive(filesWith())].map(([path, text]) => [path, change[path]?.(text) ?? text]))]]),
});

test('what was issued and is unchanged has nothing against it; without a history there is nothing to hold it against', () => {
  expect(check(controlled()).issues).toEqual([]);
  expect(check(filesWith()).issues).toEqual([]);
});

const cases: readonly (readonly [name: string, given: Given, codes: readonly string[], mend: RegExp])[] = [
  ['a changed duty', { change: another }, ['changed-without-revision'], /npm run revise/],
  [
    'a role called otherwise in the register',
    { change: { 'roles.yaml': (text) => text.replace('zh: 经理', 'zh: 主任') } },
    ['changed-without-revision'],
    /npm run revise/,
  ],
  [
    'a claimed class that is another',
    { history: draft.replace('draft }', 'draft, class: wording }'), change: { ...isA1, ...another } },
    ['class-differs'],
    /class: duties/,
  ],
  [
    'claimed procedures that are others',
    { history: draft.replace('draft }', 'draft, procedures: ["9.2"] }'), change: { ...isA1, ...another } },
    ['procedures-differ'],
    /those that changed/,
  ],
  ['an archive gone', { past: new Map() }, ['past-missing'], /Restore/],
  [
    'an archive touched',
    edited({ [procedureFile]: (text) => text.replace('写明目标', '写清目标') }),
    ['changed-without-revision', 'past-changed'],
    /npm run revise|must not be touched/,
  ],
  [
    'an archive without its register',
    { past: new Map([['A-0', new Map([...archive(filesWith())].filter(([path]) => path !== 'roles.yaml'))]]) },
    ['past-file-missing'],
    /Restore/,
  ],
  [
    'an archive nobody knows',
    {
      past: new Map([
        ['A-0', archive(filesWith())],
        ['C-4', archive(filesWith())],
      ]),
    },
    ['past-unknown'],
    /history\.yaml/,
  ],
  ['a history gone', { change: { 'history.yaml': undefined } }, ['history-missing'], /Restore/],
  ['an edition that is not the last', { history: draft }, ['edition-differs'], /agree/],
  [
    'a jump',
    { history: draft.replace('"1"', '"3"'), change: { 'handbook.yaml': (text) => text.replace('"0"', '"3"') } },
    ['edition-out-of-order'],
    /A\/1.*B\/0/,
  ],
  [
    'issued without anybody',
    { history: draft.replace(', state: draft', ''), change: isA1 },
    ['issued-without', 'issued-without', 'issued-without', 'past-missing'],
    /Add|Restore/,
  ],
  ['no day', { history: issuedA0.replace('fingerprints', 'effective: 2026-02-30, fingerprints') }, ['not-a-day'], /2026-03-04/],
  [
    'a name without a role',
    { history: issuedA0.replace('fingerprints', 'approved: [{ name: 李 }], fingerprints') },
    ['person-without-role'],
    /role/,
  ],
  [
    'a role nobody has',
    { history: issuedA0.replace('fingerprints', 'approved: [{ role: directer, name: 李 }], fingerprints') },
    ['unknown-role'],
    /director/,
  ],
  [
    'a review before its time',
    { history: issuedA0.replace('fingerprints', 'effective: 2026-05-01, review: { due: 2026-04-01 }, fingerprints') },
    ['review-before'],
    /Correct/,
  ],
  [
    'a draft that is not the last',
    {
      history: `${issuedA0.replace('fingerprints', 'state: draft, fingerprints')}- { edition: A, revision: "1", state: draft }\n`,
      change: isA1,
    },
    ['draft-not-last'],
    /state: draft/,
  ],
  [
    'days out of order',
    {
      history: `${issuedA0.replace('fingerprints', 'effective: 2026-05-01, fingerprints')}- { edition: A, revision: "1", state: draft, effective: 2026-04-01 }\n`,
      change: isA1,
    },
    ['dates-out-of-order'],
    /Correct/,
  ],
];

describe('each has its code, its words in both languages and its mend', () => {
  test.each(cases)('%s', (_name, given, codes, mend) => {
    const { issues, content: whole } = check(controlled(given));
    expect(issues.map(({ code }) => code).sort()).toEqual(codes);
    expect(whole).toBeUndefined();
    for (const issue of issues) {
      expect(inWords(issue, 'en').fix).toMatch(mend);
      expect(inWords(issue, 'zh').what).toMatch(/[\u4e00-\u9fff]/);
      expect(issue.line).toBeGreaterThan(0);
    }
  });
});

test('a change is told at its procedure, with its class and the edition it departs from', () => {
  const [issue] = check(controlled({ change: another })).issues;
  expect(issue).toMatchObject({ file: procedureFile, at: '9.1', detail: { edition: 'A/0', class: 'duties' } });
  expect(inWords(issue!, 'zh').what).toContain('职责');
});

test('an open draft lets the content change, and claims its class rightly', () => {
  const history = draft.replace('draft }', 'draft, class: duties, procedures: ["9.1"] }');
  expect(check(controlled({ history, change: { ...isA1, ...another } })).issues).toEqual([]);
});

test('while the content has errors of its own, they are told first', () => {
  const files = controlled({ change: { [procedureFile]: (text) => text.replace('roles: [manager]', 'roles: [manger]') } });
  expect(check(files).issues.map(({ code }) => code)).toEqual(['unknown-role']);
});
