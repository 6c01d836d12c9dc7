import { define } from '../locale.ts';
import { plural } from '../wording.ts';

/** The pages of case records held against a procedure, as they stand without script. */
export const records = define('records', {
  zh: {
    group: '审核',
    name: '办理记录核对',
    title: '办理记录与流程核对',
    intro:
      '导入实际的办理记录（表格或 XES），逐件核对是否按流程办理：缺步骤、顺序颠倒、退回未执行、角色不符、一人兼办与审批、缺少记录。',
    choose: '选择流程',
    lead: '导入这一流程的办理记录，逐件核对：哪一步没有按规定办理，用一句话说明条款、步骤、角色和案件。',
    heading: (name: string) => `办理记录核对：${name}`,
    read: '阅读流程正文',
    checklist: '审核检查表',
    back: '其他流程',
    facts: (steps: number) => `${steps} 个步骤`,
    names: '记录中的名称',
    namesNote: '办理记录用以下任一写法，都能与步骤对应；角色、结论和记录写登记表中的名称或别名。',
    alsoAs: '也可写作',
    outcomes: '结论',
    made: '应有记录',
    how: '怎样核对',
    howItems: [
      '每件办理记录与流程对照，找出改动最少的解释（最优对齐）；相同走法的案件只算一次。',
      '未到终点的案件另列为“在办，至今符合”，既不算符合，也不算偏离。',
      '结论看不懂或计算超限的案件列为“未能判定”，不会误判为符合。',
      '除顺序外，还核对角色、送审与审批是否同一人、应有的记录。',
    ],
    privacy: '记录只在本机浏览器中读取，不会上传，也不会保存；关闭页面即消失。',
    needed: '记录中至少要有“案件编号”和“活动（步骤）”两列；有时间、经办人、角色、结论、记录各列则核对更全面。',
    sample: '示例记录（培训示例，含预设偏离）',
    noScript: '核对在浏览器中进行，需要启用脚本。也可使用命令行：',
    opening: '正在准备……',
    failed: '未能载入。请检查网络后重试。',
    retry: '重试',
  },
  en: {
    group: 'Audit',
    name: 'Case records',
    title: 'Case records against the procedure',
    intro:
      'Import real case records (a spreadsheet or XES) and see for each case where it departed from the procedure: steps missing or out of order, refusals ignored, the wrong role, one person submitting and approving, records missing.',
    choose: 'Choose a procedure',
    lead: 'Import the records of this procedure’s cases and see which step of which case was not done as required, in a sentence naming clause, step, role and case.',
    heading: (name: string) => `Case records: ${name}`,
    read: 'Read the procedure',
    checklist: 'Audit checklist',
    back: 'Other procedures',
    facts: (steps: number) => plural('en', steps, '1 step', `${steps} steps`),
    names: 'Names in the log',
    namesNote:
      'A log may name a step in any of these ways; roles, decisions and records by the names of the registers, or their aliases.',
    alsoAs: 'Also as',
    outcomes: 'Decisions',
    made: 'Records due',
    how: 'How cases are checked',
    howItems: [
      'Each case is compared with the procedure for the explanation that changes least (an optimal alignment); cases that went the same way are worked out once.',
      'A case that has not reached an end is “open, conforms so far”: neither conforming nor deviating.',
      'A case whose decision can’t be understood, or whose comparison exceeds its budget, is “undecided”; it is never passed as conforming.',
      'Beyond order, roles, records, and whether one person both submitted and approved are checked.',
    ],
    privacy:
      'The records are read in this browser only. They are not uploaded and not kept: when the page is closed, they are gone.',
    needed:
      'The log needs at least a column for the case and one for the activity (step); with time, person, role, decision and records, more can be checked.',
    sample: 'Sample log (training example with deviations planted)',
    noScript: 'The check runs in the browser and needs script. Or use the command line:',
    opening: 'Getting ready…',
    failed: 'This could not be loaded. Check the connection and try again.',
    retry: 'Try again',
  },
});
