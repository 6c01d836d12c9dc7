import { describe, expect, test } from 'vitest';
import { type Audit, answering, applied, merge, numbersOf, numberText, taking, takingBack } from '../../src/audit/index.ts';
import { auditOf, graded, noon } from './auditing.ts';

const audit = auditOf('5.1');
const ids = audit.items.map(({ id }) => id);
const numbersIn = (it: Audit) => Object.fromEntries(numbersOf(it));
const speaker = { at: noon + 3_600_000, by: '李四' };

describe('Nonconformities are numbered as they are raised', () => {
  const two = graded(graded(audit, 5, 'minor', '李四', 1), 2, 'major', '李四', 2);

  test('by the year and in the order they came, wherever they stand in the list', () => {
    expect(numbersIn(two)).toEqual({ [ids[5]!]: 1, [ids[2]!]: 2 });
    expect(numberText(two, 1)).toBe('NC-2026-01');
    const three = applied(two, taking(two, 'case-1', { grade: 'minor', procedure: '5.1' }, speaker));
    expect(numbersIn(three)).toMatchObject({ 'case-1': 3 });
  });

  test('a number stays with its item, and is not given to another when the grade changes', () => {
    const freed = graded(two, 5, 'conforms', '李四', 3);
    const more = graded(freed, 0, 'minor', '李四', 4);
    expect(numbersIn(more)).toEqual({ [ids[2]!]: 2, [ids[0]!]: 3 });
    expect(numbersIn(graded(more, 5, 'major', '李四', 5))).toEqual({ [ids[5]!]: 1, [ids[2]!]: 2, [ids[0]!]: 3 });
  });

  test('what is no nonconformity has none; raising one by mistake and taking it back gives its number back', () => {
    expect(numbersIn(graded(audit, 0, 'observation', '李四', 1))).toEqual({});
    const change = answering(two, ids[0]!, { grade: 'minor' }, speaker);
    const back = applied(applied(two, change), takingBack(applied(two, change), change, { ...speaker, at: speaker.at + 1 }));
    expect(numbersIn(graded(back, 1, 'minor', '李四', 90))).toMatchObject({ [ids[1]!]: 3 });
  });

  test('an audit that gave none yet is numbered in its order, and a new one comes after', () => {
    const unnumbered: Audit = {
      ...two,
      answers: Object.fromEntries(Object.entries(two.answers).map(([key, answer]) => [key, { ...answer, no: 0 }])),
    };
    expect(numbersIn(unnumbered)).toEqual({ [ids[2]!]: 1, [ids[5]!]: 2 });
    const next = graded(unnumbered, 0, 'minor', '李四', 9);
    expect(numbersIn(next)).toEqual({ [ids[2]!]: 1, [ids[5]!]: 2, [ids[0]!]: 3 });
    expect(numbersIn(graded(next, 5, 'major', '李四', 10))).toEqual(numbersIn(next));
  });

  test('two copies that gave one number twice agree who keeps it, whichever way they are joined', () => {
    const li = graded(audit, 0, 'minor', '李四', 1);
    const wang = graded(audit, 1, 'minor', '王五', 2);
    const [one, other] = [merge(li, wang), merge(wang, li)];
    expect([one.disputes, other.disputes]).toEqual([0, 0]);
    expect(numbersIn(one.audit)).toEqual({ [ids[0]!]: 1, [ids[1]!]: 2 });
    expect(numbersIn(other.audit)).toEqual(numbersIn(one.audit));
    expect(numbersIn(graded(one.audit, 2, 'minor', '李四', 9))).toEqual({ ...numbersIn(one.audit), [ids[2]!]: 3 });
  });

  test('the same nonconformity found by both, numbered apart, is no dispute', () => {
    const li = graded(graded(audit, 3, 'minor', '李四', 1), 0, 'minor', '李四', 2);
    const wang = graded(audit, 0, 'minor', '王五', 3);
    const both = merge(li, wang);
    expect(both.disputes).toBe(0);
    expect(numbersIn(both.audit)).toEqual({ [ids[3]!]: 1, [ids[0]!]: 2 });
  });
});
