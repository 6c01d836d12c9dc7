/** What the check says of document control, in 中文. */
import type { Words } from './words.ts';

const classes: Readonly<Record<string, string>> = {
  wording: '措辞',
  clarified: '说明',
  duties: '职责',
  flow: '流向',
  '': '没有变更',
};
const keys: Readonly<Record<string, string>> = { effective: '生效日期', approved: '批准人', reason: '更改原因' };

export const historyMistakesZh = {
  'not-a-day': { what: (X) => `“${X.value}”不是日期。`, fix: () => '写成年-月-日，例如 2026-03-04。' },
  'person-without-role': {
    what: () => '签署人没有写明角色或职务。',
    fix: () => '加上“role:”（角色登记中的 id）或“title:”（中英文职务）。',
  },
  'edition-out-of-order': {
    what: (X) => `${X.before} 之后不能是这个版次。`,
    fix: (X) => `${X.before} 之后是 ${X.next}${X.next === X.whole ? '' : `，换版则是 ${X.whole}`}。`,
  },
  'dates-out-of-order': { what: (X) => `生效日期 ${X.day} 早于上一版的 ${X.before}。`, fix: () => '改正其中一个日期。' },
  'draft-not-last': { what: () => '只有最后一版可以是草案。', fix: () => '已发布的，删去“state: draft”。' },
  'issued-without': {
    what: (X) => `已发布的版次没有${keys[X.key!]}。`,
    fix: (X) => `加上“${X.key}:”；还没有发布的，写上“state: draft”。`,
  },
  'review-before': { what: (X) => `评审期限不晚于它起算的日期（${X.days}）。`, fix: () => '改正其中一个日期。' },
  'past-missing': {
    what: (X) => `已发布的版次没有存档：缺少 past/${X.folder}/。`,
    fix: () => '从备份取回该文件夹；首次建立履历时运行 npm run revise。',
  },
  'past-changed': {
    what: (X) => `存档 past/${X.folder}/ 与发布时的内容指纹不符（${X.ids}）。`,
    fix: () => '已发布的内容不得改动：恢复原文件；新的更改写在 procedures/ 里。',
  },
  'past-unknown': {
    what: (X) => `履历里没有存档 past/${X.folder}/ 所属的版次。`,
    fix: () => '在 history.yaml 补上该版次，或删去这个文件夹。',
  },
  'past-file-missing': { what: () => '存档缺少这个文件。', fix: () => '从备份取回。' },
  'history-missing': { what: () => '有存档的版次，却没有更改履历。', fix: () => '从备份取回 history.yaml。' },
  'edition-differs': {
    what: (X) => `这里写的是 ${X.stands}，更改履历的最后一版却是 ${X.last}。`,
    fix: () => '改成一致；开始新的修改用 npm run revise。',
  },
  'class-differs': {
    what: (X) =>
      `更改类别写的是“${classes[X.claimed!]}”（${X.claimed}），按实际差异应为“${classes[X.class!]}”（流程 ${X.ids || '无'}）。`,
    fix: (X) => (X.class ? `写成“class: ${X.class}”，或删去这一项。` : '删去这一项。'),
  },
  'procedures-differ': {
    what: (X) => `所列的流程（${X.claimed}）与实际有变更的不符（${X.ids || '无'}）。`,
    fix: () => '照实际列出，或删去这一项。',
  },
  'changed-without-revision': {
    what: (X) => `与已发布的 ${X.edition} 不同（更改类别：${classes[X.class!]}），却没有开始新的修改。`,
    fix: () => '确要更改：运行 npm run revise 开始下一次修改；只是纠正手册的转述：npm run revise -- --correct；否则恢复原文。',
  },
  'added-without-revision': {
    what: (X) => `已发布的 ${X.edition} 没有这个流程，也没有开始新的修改。`,
    fix: () => '运行 npm run revise 开始下一次修改，或移走这个流程。',
  },
  'removed-without-revision': {
    what: (X) => `已发布的 ${X.edition} 有这个流程，现在没有了，也没有开始新的修改。`,
    fix: () => '运行 npm run revise 开始下一次修改，或恢复这个流程。',
  },
} satisfies Record<string, Words>;
