import { define } from '../locale.ts';

/** The words of the search. */
export const search = define('search', {
  zh: {
    name: '搜索',
    hint: '步骤、决策点、记录、角色……',
    close: '关闭搜索',
    found: '搜索结果',
    all: '全部结果 →',
    keys: '↑ ↓ 选择 · 回车打开 · Esc 关闭',
    none: '没有找到。换一个更短的词试试，或从目录进入。',
    failed: '搜索没能载入。请刷新页面，或从目录进入。',
    noScript: '搜索需要脚本；目录与登记表不需要。',
    count: (count: string, query: string) => `“${query}”：${count} 处`,
    more: (count: string) => `再显示一些（还有 ${count} 处）`,
    kinds: { page: '页面', role: '角色', step: '步骤', gate: '决策点', choice: '分支', record: '记录', finding: '问题' },
  },
  en: {
    name: 'Search',
    hint: 'Steps, gates, records, roles …',
    close: 'Close the search',
    found: 'Search results',
    all: 'All results →',
    keys: '↑ ↓ choose · Enter opens · Esc closes',
    none: 'Nothing found. Try a shorter word, or go in through the contents.',
    failed: 'Search could not be loaded. Reload the page, or go in through the contents.',
    noScript: 'Search needs script; the contents and registers do not.',
    count: (count: string, query: string) => `“${query}”: ${count} found`,
    more: (count: string) => `Show more (${count} left)`,
    kinds: {
      page: 'Page',
      role: 'Role',
      step: 'Step',
      gate: 'Gate',
      choice: 'Branch',
      record: 'Record',
      finding: 'Finding',
    },
  },
});
