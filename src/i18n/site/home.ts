import { define } from '../locale.ts';

/** The words of the home page. */
export const home = define('home', {
  zh: {
    continue: '接着做',
    dueToday: '今日到期',
    /** In the second, how many takes the place of the #. */
    due: { one: '复习 1 题', many: '复习 # 题' },
    doors: '您是谁？',
    staff: '新员工',
    staffText: '选好角色，先读后看，再处理案例、参加考试；每一步都说明要做什么、凭什么做。',
    staffGo: '选择角色，开始培训',
    auditor: '质量审核员',
    auditorText: '按检查表逐条核对要求、职责、记录与决策，记录证据和不符合项，出具报告。',
    auditorGo: '开始审核',
    manager: '管理者',
    managerText: '谁在哪里决定什么，退回之后回到哪一步；要多久、谁最忙。',
    managerGo: '查看审批，推演',
    andMore: (n: number) => `等 ${n} 个角色`,
  },
  en: {
    continue: 'Go on',
    dueToday: 'Due today',
    due: { one: '1 question to repeat', many: '# questions to repeat' },
    doors: 'Who are you?',
    staff: 'New staff',
    staffText:
      'Choose your role, then read, watch, decide cases and sit the exam: what you do at each step, and on what grounds.',
    staffGo: 'Choose my role and start',
    auditor: 'Quality auditor',
    auditorText:
      'Work through a checklist of requirements, roles, records and decisions; note evidence and nonconformities; take the report.',
    auditorGo: 'Begin an audit',
    manager: 'Manager',
    managerText: 'Who decides what, and where a refusal goes back to; how long it takes, and who is busiest.',
    managerGo: 'See approvals and rehearse',
    andMore: (n: number) => `${n} roles in all`,
  },
});
