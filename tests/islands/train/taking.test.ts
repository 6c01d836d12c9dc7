/** The role a learner takes by learning it, and what other pages know of it. */
import { expect, test } from 'vitest';
import { chosenRole, leaveRole } from '../../../src/island/role.ts';
import { createProgress } from '../../../src/islands/train/progress/store.ts';
import { takingRole } from '../../../src/islands/train/role/taking.ts';
import { safely, storage } from '../../support/memory-storage.ts';

const progressOf = () => {
  let time = 1000;
  return createProgress(safely(storage()), () => time++);
};

test.each([
  ['a stage', (it: ReturnType<typeof progressOf>) => it.stage('role:inspector', 'watch')],
  ['a reading', (it: ReturnType<typeof progressOf>) => it.read('3.7', { edition: 'A / 0', fingerprint: 'f' })],
  ['a play', (it: ReturnType<typeof progressOf>) => it.keepCase('role:inspector/1', { last: { right: 1, asked: 1 } })],
  ['an exam', (it: ReturnType<typeof progressOf>) => it.sit('role:inspector', { seed: 's', answers: {}, open: true })],
])('%s as a role chooses it, where none was chosen', (_, act) => {
  const progress = progressOf();
  act(takingRole(progress, 'inspector'));
  expect(progress.$progress.get().role?.id).toBe('inspector');
});

test('a role chosen before stays', () => {
  const progress = progressOf();
  progress.chooseRole('general-manager');
  takingRole(progress, 'inspector').stage('role:inspector', 'watch');
  expect(progress.$progress.get()).toMatchObject({ role: { id: 'general-manager' }, stages: { 'role:inspector/watch': 1001 } });
});

test('what is left for other pages is read back; the whole handbook is no role', () => {
  const here = safely(storage());
  expect(chosenRole(here)).toBeUndefined();
  leaveRole(here, 'inspector');
  expect(chosenRole(here)).toBe('inspector');
  leaveRole(here, '');
  expect(chosenRole(here)).toBeUndefined();
});
