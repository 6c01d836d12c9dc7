import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { check } from '../../../src/check/index.ts';
import { accountCsv, accountData, type Imported, importFile, told } from '../../../src/exchange/import/index.ts';
import { importWords } from '../../../src/i18n/import/import.ts';
import { madeWords } from '../../../src/i18n/import/made.ts';
import { isWork, stepIn } from '../../../src/procedure/index.ts';

const folder = new URL('../../fixtures/bpmn/', import.meta.url);
const models = readdirSync(folder).filter((name) => name.endsWith('.bpmn'));
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const brought = (text: string, process?: string): Imported =>
  importFile(text, { name: 'model.bpmn', process, words: madeWords });
const read = (name: string): Imported => brought(textOf(name));

/** Counted otherwise than the reader does: opening tags, outside comments, CDATA and instructions. */
const elementsIn = (text: string): number =>
  text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>/g, '').match(/<[\p{L}_]/gu)?.length ?? 0;

const issuesOf = ({ files }: Imported) => {
  const procedures = [...files.keys()].flatMap((path) => /^procedures\/([^/]+)\/procedure\.yaml$/.exec(path)?.[1] ?? []);
  return check({ texts: files, procedures }).issues.filter(({ severity }) => severity === 'error');
};

describe.each(models)('%s', (name) => {
  test('every element is kept, changed or lost, and none twice', () => {
    const { account } = read(name);
    const { kept, changed, lost } = account.counts;
    expect(kept + changed + lost).toBe(account.total);
    expect(account.total).toBe(elementsIn(textOf(name)));
  });

  test('every line says in both languages what became of it, and every one but those that need nothing where in the file it is', () => {
    for (const entry of read(name).account.entries) {
      for (const locale of ['zh', 'en'] as const) expect(told(entry, importWords[locale]).became).not.toMatch(/undefined|^$/);
      expect(entry.line).toBeGreaterThan(0);
    }
  });

  test('what comes out is content the check takes, or names', () => {
    const imported = read(name);
    const codes = issuesOf(imported).map(({ code }) => code);
    if (imported.questions.length === 0) expect(codes).toEqual([]);
    else expect(codes.length).toBeGreaterThan(0);
  });

  test('the account is JSON, and a table with a line each', () => {
    const { account } = read(name);
    expect(accountData(account, importWords.en).entries).toHaveLength(account.entries.length);
    expect(accountCsv(account, importWords.zh)).toContain('元素');
  });
});

describe('a tidy model', () => {
  const { definition, account } = read('purchase.bpmn');
  const { steps } = definition!.procedure;
  const step = (id: string) => stepIn(definition!.procedure, id)!;

  test('has a gate where whoever approves sends back, by our reading', () => {
    expect(step('approve-the-request')).toMatchObject({
      kind: 'gate',
      basis: 'inferred',
      roles: ['head-of-department'],
      question: { en: 'Agreed?' },
      limit: { within: 3, unit: 'days' },
      outcomes: [
        { mark: 'Y', next: 'fork', refusal: false },
        { mark: 'reword-it', next: 'ask-for-it', refusal: true },
        { mark: 'N', next: 'not-bought', refusal: true },
      ],
    });
  });

  test('has its fork and join, its wait for the other side, its record and its sentences', () => {
    expect(steps.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['fork', 'join']));
    expect(step('wait-for-delivery')).toMatchObject({ roles: ['supplier'], basis: 'inferred' });
    expect(definition!.roles.find(({ id }) => id === 'supplier')).toMatchObject({ family: 'outside' });
    const ask = step('ask-for-it');
    expect(isWork(ask) && ask.requirements.map(({ en }) => en)).toEqual([
      'Purpose and amount are stated.',
      'The budget is named.',
    ]);
    expect(ask).toMatchObject({ records: { out: ['purchase-request'] } });
  });

  test('is told line by line: where in the file, what it became and where that stands', () => {
    const gateway = account.entries.find(({ id }) => id === 'agreed');
    expect(gateway).toMatchObject({
      severity: 'review',
      fate: 'changed',
      line: 26,
      code: 'read-as-gate',
      place: 'approve-the-request',
    });
  });
});

describe('what is no model', () => {
  test.each([
    ['nothing', ''],
    ['another XML', '<html><body/></html>'],
    ['a picture', '\u0089PNG\r\n'],
  ])('%s is not known', (_, text) => {
    expect(brought(text).questions).toEqual([{ kind: 'unknown' }]);
  });

  test('a model that breaks off is read as far as it goes, and says where', () => {
    const text = textOf('purchase.bpmn');
    const cut = brought(text.slice(0, text.indexOf('<bpmn:textAnnotation')));
    expect(cut.definition?.procedure.steps.length).toBeGreaterThan(7);
    expect(cut.account.entries[0]).toMatchObject({ code: 'broken', severity: 'warning' });
  });

  test('of several processes it asks which, and reads the one that is named', () => {
    const two = `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="a" name="First"><task id="x" name="One"/></process><process id="b"><task id="y" name="Two"/></process></definitions>`;
    expect(brought(two).questions).toEqual([
      {
        kind: 'which',
        candidates: [
          { id: 'a', name: 'First', nodes: 1 },
          { id: 'b', name: 'b', nodes: 1 },
        ],
      },
    ]);
    expect(brought(two, 'b').definition?.procedure.steps[0]).toMatchObject({ id: 'two' });
    expect(brought(two, 'b').account.total).toBe(elementsIn(two));
  });
});

describe('what lines say of ways', () => {
  const model = (inside: string): string =>
    `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">${inside}</process></definitions>`;
  const flows = (...pairs: readonly (readonly [from: string, to: string])[]): string =>
    pairs.map(([from, to], at) => `<sequenceFlow id="f${at}" sourceRef="${from}" targetRef="${to}"/>`).join('');
  const kindsOf = ({ definition }: Imported): string[] => definition!.procedure.steps.map(({ kind }) => kind);

  test('alternatives that meet at an event before a join meet there still', () => {
    const imported = brought(
      model(
        `<startEvent id="s"/><parallelGateway id="f"/><task id="a" name="A"/><exclusiveGateway id="x" name="Which?"/><task id="b" name="B"/><task id="c" name="C"/><exclusiveGateway id="m"/><intermediateThrowEvent id="v" name="Done"/><parallelGateway id="j"/><endEvent id="e"/>${flows(['s', 'f'], ['f', 'a'], ['f', 'x'], ['x', 'b'], ['x', 'c'], ['b', 'm'], ['c', 'm'], ['m', 'v'], ['v', 'j'], ['a', 'j'], ['j', 'e'])}`,
      ),
    );
    expect(imported.questions).toEqual([]);
    expect(kindsOf(imported)).toContain('merge');
  });

  test('branches that end each by itself wait for each other, and the end says so', () => {
    const imported = brought(
      model(
        `<startEvent id="s"/><parallelGateway id="f"/><task id="a" name="A"/><task id="b" name="B"/><endEvent id="e" name="Paid"/><endEvent id="g" name="Sent"/>${flows(['s', 'f'], ['f', 'a'], ['f', 'b'], ['a', 'e'], ['b', 'g'])}`,
      ),
    );
    expect(imported.questions).toEqual([]);
    expect(kindsOf(imported)).toContain('join');
    expect(imported.account.entries.find(({ id }) => id === 'g')).toMatchObject({ code: 'ends-wait', severity: 'review' });
  });

  test('attributes of an engine are named; those that say who does it are read', () => {
    const { account } = brought(
      `<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"><process id="p"><userTask id="a" name="A" camunda:assignee="mary" camunda:formKey="form"/></process></definitions>`,
    );
    expect(account.entries.find(({ code }) => code === 'attributes')).toMatchObject({
      fate: 'lost',
      count: 0,
      line: 1,
      args: { names: 'camunda:formKey' },
    });
    expect(account.total).toBe(3);
  });

  test('a lock that the model has is asked about, with the step it is at', () => {
    const { questions } = brought(
      model(
        `<startEvent id="s"/><exclusiveGateway id="x" name="Which?"/><task id="a" name="A"/><task id="b" name="B"/><parallelGateway id="j"/><task id="c" name="C"/>${flows(['s', 'x'], ['x', 'a'], ['x', 'b'], ['a', 'j'], ['b', 'j'], ['j', 'c'])}`,
      ),
    );
    expect(questions[0]).toMatchObject({ kind: 'unsound', violation: { kind: 'dead-end', steps: ['join'] } });
  });

  /** Branches side by side, in each of which one of two things is done. */
  const wide = (branches: number): string =>
    model(
      `<startEvent id="s"/><parallelGateway id="f"/><parallelGateway id="j"/><endEvent id="e"/>${Array.from(
        { length: branches },
        (_, at) =>
          `<exclusiveGateway id="x${at}" name="Which ${at}?"/><task id="a${at}" name="A${at}"/><task id="b${at}" name="B${at}"/><exclusiveGateway id="m${at}"/>`,
      ).join('')}${flows(
        ['s', 'f'],
        ['j', 'e'],
        ...Array.from({ length: branches }, (_, at) =>
          (['f x', 'x a', 'x b', 'a m', 'b m', 'm j'] as const).map((pair) => {
            const [from, to] = pair.split(' ').map((key) => (/[fj]/.test(key) ? key : key + at));
            return [from!, to!] as const;
          }),
        ).flat(),
      )}`,
    );

  test('a lock that would take too many states to rule out is said to be undecided, and not to be none', () => {
    expect(brought(wide(4)).questions).toEqual([]);
    const [question, ...others] = brought(wide(14)).questions;
    expect(others).toEqual([]);
    expect(question).toMatchObject({ kind: 'undecided' });
    expect(question?.kind === 'undecided' && question.states).toBeGreaterThan(20_000);
  });
});
