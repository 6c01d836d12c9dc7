import { expect, test } from 'vitest';
import { likeness } from '../../src/procedure/index.ts';

test('likeness is 1 of the same, 0 of strangers, and counts a pair as often as it stands there', () => {
  expect(likeness('逐项审核预算', '逐项审核预算')).toBe(1);
  expect(likeness('逐项审核预算', '签订协议')).toBe(0);
  expect(likeness('abab', 'ab')).toBe(0.5);
});
