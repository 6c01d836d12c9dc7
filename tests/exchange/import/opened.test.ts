/** Files that have to be opened first: Word documents, workbooks, pages; and what is none of these. */
import { Document, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importFile, openFile } from '../../../src/exchange/import/index.ts';
import { madeWords } from '../../../src/i18n/import/made.ts';

const brought = async (bytes: Uint8Array | string) => importFile(await openFile(bytes), { name: 'file', words: madeWords });

type Cell = string | { readonly text: string; readonly merge?: 'restart' | 'continue'; readonly span?: number };
const cellOf = (cell: Cell): TableCell => {
  const { text, merge, span } = typeof cell === 'string' ? { text: cell, merge: undefined, span: undefined } : cell;
  const children = text.split('\n').map((line) => new Paragraph(line));
  return new TableCell({ children, ...(merge && { verticalMerge: merge }), ...(span && { columnSpan: span }) });
};

const documentOf = async (...rows: readonly (readonly Cell[])[]): Promise<Uint8Array> => {
  const table = new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cellOf) })) });
  const children = [new Paragraph('3.2 采购流程'), table, new Paragraph('附注')];
  return new Uint8Array(await Packer.toBuffer(new Document({ sections: [{ children }] })));
};

describe('a Word document', () => {
  test('gives its table, merged cells as they stand', async () => {
    const { definition, account } = await brought(
      await documentOf(
        ['序号', '步骤', '责任人', '记录'],
        ['1', '起草', { text: '经办人', merge: 'restart' }, '《申请单》\n《预算》'],
        ['2', { text: '审批 Y/N', merge: 'restart' }, { text: '', merge: 'continue' }, ''],
        ['', { text: '', merge: 'continue' }, '总经理', '《纪要》'],
        [{ text: '第二阶段', span: 4 }],
        ['3', '执行', '经办人', ''],
      ),
    );
    const { procedure, roles } = definition!;
    expect([procedure.id, procedure.title.zh]).toEqual(['3.2', '采购流程']);
    const names = (ids: readonly string[]) => ids.map((id) => roles.find((role) => role.id === id)!.name.zh).toSorted();
    expect(procedure.steps.flatMap((step) => ('roles' in step ? [[step.no, step.kind, names(step.roles)]] : []))).toEqual([
      ['1', 'task', ['经办人']],
      ['2', 'gate', ['总经理', '经办人']],
      ['3', 'task', ['经办人']],
    ]);
    expect(account.entries.filter(({ fate }) => fate === 'lost').map(({ name }) => name)).toEqual(['附注', '第二阶段']);
  });
});

describe('what is none of these is no procedure, and says so', () => {
  test.each([
    ['an empty file', new Uint8Array()],
    ['a zip of something else', zipSync({ 'a.txt': strToU8('x') })],
    ['a damaged zip', zipSync({ 'word/document.xml': strToU8('<w:document/>') }).slice(0, 30)],
    [
      'a document without a table',
      zipSync({ 'word/document.xml': strToU8('<w:document><w:p><w:r><w:t>x</w:t></w:r></w:p></w:document>') }),
    ],
    ['bytes of no text', Uint8Array.from({ length: 300 }, (_, at) => (at * 37) % 256)],
  ])('%s', async (_, bytes) => {
    const { definition, questions, files } = await brought(bytes);
    expect(definition).toBeUndefined();
    expect(questions).toEqual([{ kind: 'unknown' }]);
    expect(files.size).toBe(0);
  });
});
