/** What a procedure knows of those it calls, and where one is called. */
import { expect, test } from 'vitest';
import {
  calledAt,
  callersOf,
  callOf,
  contentPrint,
  fingerprint,
  type Procedure,
  withCalled,
} from '../../src/procedure/index.ts';
import { secondContent } from '../support/handbooks.ts';

const { procedures, roles, records } = secondContent;
const named = (id: string): Procedure => procedures.find((procedure) => procedure.id === id)!;
const bare = ({ called: _, ...procedure }: Procedure): Procedure => procedure;
const calling = (id: string, calls: string | undefined): Procedure => ({
  ...bare(named(id)),
  steps: named(id).steps.map((step, at) => (step.kind === 'task' ? { ...step, calls: at === 0 ? calls : undefined } : step)),
});

test('a procedure knows what it calls and what that calls in turn, by title and rows; one that calls none is the same', () => {
  const all = [calling('SOP-CAPA', 'CR-07'), calling('CR-07', 'A.1'), calling('A.1', undefined)];
  const [first, second, third] = withCalled(all);
  expect(first!.called!.map(({ id }) => id)).toEqual(['CR-07', 'A.1']);
  expect(second!.called!.map(({ id }) => id)).toEqual(['A.1']);
  expect(third).toBe(all[2]);
  const [step] = first!.steps.filter((candidate) => callOf(candidate) !== undefined);
  expect(calledAt(first!, step!)!.title).toEqual(named('CR-07').title);
  expect(first!.called![0]!.steps.map(({ id }) => id)).toEqual(
    named('CR-07')
      .steps.filter(({ kind }) => ['task', 'gate', 'choice'].includes(kind))
      .map(({ id }) => id),
  );
  expect(callersOf(all, 'A.1').map(({ procedure, step: at }) => [procedure.id, at.id])).toEqual([
    ['CR-07', all[1]!.steps[0]!.id],
  ]);
});

test('what is not there, and what calls itself round about, is passed over here: the check tells it', () => {
  expect(withCalled([calling('SOP-CAPA', 'X.9')])[0]!.called).toBeUndefined();
  const [round] = withCalled([calling('SOP-CAPA', 'CR-07'), calling('CR-07', 'SOP-CAPA')]);
  expect(round!.called!.map(({ id }) => id)).toEqual(['CR-07', 'SOP-CAPA']);
});

test('what the called procedure is named is none of what is controlled, or walked, of the caller', () => {
  const [procedure] = withCalled([calling('SOP-CAPA', 'CR-07'), named('CR-07')]);
  expect(contentPrint(procedure!, { roles, records })).toBe(contentPrint(bare(procedure!), { roles, records }));
  expect(fingerprint(procedure!)).toBe(fingerprint(bare(procedure!)));
});
