/** A revision made from start to end by the commands, as a person would. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { changePlan, editedHandbook, planFile, revised, reviseProgram, root } from '../support/edited-handbook.ts';

const handbook = editedHandbook();
afterAll(() => rmSync(handbook.folder, { recursive: true }));

const check = (...args: string[]) => handbook.run('src/cli/check.ts', args);
const ask = (...args: string[]) => handbook.run('src/cli/handbook.ts', [...args, '--lang', 'en']);
const before = handbook.read('history.yaml');
const plan = handbook.read(planFile);

describe('3.1 is changed and nobody opened a revision', () => {
  test('the check refuses it, names the class, and says what to do', () => {
    changePlan(handbook);
    const { status, stdout } = check();
    expect(status).toBe(1);
    expect(stdout).toMatch(
      /3\.1-annual-sales-plan\/procedure\.yaml:1 {2}error {2}3\.1: It differs from A\/0 as issued \(class of change: flow\)/,
    );
    expect(stdout).toContain('npm run revise');
    expect(check('--lang', 'zh').stdout).toMatch(/与已发布的 A\/0 不同（更改类别：流向）/);
    handbook.edit(planFile, /[\s\S]+/, plan);
  });
});

describe('the revision', () => {
  test('issuing without a draft, and a draft nobody changed, are refused; nothing is written', () => {
    expect(handbook.run(reviseProgram, ['--issue'])).toMatchObject({ status: 2, stderr: expect.stringContaining('no draft') });
    expect(handbook.read('history.yaml')).toBe(before);
  });

  test('is opened, changed and issued: class and procedures are worked out, names and reason stand as given', () => {
    const said = revised(handbook);
    expect(said).toContain('A/1 is issued and archived.');
    expect(said).toContain('Class of change: flow; procedures: 3.1');
    expect(check().status).toBe(0);
  });

  test('every line of the history that stood there stands there still, comments too', () => {
    expect(handbook.read('history.yaml').startsWith(before)).toBe(true);
    expect(handbook.read('history.yaml')).toContain(
      'prepared: [{ title: { zh: 企划专员, en: Planning Officer }, name: 李四 }]',
    );
    const lines = readFileSync(join(root, 'content/handbook.yaml'), 'utf8').split('\n');
    const now = handbook.read('handbook.yaml').split('\n');
    expect(now.flatMap((line, at) => (line === lines[at] ? [] : [line]))).toEqual([
      'number: HD/GLLC-ZB-003A/1',
      'revision: "1"',
    ]);
  });

  test('A/1 is archived as it was written, A/0 as it was', () => {
    expect(readdirSync(join(handbook.folder, 'past')).sort()).toEqual(['A-0', 'A-1']);
    expect(handbook.read(`past/A-1/${planFile}`)).toBe(handbook.read(planFile));
    expect(handbook.read(`past/A-0/${planFile}`)).toBe(plan);
  });

  test('whoever touches the archive is told', () => {
    const archived = `past/A-0/${planFile}`;
    handbook.edit(archived, '吸收众人意见', '吸收众人的意见');
    expect(check().stdout).toMatch(/past\/A-0\/ is not what was issued.*3\.1/);
    handbook.edit(archived, /[\s\S]+/, plan);
    expect(check().status).toBe(0);
  });
});

test('the difference from A/0: what changed, and just those who learn it again', () => {
  const { procedures } = JSON.parse(ask('changes', 'A/0', '3.1', '--json').stdout) as {
    procedures: { added: string[]; changed: { step: string }[]; affected: { role: string; again: string[] }[] }[];
  };
  const { added, changed, affected } = procedures[0]!;
  expect(added).toEqual(['finance-opinion']);
  expect(changed.map(({ step }) => step)).toEqual(['clarify-target', 'draft-plan', 'submit-plan']);
  expect(Object.fromEntries(affected.map(({ role, again }) => [role, again]))).toEqual({
    'division-manager': ['clarify-target', 'draft-plan', 'submit-plan'],
    divisions: ['clarify-target'],
    'finance-manager': ['clarify-target', 'finance-opinion'],
  });
});

test.each([
  ['2027-01-01', 0, /due 2027-12-01/],
  ['2027-11-01', 1, /by 2027-12-01/],
  ['2027-12-02', 1, /was due on 2027-12-01/],
])('a scheduler asks on %s and is told by the exit code %i', (on, status, said) => {
  const asked = ask('reviews', '--on', on);
  expect(asked.status).toBe(status);
  expect(asked.stdout).toMatch(said);
});

test('a restatement put right is a correction of ours, not a revision', () => {
  handbook.edit(planFile, '吸收众人意见', '吸收大家的意见');
  expect(check().status).toBe(1);
  expect(handbook.run(reviseProgram, ['--correct']).stderr).toContain('reason');
  const { status, stdout } = handbook.run(reviseProgram, [
    '--correct',
    '--on',
    '2026-12-05',
    '--reason',
    '转述有误。',
    '--reason-en',
    'Misread.',
  ]);
  expect(stdout).toContain('procedures: 3.1');
  expect(status).toBe(0);
  expect(check().status).toBe(0);
  expect(handbook.read('history.yaml')).toContain('corrections: [{ "on": "2026-12-05"');
});

test('the next edition is B/0, and only one draft is open at a time', () => {
  expect(handbook.run(reviseProgram, ['--edition']).stdout).toContain('B/0 is open');
  expect(handbook.read('handbook.yaml')).toContain('number: HD/GLLC-ZB-003B/0');
  expect(handbook.run(reviseProgram).stderr).toContain('B/0');
  expect(handbook.run(reviseProgram, ['--issue', '--effective', '2027-01-01']).stderr).toContain('no different');
});
