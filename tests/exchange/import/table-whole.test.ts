/** Every cell of a table is told once; and a table made of a definition gives its steps, roles, records and requirements again. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../../src/exchange/import/table/cells.ts';
import { pageGrid } from '../../../src/exchange/import/table/html.ts';
import { type Grid, readTables } from '../../../src/exchange/import/table/index.ts';
import { delimitedGrid } from '../../../src/exchange/import/table/text.ts';
import { isWork, type Locale, type Step } from '../../../src/procedure/index.ts';
import { everyNet, handbooks } from '../../support/handbooks.ts';

/** Places of a grid at which a cell begins that holds something. */
const begun = ({ rows }: Grid): number =>
  rows.reduce((sum, { cells }, row) => sum + new Set(cells.filter((cell) => cell?.row === row)).size, 0);

const toldOnce = (grid: Grid): void => {
  const all = readTables([grid]);
  if (!all) return;
  const { entries } = all;
  expect(entries.reduce((sum, { count }) => sum + count, 0)).toBe(begun(grid));
  const counted = entries.filter(({ count }) => count > 0).map(({ id }) => id);
  expect(new Set(counted).size).toBe(counted.length);
};

const word = fc.constantFrom(
  '序号',
  '步骤',
  '责任人',
  '方法',
  '记录',
  'Step',
  'Responsible',
  '1',
  '2',
  '9a',
  '9b',
  '起草',
  '审批 Y/N',
  '是否合格？',
  '甲部、乙部',
  '不通过返回1',
  '—',
  '',
  '',
  '结束',
  '《计划》',
  '阶段一',
  '同上',
  '3.1 标题',
  '备注',
);

describe('every cell is told once', () => {
  test('of any rows of text', () => {
    const row = fc.array(
      fc.oneof(
        word,
        fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[\t\n\r"]/g, ' ')),
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(fc.array(row, { maxLength: 12 }), (rows) => {
        toldOnce(delimitedGrid(rows.map((cells) => cells.join('\t')).join('\n')));
      }),
      { numRuns: 500 },
    );
  });

  test('of any page', () => {
    const cell = fc
      .tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 }), word)
      .map(([rows, columns, text]) => `<td rowspan=${rows} colspan=${columns}>${text}`);
    const row = fc.array(cell, { maxLength: 5 }).map((cells) => `<tr>${cells.join('')}`);
    const part = fc.oneof(
      row,
      fc.constantFrom('<p>3.2 采购流程</p>', '</table><table>', '<tr><th>步骤<th>责任人<th>记录', '<td>', '</tr>', '<ul><li>x'),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        toldOnce(pageGrid(`<table>${parts.join('')}</table>`));
      }),
      { numRuns: 500 },
    );
  });
});

const heads = {
  zh: ['序号', '流程', '责任人', '操作方法与工作标准要求', '支持性文件'],
  en: ['No.', 'Step', 'Responsible', 'Method', 'Records'],
} as const;

const namesIn = (id: string, locale: Locale): string =>
  handbooks.flatMap(({ content }) => [...content.roles, ...content.records]).find((entry) => entry.id === id)?.name[locale] ??
  id;

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** The rows of a document made of a definition, as Excel puts them on the clipboard. */
const tableOf = (steps: readonly Step[], locale: Locale): string =>
  [
    heads[locale].join('\t'),
    ...steps
      .filter(isWork)
      .map((step) =>
        [
          step.no ?? '',
          step.name[locale],
          step.roles.map((id) => namesIn(id, locale)).join('\n'),
          step.requirements.map((requirement) => requirement[locale]).join('\n'),
          step.records.out.map((id) => namesIn(id, locale)).join('\n'),
        ]
          .map(quoted)
          .join('\t'),
      ),
  ].join('\n');

describe.each(['zh', 'en'] as const)('the table of a procedure in %s, read back', (locale) => {
  test.each(everyNet)('$name: every row a step, with its number, name, roles, records and requirements', ({ procedure }) => {
    const work = procedure.steps.filter(isWork);
    const { draft, entries } = readTables([delimitedGrid(tableOf(procedure.steps, locale))])!;
    const name = (key: string): string => [...draft!.roles, ...draft!.records].find((thing) => thing.key === key)!.name!;
    const rows = draft!.nodes.filter(({ key }) => key.startsWith('row-'));
    const split = (names: readonly string[]): string[] =>
      names
        .join(' ')
        .split(/[、，,;；/／&+\s]+|(?<=户)与/)
        .filter((part) => !/^(?:and)?$/.test(part));
    expect(rows.map(({ no }) => no)).toEqual(work.map(({ no }) => no));
    expect(
      rows.map((node) => node.name!.replace(/…$/, '')).filter((said, at) => !work[at]!.name[locale].startsWith(said)),
    ).toEqual([]);
    expect(rows.map(({ roles }) => split(roles.map(name)))).toEqual(
      work.map(({ roles }) => split(roles.map((id) => namesIn(id, locale)))),
    );
    const asked = work.map(({ requirements }) => requirements.flatMap((each) => sentencesIn(each[locale])));
    // A name too long to be one is a requirement too, the first.
    expect(rows.map(({ documentation }, at) => documentation.slice(documentation.length - asked[at]!.length))).toEqual(asked);
    expect(entries.filter(({ fate }) => fate === 'lost')).toEqual([]);
  });
});
