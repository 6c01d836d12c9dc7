/** One word for one thing: what is not said, and what is said in its place. */
export interface Term {
  readonly locale: 'zh' | 'en';
  readonly not: RegExp;
  readonly but: string;
  /** In training cases people may speak so. */
  readonly inCases?: true;
}

const en = (not: RegExp, but: string): Term => ({ locale: 'en', not, but });
const zh = (not: RegExp, but: string, more: Pick<Term, 'inCases'> = {}): Term => ({ locale: 'zh', not, but, ...more });

export const glossary: readonly Term[] = [
  en(/\b(fix(es|ing)?|fixed) (the|each|this|a|an|at|from)\b/i, 'set, determine'),
  en(/\bfirst intents?\b/i, 'preliminary understanding (初步意向)'),
  en(/\bintended customers?\b/i, 'interested prospect (意向性客户)'),
  en(/\bturned down\b/i, 'not passed (未通过)'),
  en(/\bcorrective (and preventive )?measures?\b/i, 'corrective (and preventive) action (ISO 9000)'),
  en(/\binspection staff\b/i, 'auditing staff (稽核人员)'),
  en(/\bcustomers? (do |does |did )?(not )?understands?\b/i, 'accepts: 谅解 is acceptance'),
  en(
    /(?<!Gain the )customer’s understanding\b/i,
    'acceptance: 谅解 is acceptance; understanding (理解) only in the name of the box',
  ),
  en(/\b(each )?(held|holds) (it |actual sales )?against (the|last|a)\b/i, 'compared with'),
  en(/\b(asking side|side that asks)\b/i, 'requesting party (要求更改方)'),
  en(
    /\b(lost its arrow|arrow is lost|never told apart|told (in two ways|differently))\b/i,
    'missing; not distinguished; differs',
  ),
  en(/\bissuer might\b/i, 'should (建议)'),
  en(/\bwhere does the matter go\b/i, 'What is the next step?'),
  en(/\bhead of customer service\b/i, 'supervisor (主管)'),
  en(/\bcancelled for (now|the time being)\b/i, 'suspended (暂时取消)'),
  en(/\bgot wrong is\b/i, 'is easily got wrong'),
  en(/(?<!profit )\bmargins?\b/i, 'profit margin (利润率)'),
  en(/\bcomplaint log\b/i, 'complaint record (记录); a log is 日志'),
  zh(/(?<!销售)业务员/, '销售业务员'),
  zh(/业务人员/, '销售业务员'),
  zh(/制定/, '制订'),
  zh(/追踪/, '跟踪'),
  zh(/顾客/, '客户'),
  zh(/抱怨/, '投诉', { inCases: true }),
  zh(/(?<!要求)(要求方|申请方|提出方)/, '要求更改方'),
  zh(/第二双眼睛/, '复核'),
  zh(/事情转到哪/, '流程转到哪'),
  zh(/要害/, '关键'),
];
