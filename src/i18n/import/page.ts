import { define } from '../locale.ts';

/** The page of the import as it stands without script. */
export const importPage = define('importPage', {
  zh: {
    name: '导入已有流程',
    lead: '把别处画好的流程图，或 Word、Excel 里的步骤表带进来，看它成为怎样的流程：哪些照原样，哪些是读法、须核对，哪些略去。',
    privacy: '文件只在这个浏览器里读取，不会发送到任何地方，也不会保存：关闭或刷新页面后须重新选择。要留下的请下载。',
    failed: '没有打开，请再试一次。',
    noScript: '导入需要启用 JavaScript；也可在命令行使用：',
    opening: '正在打开…',
    link: '已有画好的流程图或步骤表？导入已有流程',
    howHeading: '怎样读',
    how: [
      '表格：一行一步，一步可占几行。标题可写序号、步骤、责任人（部门）、方法（要求、标准）、记录（支持性文件、输入、输出）、时限、下一步，中文、英文的多种写法都认得；合并单元格照其所跨的行。',
      '名称是问题、后面标有 Y/N，或写明“不通过返回第 3 步”的一行，读作决策；只写“审批”而没有不通过的去向，作为一般步骤并列入待办。',
      '流程图：泳道和分组读作责任者，菱形读作选择，退回的一路读作不通过。',
      '文件里没有写的，一律标为推定并说明理由；清单逐项列出文件里的每一项成了什么，一项不漏。',
    ],
  },
  en: {
    name: 'Bring a procedure in',
    lead: 'Bring a chart somebody drew, or the table of steps of a Word or Excel file, and see what procedure it becomes: what is as it was, what is a reading to be looked at, what is left out.',
    privacy:
      'The file is read in this browser, sent nowhere and not kept: when the page is closed or loaded again, it has to be chosen again. What is to stay, download.',
    failed: 'It did not open. Please try again.',
    noScript: 'The import needs JavaScript; there is a command as well:',
    opening: 'Opening …',
    link: 'You have a chart, or a table of steps? Bring a procedure in',
    howHeading: 'How it is read',
    how: [
      'Tables: a row is a step, and a step may have several rows. Columns may be headed no., step, responsible, method, records (supporting documents, inputs, outputs), time limit, next step, in many wordings, Chinese or English; a merged cell holds for the rows it stands over.',
      'A row is read as a decision where its name is a question, is marked Y/N, or something says “if not approved, return to step 3”. Where it only says “approval” and not what follows a refusal, it is a task, and listed as something to do.',
      'Charts: lanes and subgraphs are read as who is responsible, diamonds as choices, a way that leads back as a refusal.',
      'What the file does not say is marked as inferred, with the reason; the account lists what each single thing of the file became.',
    ],
  },
});
