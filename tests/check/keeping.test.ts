/** What stands beside the flow: who answers for a procedure, who keeps a record, and on which form. */
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { filesWith, procedureFile, procedureYaml } from '../support/handbook-files.ts';

const withHead = (keys: string) => filesWith({ [procedureFile]: procedureYaml.replace('\nstart:', `\n${keys}\nstart:`) });
const withRecord = (keys: string) =>
  filesWith({
    'records.yaml': (text) => `${text}- { id: kept, origin: outside, ${keys}, name: { zh: 存档, en: Kept Record } }\n`,
  });
const told = (files: ReturnType<typeof filesWith>) =>
  check(files).issues.flatMap(({ severity, code, file, line, detail }) =>
    severity === 'error' ? [[code, file.split('/').at(-1), line, detail['near']]] : [],
  );

describe('A procedure', () => {
  test('may say who answers for it, what it is to reach and what its words mean', () => {
    const said = `owner: director
objectives: [{ zh: 目标, en: An objective, measure: { zh: 天数, en: days } }, { zh: 目标二, en: Another }]
definitions: [{ term: { zh: 词, en: Term }, means: { zh: 意思, en: Meaning } }]`;
    expect(told(withHead(said))).toEqual([]);
  });

  test('whose owner is no role is told where, and what was meant', () => {
    expect(told(withHead('owner: directr'))).toEqual([['unknown-role', 'procedure.yaml', expect.any(Number), 'director']]);
  });

  test.each(['objectives: []', 'definitions: [{ term: { zh: 词, en: Term } }]', 'objectives: [{ zh: 目标 }]'])(
    'does not say %s',
    (keys) => {
      expect(told(withHead(keys))).not.toEqual([]);
    },
  );
});

describe('A record', () => {
  test('may have a number, a keeper and a time', () => {
    expect(told(withRecord('number: QR-01, owner: director, retention: { zh: 三年, en: three years }'))).toEqual([]);
  });

  test('whose keeper is no role is told on its line', () => {
    const lines = told(withRecord('owner: directr'));
    expect(lines).toEqual([['unknown-role', 'records.yaml', expect.any(Number), 'director']]);
  });

  test('has a form among the files of the content folder', () => {
    const files = withRecord('form: forms/kept.xlsx');
    expect(told({ ...files, served: ['forms/kept.xlsx'] })).toEqual([]);
    expect(told({ ...files, served: ['forms/kept.xls'] })).toEqual([
      ['missing-form', 'records.yaml', expect.any(Number), 'forms/kept.xls'],
    ]);
  });
});
