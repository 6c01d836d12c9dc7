import { type Range, rangeSigns } from '../bands/signs.ts';
import { limitEn } from '../limit/limit.en.ts';
import { limitZh } from '../limit/limit.zh.ts';
import { define, type Locale, languageName } from '../locale.ts';
import { signingEn } from '../signing/signing.en.ts';
import { type Signing, signingZh } from '../signing/signing.zh.ts';
import { list, marks, plural } from '../wording.ts';

/** 书名号；名称自带的不再加。 */
const titledZh = (record: string): string => (record.startsWith('《') ? record : `《${record}》`);

/** What a way of signing that is called the same is different by: how many sign, and whether one refusal ends it. */
const alikeZh = (before: Signing | undefined, after: Signing): string => {
  if (!before || signingZh.short(before) !== signingZh.short(after)) return '';
  const [old, now] = [before.signers.length, after.signers.length];
  const veto = before.veto === after.veto ? '' : `；一个角色拒绝${after.veto ? '即为不通过' : '不再即为不通过'}`;
  return `${old === now ? '' : `（由 ${old} 个角色变为 ${now} 个）`}${veto}`;
};
const alikeEn = (before: Signing | undefined, after: Signing): string => {
  if (!before || signingEn.short(before) !== signingEn.short(after)) return '';
  const [old, now] = [before.signers.length, after.signers.length];
  const veto = before.veto === after.veto ? '' : `; one refusal ${after.veto ? 'ends it now' : 'no longer ends it'}`;
  return `${old === now ? '' : `, of ${now} roles instead of ${old}`}${veto}`;
};

/** How changes between two editions are told. */
export const changesWords = define('changes', {
  zh: {
    title: '变更',
    none: '没有变更。',
    another: '两者没有相同的步骤，是另一个流程，不逐步比较。',
    class: { wording: '措辞', clarified: '说明', duties: '职责', flow: '流向' },
    aboutClass: {
      wording: '只改字句或译文，做法不变',
      clarified: '要求不变，说法或依据有变',
      duties: '由谁做、做到什么、用什么记录有变',
      flow: '事情往哪里走有变',
    },
    head: {
      title: '标题改写',
      summary: '概述改写',
      purpose: '目的有变',
      scope: '适用范围有变',
      objectives: '目标有变',
      definitions: '术语有变',
      owner: '归口人有变',
    },
    keeping: (names: string) => `${names}：编号、保管人、保存期限或表单有变`,
    start: (before: string, after: string) => `起点由“${before}”改为“${after}”`,
    added: (step: string) => `增加“${step}”`,
    removed: (step: string) => `取消“${step}”`,
    stepId: (before: string, after: string) => `内部编号由 ${before} 改为 ${after}`,
    number: (before: string, after: string) => `序号由 ${before} 改为 ${after}`,
    moved: '在流程中的先后位置有变',
    stepKind: (before: string, after: string) => `由${before}改为${after}`,
    kinds: { task: '一般步骤', gate: '决策点', choice: '分类', fork: '并行开始', join: '并行汇合', merge: '合并', end: '结束' },
    name: (before: string, after: string) => `名称由“${before}”改为“${after}”`,
    question: (before: string, after: string) => `决策内容由“${before}”改为“${after}”`,
    onlyIn: (locale: Locale) => `${languageName('zh', locale)}改写`,
    roleAdded: (role: string) => `职责增加${role}`,
    roleRemoved: (role: string) => `职责取消${role}`,
    requirementAdded: (text: string) => `增加要求：“${text}”`,
    requirementRemoved: (text: string) => `取消要求：“${text}”`,
    requirementMoved: (text: string, from: string) => `要求由“${from}”移来：“${text}”`,
    requirement: (before: string, after: string) => `要求由“${before}”改为“${after}”`,
    namedRoles: (text: string, before: string, after: string) =>
      `“${text}”所指的人由${before || '全体责任人'}改为${after || '全体责任人'}`,
    recordAdded: {
      in: (record: string) => `增加使用${titledZh(record)}`,
      out: (record: string) => `增加形成${titledZh(record)}`,
    },
    recordRemoved: {
      in: (record: string) => `不再使用${titledZh(record)}`,
      out: (record: string) => `不再形成${titledZh(record)}`,
    },
    outcomeAdded: (outcome: string, target: string) => `增加结论“${outcome}”，转“${target}”`,
    outcomeRemoved: (outcome: string) => `取消结论“${outcome}”`,
    outcomeName: (mark: string, before: string, after: string) => `结论${mark && ` ${mark} `}的名称由“${before}”改为“${after}”`,
    outcomeTarget: (mark: string, before: string, after: string) => `结论“${mark}”由转“${before}”改为转“${after}”`,
    signing: (before: Signing | undefined, after: Signing | undefined) =>
      after
        ? `签批方式改为${signingZh.short(after)}${before ? `，原为${signingZh.short(before)}` : ''}${alikeZh(before, after)}`
        : '不再由几个角色分别签批',
    signingOrder: (before: string, after: string) => `签批次序由“${before}”改为“${after}”`,
    bands: (before: string | undefined, after: string | undefined) =>
      after === undefined
        ? '不再按数额分档决定'
        : before === undefined
          ? `改为按数额分档决定：${after}`
          : `由谁决定的分档有变。现为：${after}；原为：${before}`,
    band: (band: Range, roles: string) => `${rangeSigns(band)} ${roles}`.trim(),
    limit: (before: string | undefined, after: string | undefined) =>
      after === undefined
        ? '不再限定时间'
        : before === undefined
          ? `新增时限。${after}`
          : `时限有变。现为：${after}原为：${before}`,
    timed: limitZh.rule,
    call: (before: string | undefined, after: string | undefined) =>
      after === undefined
        ? `不再按程序“${before}”办理`
        : before === undefined
          ? `改为按程序“${after}”办理，办完后回到本程序`
          : `改为按程序“${after}”办理，原为“${before}”`,
    refusal: { yes: (mark: string) => `结论“${mark}”改为不予通过`, no: (mark: string) => `结论“${mark}”不再是不予通过` },
    next: (before: string, after: string) => `下一步由“${before}”改为“${after}”`,
    grounds: '依据或理由有变',
    order: '各条要求的先后有变',
    other: (key: string) => `“${key}”一项有变`,
    registerName: (before: string, after: string) => `“${before}”改称“${after}”`,
    affected: '涉及的角色',
    again: (steps: string) => `须重学：${steps}`,
    nothingAgain: '无须重学',
    cases: (count: number, ids: string) => `案例 ${count} 个（${ids}）`,
    questions: (count: number) => `本角色考核题 ${count} 道`,
  },
  en: {
    title: 'Changes',
    none: 'Nothing changed.',
    another: 'No step stands in both: it is another procedure and is not compared step by step.',
    class: { wording: 'wording', clarified: 'clarified', duties: 'duties', flow: 'flow' },
    aboutClass: {
      wording: 'words or translation only; nothing is done otherwise',
      clarified: 'the same is asked, in other words or on another basis',
      duties: 'who does it, to what standard, or with what record has changed',
      flow: 'where the matter goes has changed',
    },
    head: {
      title: 'title reworded',
      summary: 'summary reworded',
      purpose: 'purpose changed',
      scope: 'scope changed',
      objectives: 'objectives changed',
      definitions: 'definitions changed',
      owner: 'another role answers for it',
    },
    keeping: (names) => `${names}: number, keeper, time kept or form changed`,
    start: (before, after) => `begins with ${after} instead of ${before}`,
    added: (step) => `added: ${step}`,
    removed: (step) => `taken out: ${step}`,
    stepId: (before, after) => `internal id ${before} is now ${after}`,
    number: (before, after) => `row ${before} is now row ${after}`,
    moved: 'stands at another place in the order',
    stepKind: (before, after) => `${before} is now ${after}`,
    kinds: {
      task: 'a step',
      gate: 'a gate',
      choice: 'a choice',
      fork: 'a fork',
      join: 'a join',
      merge: 'a merge',
      end: 'an end',
    },
    name: (before, after) => `name “${before}” is now “${after}”`,
    question: (before, after) => `question “${before}” is now “${after}”`,
    onlyIn: (locale) => `reworded in ${languageName('en', locale)} only`,
    roleAdded: (role) => `${role} is now responsible`,
    roleRemoved: (role) => `${role} is no longer responsible`,
    requirementAdded: (text) => `new requirement: “${text}”`,
    requirementRemoved: (text) => `requirement taken out: “${text}”`,
    requirementMoved: (text, from) => `requirement moved here from ${from}: “${text}”`,
    requirement: (before, after) => `requirement “${before}” is now “${after}”`,
    namedRoles: (text, before, after) =>
      `“${text}” now names ${after || 'everyone responsible'} instead of ${before || 'everyone responsible'}`,
    recordAdded: { in: (record) => `now uses ${record}`, out: (record) => `now makes ${record}` },
    recordRemoved: { in: (record) => `no longer uses ${record}`, out: (record) => `no longer makes ${record}` },
    outcomeAdded: (outcome, target) => `new outcome “${outcome}”, leading to ${target}`,
    outcomeRemoved: (outcome) => `outcome “${outcome}” taken out`,
    outcomeName: (mark, before, after) => `${mark ? `outcome ${mark}` : 'the outcome'} “${before}” is now “${after}”`,
    outcomeTarget: (mark, before, after) => `outcome “${mark}” leads to ${after} instead of ${before}`,
    signing: (before, after) =>
      after
        ? `signed otherwise now: ${signingEn.short(after)}${before ? ` (before: ${signingEn.short(before)})` : ''}${alikeEn(before, after)}`
        : 'no longer signed by several',
    signingOrder: (before, after) => `signed in the order ${after} now (before: ${before})`,
    bands: (before, after) =>
      after === undefined
        ? 'no longer decided by a figure'
        : before === undefined
          ? `decided by a figure now: ${after}`
          : `other bands decide now: ${after} (before: ${before})`,
    band: (band, roles) => `${rangeSigns(band)} ${roles}`.trim(),
    limit: (before, after) =>
      after === undefined
        ? 'no time limit any more'
        : before === undefined
          ? `a time limit now. ${after}`
          : `another time limit. Now: ${after} Before: ${before}`,
    timed: limitEn.rule,
    call: (before, after) =>
      after === undefined
        ? `${before} is no longer gone through here`
        : before === undefined
          ? `${after} is gone through here now, then the matter comes back`
          : `${after} is gone through here now instead of ${before}`,
    refusal: {
      yes: (mark) => `outcome “${mark}” now turns the matter down`,
      no: (mark) => `outcome “${mark}” no longer turns the matter down`,
    },
    next: (before, after) => `goes on to ${after} instead of ${before}`,
    grounds: 'basis or reason changed',
    order: 'the requirements stand in another order',
    other: (key) => `“${key}” changed`,
    registerName: (before, after) => `“${before}” is now called “${after}”`,
    affected: 'Roles concerned',
    again: (steps) => `to be learnt again: ${steps}`,
    nothingAgain: 'nothing to be learnt again',
    cases: (count, ids) => `${plural('en', count, '1 case', `${count} cases`)} (${ids})`,
    questions: (count) => plural('en', count, '1 question of the role’s exam', `${count} questions of the role’s exam`),
  },
});

/** What changes are told with in a language, but for the names of the editions. */
export const changesIn = (locale: Locale) => {
  const { colon, clauses } = marks[locale];
  return {
    locale,
    words: changesWords[locale],
    list: (names: readonly string[]): string => list(locale, names),
    atStep: (step: string, what: readonly string[]): string => `${step}${colon}${what.join(clauses)}`,
  };
};
