import { define } from '../locale.ts';
import { bpmnEn } from './bpmn.en.ts';
import { bpmnZh } from './bpmn.zh.ts';
import { mermaidEn } from './mermaid.en.ts';
import { mermaidZh } from './mermaid.zh.ts';
import { settleEn } from './settle.en.ts';
import { settleZh } from './settle.zh.ts';
import { tableEn } from './table.en.ts';
import { tableZh } from './table.zh.ts';

/** How the account of an import is told. */
export const importWords = define('import', {
  zh: {
    sentences: { ...settleZh, ...bpmnZh, ...mermaidZh, ...tableZh },
    severities: { info: '提示', review: '请核对', task: '待办', warning: '注意' },
    fates: { kept: '保留', changed: '改动', lost: '略去' },
    heads: ['级别', '结果', '数量', '元素', '名称', '编号', '行', '成为', '位置', '须做'],
    sum: (total: string, kept: string, changed: string, lost: string) =>
      `元素 ${total} 个：保留 ${kept}，改动 ${changed}，略去 ${lost}。`,
    line: (line: string) => `第 ${line} 行`,
    which: '文件中有几个流程，请以 --process 指明一个：',
    candidate: (id: string, name: string, nodes: string) => `${id}  ${name}（${nodes} 个节点）`,
    nothing: '文件里没有可以成为步骤的内容。',
    unknown: '不是本手册认识的文件：没有 BPMN 流程、Mermaid 流程图，也没有写着步骤的表格。',
    undecided: (states: string) => `查看 ${states} 种状态后停下，未见走不通之处，也未查完；由 npm run check 查完。`,
    questions: '尚待回答：',
    violations: {
      unsafe: (steps: string) => `同一步会同时进行两次：${steps}`,
      'dead-end': (steps: string) => `事项会停在此处，走不下去：${steps}`,
      livelock: (steps: string) => `事项会在此循环，走不到结束：${steps}`,
      'tokens-left': (steps: string) => `到结束时尚有未完成的：${steps}`,
      'dead-step': (steps: string) => `永远走不到：${steps}`,
      'dead-outcome': (steps: string) => `永远不会有的结果：${steps}`,
    },
    written: (folder: string) => `已写入 ${folder}。`,
    next: '接着：',
    noOut: '未写入文件；以 --out 指定文件夹。',
    checked: (errors: string, warnings: string) => `检查：错误 ${errors}，提醒 ${warnings}。`,
  },
  en: {
    sentences: { ...settleEn, ...bpmnEn, ...mermaidEn, ...tableEn },
    severities: { info: 'info', review: 'review', task: 'to do', warning: 'warning' },
    fates: { kept: 'kept', changed: 'changed', lost: 'left out' },
    heads: ['Level', 'Result', 'Count', 'Element', 'Name', 'Id', 'Line', 'Became', 'Place', 'To do'],
    sum: (total: string, kept: string, changed: string, lost: string) =>
      `${total} elements: ${kept} kept, ${changed} changed, ${lost} left out.`,
    line: (line: string) => `line ${line}`,
    which: 'The file holds several processes; name one with --process:',
    candidate: (id: string, name: string, nodes: string) => `${id}  ${name} (nodes: ${nodes})`,
    nothing: 'Nothing in the file can become a step.',
    unknown: 'Not a file this handbook knows: no BPMN process, no Mermaid flowchart and no table of steps is in it.',
    undecided: (states: string) =>
      `Nothing wrong was found in ${states} states, and there are more; npm run check looks further.`,
    questions: 'Still to be answered:',
    violations: {
      unsafe: (steps: string) => `Would be under way twice at once: ${steps}`,
      'dead-end': (steps: string) => `A matter would be stuck at: ${steps}`,
      livelock: (steps: string) => `A matter would go round for ever at: ${steps}`,
      'tokens-left': (steps: string) => `Something would still be open at the end: ${steps}`,
      'dead-step': (steps: string) => `Can never be reached: ${steps}`,
      'dead-outcome': (steps: string) => `Can never be the outcome: ${steps}`,
    },
    written: (folder: string) => `Written to ${folder}.`,
    next: 'Next:',
    noOut: 'No files were written; name a folder with --out.',
    checked: (errors: string, warnings: string) => `The check finds: errors ${errors}, warnings ${warnings}.`,
  },
});
