/** What the check asks of texts, by the languages a handbook says it is in. */
import { describe, expect, test } from 'vitest';
import { check, type Files } from '../../src/check/index.ts';
import { jsonSchemas } from '../../src/check/schema/json-schema.ts';
import { filesWith } from '../support/handbook-files.ts';

const headed = (files: Files, head: string): Files => ({
  ...files,
  texts: new Map([...files.texts, ['handbook.yaml', `${files.texts.get('handbook.yaml')}\n${head}\n`]]),
});
const told = (files: Files): string[] =>
  check(files).issues.map(({ code, file, detail }) => `${code} ${file} ${String(detail['key'] ?? '')}`);
const small = filesWith();
/** Each text alone, and no page in Chinese. */
const alone = (files: Files): Files => ({
  ...files,
  texts: new Map(
    [...files.texts]
      .filter(([path]) => !path.endsWith('zh.mdx'))
      .map(([path, text]) => [path, text.replaceAll(/\{ zh: [^,{}]*, en: ("[^"]*"|[^{}]*) \}/g, '$1')] as const),
  ),
});

describe('The languages of a handbook', () => {
  test('of one language need no text of another, and texts may stand alone', () => {
    const { content, issues } = check(headed(alone(small), 'languages: [en]'));
    expect(issues).toEqual([]);
    expect(content?.procedures[0]?.title).toEqual({ en: 'Small plan' });
    expect(content?.handbook.languages).toEqual(['en']);
  });

  test('what is missing for a language that is named is told, each at its place', () => {
    const issues = told(headed(alone(small), 'languages: [en, zh]'));
    expect(issues).toContain('missing-page procedures/9.1-small-plan/procedure.yaml ');
    expect(issues.filter((issue) => issue.startsWith('wrong-type')).length).toBeGreaterThan(10);
    const without = {
      ...small,
      texts: new Map([...small.texts].map(([path, text]) => [path, text.replace('zh: 小计划, ', '')])),
    };
    expect(told(without)).toContain('missing-language procedures/9.1-small-plan/procedure.yaml zh');
  });

  test('texts and pages in a language that is not named are left aside, and told of once a file', () => {
    const { content, issues } = check(headed(small, 'languages: [en]'));
    expect(content?.procedures[0]?.title).toEqual({ en: 'Small plan' });
    expect(new Set(issues.map(({ code, severity }) => `${code} ${severity}`))).toEqual(new Set(['language-aside warning']));
    expect(new Set(issues.map(({ file }) => file)).size).toBe(issues.length);
  });

  test('that which governs comes first, whatever is offered first', () => {
    const { content } = check(headed(small, 'languages: [zh, en]\noriginal: en'));
    expect(Object.keys(content!.procedures[0]!.title)).toEqual(['en', 'zh']);
    expect(content!.handbook.languages).toEqual(['zh', 'en']);
  });

  test.each([
    ['languages: [en, en]', 'language-twice handbook.yaml languages'],
    ['languages: [en, zh]\noriginal: fr', 'wrong-value handbook.yaml original'],
    ['languages: [xx]', 'wrong-value handbook.yaml languages.0'],
    ['languages: []', 'empty-list handbook.yaml languages'],
    ['languages: [en]\noriginal: zh', 'original-not-among handbook.yaml original'],
  ])('%s is told as what it is', (head, issue) => {
    expect(told(headed(small, head))).toContain(issue);
  });

  test('editors are told the same', () => {
    const schema = JSON.stringify(jsonSchemas(['en'])['roles.schema.json']);
    expect(schema).toContain('"anyOf":[{"type":"string","minLength":1},{"type":"object"');
    expect(schema).toContain('"required":["en"]');
    expect(JSON.stringify(jsonSchemas()['roles.schema.json'])).toContain('"required":["zh","en"]');
  });
});
