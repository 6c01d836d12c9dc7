import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../../src/check/rules/index.ts';
import { jsonSchemas } from '../../src/check/schema/json-schema.ts';
import { checkFolder, filesIn } from '../../src/handbook/read.ts';

const { content, issues } = checkFolder('content');

test('our eight procedures have no error, and every report of a rule is answered by a finding or waived with its reason', () => {
  expect(issues).toEqual([]);
  expect(content!.procedures.map(({ id }) => id)).toEqual(['3.1', '3.2', '3.3', '3.4', '3.5', '3.6', '3.7', '3.8']);
});

test('each of our procedures has four training cases at least, of several kinds; the check holds that together they try everything', () => {
  for (const { id } of content!.procedures) {
    const scenarios = content!.scenarios[id] ?? [];
    expect(scenarios.length, id).toBeGreaterThanOrEqual(4);
    expect(scenarios.filter(({ kind }) => kind === 'smooth').length, id).toBeGreaterThanOrEqual(1);
    expect(new Set(scenarios.map(({ kind }) => kind)).size, id).toBeGreaterThanOrEqual(2);
    for (const { course } of scenarios) expect(course.length, id).toBeGreaterThan(1);
  }
});

test('every answer of a finding answers something: without findings the rules report', () => {
  const bare = { ...content!, findings: [], procedures: content!.procedures.map((it) => ({ ...it, waivers: [] })) };
  const reported = new Set(rules.flatMap((rule) => rule.look(bare).map((it) => it.rule)));
  const answered = new Set([
    ...content!.findings.flatMap(({ answers }) => answers),
    ...content!.procedures.flatMap(({ waivers }) => waivers.map(({ rule }) => rule)),
  ]);
  expect([...answered].sort()).toEqual([...reported].sort());
});

test('every finding stands in both languages, says something, and points into its procedure', () => {
  expect(content!.findings.length).toBeGreaterThan(20);
  for (const { title, detail } of content!.findings) {
    expect(title.zh).toMatch(/[\u4e00-\u9fff]/);
    expect(detail.en.length).toBeGreaterThan(title.en.length);
  }
});

test.each(Object.entries(jsonSchemas()))('the schema that editors read, %s, is the schema of the check', (name, schema) => {
  expect(JSON.parse(readFileSync(`content/.schema/${name}`, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});

test('every definition names its schema for editors', () => {
  for (const [file, text] of filesIn('content').texts) {
    if (file.endsWith('.yaml')) expect(text, file).toMatch(/^# yaml-language-server: \$schema=\S+\.schema\.json\n/);
  }
});

test('editors let a task leave out its kind, and no other step', () => {
  const { properties } = jsonSchemas()['procedure.schema.json'] as {
    properties: { steps: { items: { oneOf: { required: string[]; properties: { kind: { const: string } } }[] } } };
  };
  const free = properties.steps.items.oneOf.filter(({ required }) => !required.includes('kind'));
  expect(free.map((it) => it.properties.kind.const)).toEqual(['task']);
});
