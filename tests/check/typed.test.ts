/** Files as keyboards, word processors and editors of other settings leave them. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { check, inWords } from '../../src/check/index.ts';
import { checkFolder } from '../../src/handbook/read.ts';
import { filesWith, procedureFile, procedureWith, smallHandbook } from '../support/handbook-files.ts';

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true });
});

/** The small handbook on disk, some of its files in other bytes. */
const onDisk = (bytes: Readonly<Record<string, Uint8Array | string>>) => {
  const folder = mkdtempSync(join(tmpdir(), 'typed-'));
  made.push(folder);
  for (const [file, text] of Object.entries({ ...smallHandbook, ...bytes })) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return checkFolder(folder);
};

const utf16 = (text: string, big = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return big ? bytes.swap16() : bytes;
};
/** 起草 and 审批 as GBK has them; the rest of these files is ASCII. */
const gbk = Buffer.concat([
  Buffer.from('# '),
  Buffer.from([0xc6, 0xf0, 0xb2, 0xdd, 0xc9, 0xf3, 0xc5, 0xfa]),
  Buffer.from('\n[]\n'),
]);

describe('another encoding is told as what it is, in any file', () => {
  const texts = Object.entries(smallHandbook);
  test.each(texts)('UTF-16, %s', (file, text) => {
    for (const bytes of [utf16(`\ufeff${text}`), utf16(text), utf16(`\ufeff${text}`, true)]) {
      const { content, issues } = onDisk({ [file]: bytes });
      expect(content).toBeUndefined();
      expect(issues.map((it) => [it.code, it.file, it.line])).toEqual([['wrong-encoding', file, 1]]);
      expect(inWords(issues[0]!, 'en').what).toContain('UTF-16');
      expect(inWords(issues[0]!, 'zh').fix).toContain('UTF-8');
    }
  });
  test('GBK', () => {
    const { issues } = onDisk({ 'findings.yaml': gbk });
    expect(issues.map((it) => [it.code, it.file])).toEqual([['wrong-encoding', 'findings.yaml']]);
    expect(inWords(issues[0]!, 'en').what).toContain('GBK');
  });
  test('a mark at the head of UTF-8, and line ends of Windows, are right', () => {
    const text = smallHandbook[procedureFile]!;
    expect(onDisk({ [procedureFile]: `\ufeff${text.replaceAll('\n', '\r\n')}` }).issues).toEqual([]);
  });
  test('signs that were lost on the way are told where they were', () => {
    const { issues } = onDisk({ [procedureFile]: smallHandbook[procedureFile]!.replace('起草', '\ufffd\ufffd') });
    expect(issues.map((it) => [it.code, it.line, it.column])).toEqual([['lost-sign', 11, 17]]);
  });
});

describe('a sign of another keyboard is told once, as the sign it is, where it stands', () => {
  test.each([
    ['a colon between key and text', 'roles: [manager]', 'roles：[manager]', 12, 10, 'colon'],
    ['a colon within braces', '{ zh: 起草, en', '{ zh：起草, en', 11, undefined, 'colon'],
    ['every colon of a line', '{ zh: 起草, en: Draft }', '{ zh： 起草, en： Draft }', 11, undefined, 'colon'],
    ['a comma between the languages', '起草, en', '起草， en', 11, 19, 'comma'],
    ['a comma without a space', '起草, en', '起草，en', 11, 19, 'comma'],
    ['a curly quote around a number', 'no: "1"', 'no: “1”', 10, 9, 'quote'],
    ['a curly quote around an id', 'next: approval', 'next: “approval”', 15, 11, 'quote'],
    ['a curly quote around the clause number', 'id: "9.1"', 'id: “9.1”', 1, 5, 'quote'],
    ['a full-width bracket', '{ zh: 起草, en: Draft }', '｛ zh: 起草, en: Draft ｝', 11, 11, 'bracket'],
    ['a no-break space in the indent', '    roles: [manager]', '\u00a0\u00a0  roles: [manager]', 12, 1, 'hard-space'],
    ['an ideographic space in the indent', '    roles: [manager]', '　　roles: [manager]', 12, 1, 'wide-space'],
    ['a no-break space behind a colon', 'next: approval', 'next:\u00a0approval', 15, 10, 'hard-space'],
    ['a full-width digit', 'no: "1"', 'no: "１"', 10, 10, 'fullwidth'],
    ['a dash within an id', 'slug: small-plan', 'slug: small–plan', 2, 12, 'dash'],
    ['a sign nobody sees behind a colon', 'next: approval', 'next:\u200b approval', 15, 10, 'invisible'],
    ['a sign nobody sees', 'next: approval', 'next: appro\u200bval', 15, 16, 'invisible'],
  ])('%s', (_, right, wrong, line, column, name) => {
    const { issues } = check(procedureWith(right, wrong));
    expect(issues.map((it) => [it.code, it.line, it.detail['name']])).toEqual([['foreign-sign', line, name]]);
    if (column !== undefined) expect(issues[0]!.column).toBe(column);
    expect(inWords(issues[0]!, 'en').what).toMatch(/U\+[0-9A-F]{4}/);
  });
  test('in a text such signs are right', () => {
    expect(check(procedureWith('zh: 写明目标。', 'zh: “写明”：目标，及　日期。')).issues).toEqual([]);
  });
});

describe('what YAML reads otherwise than it was meant', () => {
  test.each([
    ['a # in a name', '起草, en: Draft }', '起草 #2, en: Draft }', 'hash-in-text', 11, /comment: #2, en.*quotes/],
    [
      'a comma in a text',
      'en: Draft }',
      'en: Draft, date and sum are filled in. }',
      'comma-in-text',
      11,
      /date and sum.*quotes/,
    ],
    ['two commas in a text', 'en: Draft }', 'en: Draft, signed, dated }', 'comma-in-text', 11, /signed, dated/],
    ['a text that begins with *', 'en: Draft }', 'en: *Draft }', 'unknown-alias', 11, /"Draft".*quotes/],
    [
      'a text that is nothing but a comment',
      'en: Draft }',
      'en: #Draft\n      }',
      'hash-in-text',
      11,
      /comment: #Draft.*quotes/,
    ],
    ['a text that begins with &', 'en: Draft }', 'en: &Draft plan }', 'idle-anchor', 11, /"Draft".*"&…"/],
    [
      'a sign within a text that nobody sees',
      'en: Draft }',
      'en: Dra\u200bft }',
      'foreign-sign',
      11,
      /cannot be seen.*U\+200B/,
    ],
    [
      'an entry whose hyphen is missing',
      '  - id: approval',
      '    id: approval',
      'duplicate-key',
      16,
      /and so does.*no, name.*"- "/,
    ],
    ['a line of --- within a file', 'start: draft', '---\nstart: draft', 'second-document', 7, /second document/],
    ['a text that begins with !', 'en: Draft }', 'en: !Draft x }', 'unknown-tag', 11, /!Draft.*quotes/],
    ['a tab', '    no: "1"', '\tno: "1"', 'tab-indent', 10, /tab.*spaces/],
    ['tabs throughout', /^ {4}(?=\S)/gm, '\t', 'tab-indent', 10, /lines 10, 11.*spaces/],
    ['an indent too shallow', '    roles: [manager]', '  roles: [manager]', 'wrong-indent', 12, /4 spaces/],
    ['an indent too deep', '    no: "1"', '     no: "1"', 'wrong-indent', 10, /4 spaces/],
    ['a second document', /$/, '---\nid: "9.2"\n', 'second-document', 27, /second document/],
    ['a number without quotes', 'id: "9.1"', 'id: 9.10', 'wrong-type', 1, /quotes: "9\.10"/],
    ['a key by another name', 'question: {', 'asks: {', 'unknown-key', 21, /Did you mean "question"/],
    ['Chinese under en', 'en: Draft }', 'en: 起草计划 }', 'wrong-language', 11, /Chinese stands under "en".*起草计划/],
    ['English under zh', 'zh: 写明目标。', 'zh: The target is stated.', 'wrong-language', 13, /English stands under "zh"/],
  ] as const)('%s is told once', (_, right, wrong, code, line, words) => {
    const { issues } = check(
      filesWith({
        [procedureFile]: (text) => (typeof right === 'string' ? text.replace(right, wrong) : text.replace(right, wrong)),
      }),
    );
    expect(issues.map((it) => [it.code, it.line])).toEqual([[code, line]]);
    expect(Object.values(inWords(issues[0]!, 'en')).join(' ')).toMatch(words);
  });

  const inBlock = (zh: string, next = '    next: approval') =>
    check(procedureWith(/requirements: [\s\S]*next: approval/, `requirements:\n      - ${zh}\n        en: Checked.\n${next}`))
      .issues;

  test.each([
    ['behind a text', 'zh: 核对 #2', '    next: approval', 14],
    ['behind a text of one word', 'zh: 核对\n        why: { zh: 因, en: As } # 2', '    next: approval', undefined],
    ['on a line of its own', '# 核对什么\n        zh: 核对', '    next: approval', undefined],
    ['behind an id', 'zh: 核对', '    next: approval # as the chart has it', undefined],
    ['behind a key', 'zh: 核对', '    records: # none is named\n      out: [plan]\n    next: approval', undefined],
    ['behind a text in quotes', 'zh: "核对" # 2', '    next: approval', undefined],
  ])('a # %s is text, or a comment, as it looks', (_, zh, next, line) => {
    const issues = inBlock(zh, next).filter(({ code }) => code === 'hash-in-text');
    expect(issues.map((it) => [it.line, it.severity])).toEqual(line === undefined ? [] : [[line, 'warning']]);
  });

  test('a # in the entry of a list', () => {
    const { issues } = check(
      filesWith({
        'roles.yaml': (text) => text.replace('经理, en: Manager }', '经理, en: Manager }, aliases:\n      [经理 #2\n      ]'),
      }),
    );
    expect(issues.map((it) => [it.code, it.detail['rest']])).toEqual([['hash-in-text', '#2']]);
  });

  test('an entry of a register that cannot be read is told, and not that nobody knows its name', () => {
    const { issues } = check(filesWith({ 'roles.yaml': (text) => text.replace('{ zh: 经理, en', '{ zh: @经理, en') }));
    expect(issues.map((it) => [it.code, it.file])).toEqual([['yaml-syntax', 'roles.yaml']]);
  });

  test('a register that is no list is told, and not that nobody knows its names', () => {
    const { issues } = check(filesWith({ 'roles.yaml': 'manager: { hue: 10, name: { zh: 经理, en: Manager } }\n' }));
    expect(issues.map(({ code }) => code)).toEqual(['wrong-type']);
    expect(inWords(issues[0]!, 'en').what).toMatch(/^The file should be a list/);
  });

  test('a name that no register has is told once, with every line it stands on', () => {
    const { issues } = check(filesWith({ 'records.yaml': '[]\n' }));
    expect(issues.map((it) => [it.code, it.line, it.detail['lines']])).toEqual([['unknown-record', 14, '22']]);
    expect(inWords(issues[0]!, 'en').what).toContain('(also on lines 22)');
  });

  test('a fork whose branches stand under another key is told once', () => {
    const forked = procedureWith(
      '  - { id: end',
      '  - { id: both, kind: fork, name: { zh: 并, en: Both }, branches: [draft, approval] }\n  - { id: end',
    );
    expect(check(forked).issues.map((it) => [it.code, it.detail['near']])).toEqual([['unknown-key', 'next']]);
  });

  test('two roles of one hue', () => {
    const { issues } = check(filesWith({ 'roles.yaml': (text) => text.replace(/hue: \d+/g, 'hue: 10') }));
    expect(issues.map((it) => [it.code, it.severity])).toEqual([['same-hue', 'warning']]);
  });

  test.each(['', '# nothing yet\n'])('an empty register says what stands for nothing: %j', (text) => {
    const { issues } = check(filesWith({ 'findings.yaml': text }));
    expect(issues.map(({ code }) => code)).toEqual(['empty-file']);
    expect(inWords(issues[0]!, 'en').fix).toContain('[]');
    expect(check(filesWith({ 'findings.yaml': '[]\n' })).issues).toEqual([]);
  });
});

describe('a file that nothing reads is told', () => {
  const folder = dirname(procedureFile);
  test.each([
    ['roles.yaml', 'roles.yml', 'misnamed-file', /roles\.yaml/],
    ['findings.yaml', 'finding.yaml', 'misnamed-file', /findings\.yaml/],
    [procedureFile, `${folder}/procedure.yml`, 'misnamed-file', /procedure\.yaml/],
    [procedureFile, `${folder}/Procedure.yaml`, 'misnamed-file', /procedure\.yaml/],
    [`${folder}/en.mdx`, `${folder}/en.md`, 'misnamed-file', /en\.mdx/],
    [`${folder}/zh.mdx`, `${folder}/zh-CN.mdx`, 'misnamed-file', /zh\.mdx/],
    [undefined, `${folder}/scenarios.yml`, 'misnamed-file', /scenarios\.yaml/],
    [undefined, `${folder}/procedure copy.yaml`, 'unread-file', /beside it/],
    [undefined, 'minutes-of-meetings.yaml', 'unread-file', /Remove it/],
    [undefined, '9.2-other/procedure.yaml', 'misplaced-procedure', /procedures\/9\.2-other/],
  ])('%s as %s', (right, wrong, code, mend) => {
    const files = filesWith(right === undefined ? {} : { [right]: undefined });
    const { issues } = check({ ...files, procedures: ['9.1-small-plan'], paths: [...files.texts.keys(), wrong] });
    expect(issues.map((it) => [it.code, it.file])).toEqual([[code, wrong]]);
    expect(inWords(issues[0]!, 'en').fix).toMatch(mend);
  });

  test('notes for authors at the top are none of these', () => {
    const files = filesWith({});
    const { issues } = check({ ...files, procedures: ['9.1-small-plan'], paths: [...files.texts.keys(), 'company.md'] });
    expect(issues).toEqual([]);
  });
});
