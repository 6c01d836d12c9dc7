import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { rules } from '../../src/check/rules/index.ts';
import { filesWith, procedureFile } from '../support/handbook-files.ts';

const fixtures = new URL('fixtures/', import.meta.url);
const named = (rule: string) => readdirSync(new URL(`${rule}/`, fixtures)).map((file) => file.replace('.yaml', ''));

/** A fixture is a procedure; the registers are the small handbook's, the manager also written 主管, the plan free to come from outside. */
const reported = (rule: string, fixture: string): string[] => {
  const { issues } = check(
    filesWith({
      [procedureFile]: readFileSync(new URL(`${rule}/${fixture}.yaml`, fixtures), 'utf8'),
      'roles.yaml': (text) => text.replace('en: Manager } }', 'en: Manager }, aliases: [主管] }'),
      'records.yaml': (text) =>
        rule === 'every-record-has-a-maker' ? text : text.replace('id: plan,', 'id: plan, origin: outside,'),
    }),
  );
  expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
  return issues.filter(({ code }) => code === rule).map(({ code }) => code);
};

describe.each(rules.map(({ id }) => id))('%s', (rule) => {
  test.each(named(rule).filter((name) => name.startsWith('valid-')))('%s is not reported', (fixture) => {
    expect(reported(rule, fixture)).toEqual([]);
  });
  test.each(named(rule).filter((name) => name.startsWith('invalid-')))('%s is reported', (fixture) => {
    expect(reported(rule, fixture).length).toBeGreaterThan(0);
  });
  test('has fixtures of both kinds, and every fixture claims something', () => {
    const names = named(rule);
    expect(names.some((name) => name.startsWith('valid-'))).toBe(true);
    expect(names.some((name) => name.startsWith('invalid-'))).toBe(true);
    expect(names.every((name) => /^(in)?valid-/.test(name))).toBe(true);
  });
});

test('every folder of fixtures belongs to a rule', () => {
  expect(readdirSync(fixtures).sort()).toEqual(rules.map(({ id }) => id).sort());
});

test('a finding about a place answers a report there, and no other', () => {
  const broken = {
    [procedureFile]: readFileSync(new URL('every-step-has-a-role/invalid-nobody-drafts.yaml', fixtures), 'utf8'),
  };
  const answering = (at: string) => ({
    ...broken,
    'findings.yaml': (text: string) =>
      text.replace('["9.1/draft"]', `["${at}"]`).replace('title:', 'answers: [every-step-has-a-role], title:'),
  });
  const codes = (at: string) => check(filesWith(answering(at))).issues.map(({ code }) => code);
  expect(codes('9.1/draft')).not.toContain('every-step-has-a-role');
  expect(codes('9.1')).not.toContain('every-step-has-a-role');
  expect(codes('9.1/approval')).toContain('every-step-has-a-role');
});
