/** Numbers of clauses and rows as standards have them. */
import { describe, expect, test } from 'vitest';
import { check } from '../../src/check/index.ts';
import { conform, type EventRow, LogBuilder } from '../../src/conform/index.ts';
import { byNumber } from '../../src/procedure/index.ts';
import { filesWith, procedureFile, procedureYaml, smallHandbook } from '../support/handbook-files.ts';
import { end, procedureOf, task } from '../support/random-procedure.ts';

/** The small handbook, its procedure numbered otherwise. */
const numbered = (id: string, rows: readonly [string, string] = ['1', '2']) => {
  const folder = `procedures/${id}-small-plan`;
  return filesWith({
    ...Object.fromEntries(Object.keys(smallHandbook).flatMap((it) => (it.startsWith('procedures/') ? [[it, undefined]] : []))),
    [`${folder}/procedure.yaml`]: procedureYaml
      .replace('id: "9.1"', `id: "${id}"`)
      .replace('no: "1"', `no: "${rows[0]}"`)
      .replace('no: "2"', `no: "${rows[1]}"`),
    [`${folder}/zh.mdx`]: smallHandbook[procedureFile.replace('procedure.yaml', 'zh.mdx')],
    [`${folder}/en.mdx`]: smallHandbook[procedureFile.replace('procedure.yaml', 'en.mdx')],
    'findings.yaml': `- { id: vague, at: ["${id}/draft"], title: { zh: 含糊, en: Vague }, detail: { zh: 不清楚。, en: Unclear. } }\n`,
  });
};
const errorsOf = (id: string, rows?: readonly [string, string]): string[] =>
  check(numbered(id, rows)).issues.flatMap(({ code, severity }) => (severity === 'error' ? [code] : []));

describe('A clause', () => {
  test.each(['3.1', '4.2.4', 'SOP-CAPA', 'A.1', '3.10', '9a', 'QP-07', 'WI-8.5.1'])('may be numbered %s', (id) => {
    expect(errorsOf(id)).toEqual([]);
    expect(check(numbered(id)).content?.procedures[0]?.id).toBe(id);
  });
  test.each(['records', 'Records', '4..2', '4.2.', '-1', '4 2', '第4章', 'purchase', 'COM1', 'a%2e1'])(
    'may not be numbered %s',
    (id) => expect(errorsOf(id)).toContain('wrong-procedure-id'),
  );
  test('is one with another that differs in capitals alone', () => {
    const files = numbered('SOP-A');
    const other = [...numbered('sop-A').texts].filter(([file]) => file.startsWith('procedures/'));
    const both = { texts: new Map([...files.texts, ...other]), procedures: [...files.procedures, 'sop-A-small-plan'] };
    expect(check(both).issues.map(({ code }) => code)).toContain('duplicate-procedure');
  });
});

describe('A row', () => {
  test.each(['1', '9a', '1.1', 'A.1', '3.10', 'R-12'])('may be numbered %s', (no) => {
    expect(errorsOf('4.2', [no, '99'])).toEqual([]);
  });
  test.each(['a', 'draft', '1..1', '', '1 1', '１'])('may not be numbered “%s”', (no) => {
    expect(errorsOf('4.2', [no, '99']).length).toBeGreaterThan(0);
  });
});

test('numbers come in the order in which people count', () => {
  const order = ['3.1', '3.2', '3.10', '4', '4.2', '4.2.4', '9', '9a', '10', 'A.1', 'A.2', 'A.10', 'SOP-1', 'SOP-10'];
  expect([...order].reverse().sort(byNumber)).toEqual(order);
});

describe('A log names a step by its row, whatever its shape', () => {
  const named = (id: string, no: string, next: string) => ({ ...task(id, next), no, name: { zh: id, en: id } });
  const stepsOf = (id: string, rows: readonly string[], activities: readonly string[]) => {
    const steps = rows.map((no, at) => named(`step${at}`, no, at + 1 < rows.length ? `step${at + 1}` : 'end'));
    const procedure = { ...procedureOf(...steps, end()), id };
    const builder = new LogBuilder();
    activities.forEach((activity, at) => {
      builder.add({ case: 'A', row: at + 2, activity } satisfies EventRow);
    });
    return conform({ procedure, roles: [], records: [] }, builder.build()).cases[0]!.verdict;
  };
  test.each([
    ['3.1', ['1', '2'], ['3.1/1', '3.1-2']],
    ['1', ['1.1', '1.2', '1.10'], ['1.1', '1.2 step1', '1.10']],
    ['SOP-CAPA', ['7', '9a'], ['SOP-CAPA/7', 'SOP-CAPA-9A']],
    ['4.2.4', ['4.2.4.1', '4.2.4.2'], ['4.2.4.1', '4.2.4/4.2.4.2']],
    ['A', ['A.1', 'A.2', 'A.10'], ['a.1', '步骤 A.2', 'step A.10: step2']],
  ] as const)('%s with rows %j', (id, rows, activities) => {
    expect(stepsOf(id, rows, activities)).toBe('conforming');
    expect(stepsOf(id, rows, [...activities].reverse())).toBe('deviating');
  });
});
