import { define } from './locale.ts';

/** The headings of the deviations as a table, parted by bars. */
export const recordsCsv = define({
  zh: { heads: '案件编号|判定|偏离类型|流程|步骤号|步骤或活动|经办人|角色|下一步经办人|时间|行号|对照行号|允许清单条目|说明' },
  en: {
    heads:
      'Case|Verdict|Kind of deviation|Procedure|Step no.|Step or activity|Person|Role|Next step’s person|Time|Row|Other row|Allow-list entry|In words',
  },
});
