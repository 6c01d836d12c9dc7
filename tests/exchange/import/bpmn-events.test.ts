/** What the counterpart of events, sub-processes and the like is, and that the library's own reader sees no element we do not tell of. */
import { readdirSync, readFileSync } from 'node:fs';
import { BpmnModdle, type Element } from 'bpmn-moddle';
import { describe, expect, test } from 'vitest';
import { importFile } from '../../../src/exchange/import/index.ts';
import { madeWords } from '../../../src/i18n/import/made.ts';
import { stepIn } from '../../../src/procedure/index.ts';

const folder = new URL('../../fixtures/bpmn/', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const read = (name: string) => importFile(textOf(name), { name, words: madeWords });

describe('Events and what contains others', () => {
  const { definition, account, questions } = read('events.bpmn');
  const { procedure } = definition!;
  const entry = (id: string) => account.entries.find((candidate) => candidate.id === id);
  const outcomesOf = (name: string) => {
    const step = procedure.steps.find((candidate) => candidate.name.en === name);
    return step && 'outcomes' in step ? step.outcomes.map((outcome) => [outcome.name.en, outcome.next]) : undefined;
  };

  test('it is sound', () => {
    expect(questions).toEqual([]);
  });

  test('what may come upon a step is an outcome behind it; what comes beside it goes on where the step does', () => {
    expect(outcomesOf('Did anything come up during “Check the claim”?')).toEqual([
      ['Done as planned', expect.any(String)],
      ['Claim withdrawn', 'withdrawn'],
      ['Reminded', 'note-the-reminder'],
    ]);
    expect(entry('withdrawn')).toMatchObject({ code: 'boundary', severity: 'review' });
    expect(entry('hurry')).toMatchObject({ code: 'boundary-beside', severity: 'warning' });
    const note = stepIn(procedure, 'note-the-reminder');
    expect(note?.kind === 'task' && note.next).toBe(outcomesOf('Did anything come up during “Check the claim”?')![0]![1]);
  });

  test('a sub-process stands in the procedure, its branches wait for each other, its error leads to what catches it', () => {
    expect(outcomesOf('Real?') ?? outcomesOf('Assess · Real?')).toEqual([
      ['yes', expect.stringContaining('fork')],
      ['no', 'report-it'],
    ]);
    expect(procedure.steps.map(({ name }) => name.en)).toContain('Assess · Value the damage');
    expect(procedure.steps.filter(({ kind }) => kind === 'join')).toHaveLength(1);
  });

  test('a sub-process begun by an event is lost, and says what is in it', () => {
    expect(entry('late')).toMatchObject({ fate: 'lost', severity: 'warning', args: { names: 'Stop all' } });
  });

  test('a choice by events has outcomes called as they are; links are connected', () => {
    const choice = procedure.steps.find(
      (step) => step.kind === 'choice' && step.outcomes.some(({ name }) => name.en === 'Reply of the client'),
    );
    expect(choice).toMatchObject({
      outcomes: [
        { name: { en: 'Reply of the client' }, next: 'vote' },
        { name: { en: '1 week' }, next: 'pay' },
      ],
    });
  });

  test('who is told to an engine is the role; data on an arrow is made before it; how many do it is told', () => {
    expect(stepIn(procedure, 'check-the-claim')).toMatchObject({ roles: ['clerk'], records: { out: ['claim-form'] } });
    expect(account.entries.filter(({ id }) => id === 'vote').map(({ code }) => code)).toContain('sign-not-kept');
    expect(entry('pay')).toMatchObject({ code: 'call', args: { called: 'payment' } });
  });
});

/** Ids of the nodes and flows that the metamodel's own reader finds; what a sub-process begun by an event holds is told with it. */
const nodesOf = (scope: Element): string[] =>
  ((scope['flowElements'] ?? []) as Element[]).flatMap((element) => [
    ...(/Task|Event|Gateway|SubProcess|CallActivity|SequenceFlow/.test(element.$type) && element.id !== undefined
      ? [element.id]
      : []),
    ...(element['triggeredByEvent'] ? [] : nodesOf(element)),
  ]);

test.each(readdirSync(folder).filter((name) => name.endsWith('.bpmn')))(
  '%s: every node and flow that the metamodel’s own reader finds has its line',
  async (name) => {
    const { rootElement } = await new BpmnModdle().fromXML(textOf(name));
    const told = new Set(read(name).account.entries.flatMap(({ id }) => id ?? []));
    const found = ((rootElement['rootElements'] ?? []) as Element[]).flatMap(nodesOf);
    // Of the ugly one it reads nothing at all.
    expect(found.length > 10).toBe(name !== 'ugly.bpmn');
    expect(found.filter((id) => !told.has(id))).toEqual([]);
  },
);
