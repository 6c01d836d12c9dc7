/**
 * Handbooks of any size for tests and measurements: as many procedures as asked for, each about as large as ours (nine steps, two
 * or three gates that send back, four or five roles, records, a page in each language), no two alike. The same seed gives the
 * same handbook.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

interface Words {
  readonly zh: string;
  readonly en: string;
}

const pairs = (text: string): Words[] =>
  text.split(/\s*;\s*/).map((pair) => {
    const [zh, en] = pair.split('=');
    return { zh: zh!, en: en! };
  });

const roles = pairs(
  '事业部经理=Division Manager;总经理=General Manager;财务部经理=Finance Manager;采购主管=Purchasing Supervisor;质量工程师=Quality Engineer;仓库管理员=Warehouse Keeper;研发部主管=R&D Supervisor;客户服务人员=Customer Service Staff;稽核人员=Inspection Staff;法务专员=Legal Officer;生产计划员=Production Planner;主管副总=Deputy General Manager in Charge',
);
const subjects = pairs(
  '年度采购计划=annual purchasing plan;供应商评价=supplier evaluation;价格调整方案=price adjustment proposal;样品确认=sample approval;设备更新申请=equipment renewal request;培训安排=training schedule;库存盘点=stock count;合同续签=contract renewal;展会筹备=trade-fair preparation;信用额度=credit limit;退货处理=handling of returns;项目预算=project budget',
);
const deeds = pairs(
  '收集资料=Gather the facts for;根据实际起草=Draft from the facts;分解并落实=Break down and assign;汇总意见并修改=Gather comments and revise;编制说明=Write the explanation of;登记并存档=Register and file;通知相关部门=Inform the departments of;执行并跟踪=Carry out and follow up',
);
const decisions = pairs(
  '主管审核=Supervisor’s review of;可行性论证=Feasibility review of;会签=Countersigning;审批=Approval of',
);

/** mulberry32: uniform in [0, 1). */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
};

type Random = () => number;
const whole = (random: Random, below: number): number => Math.floor(random() * below);
const some = <T>(random: Random, from: readonly T[], count: number): T[] =>
  from
    .map((it) => ({ it, key: random() }))
    .sort((a, b) => a.key - b.key)
    .slice(0, count)
    .map(({ it }) => it);

const roleId = (role: Words): string => role.en.toLowerCase().replaceAll(/[^a-z]+/g, '-');
const text = ({ zh, en }: Words): string => `{ zh: ${JSON.stringify(zh)}, en: ${JSON.stringify(en)} }`;
const upper = (en: string): string => en[0]!.toUpperCase() + en.slice(1);

interface Plan {
  readonly number: number;
  readonly id: string;
  readonly folder: string;
  readonly title: Words;
  readonly subject: Words;
  readonly team: readonly Words[];
  readonly gates: ReadonlySet<number>;
  readonly steps: number;
  readonly random: Random;
}

const recordsOf = ({ number, subject }: Plan): { id: string; name: Words }[] => [
  { id: `draft-${number}`, name: { zh: `《${subject.zh}草案 ${number}》`, en: `${upper(subject.en)} (draft ${number})` } },
  { id: `minutes-${number}`, name: { zh: `《评审纪要 ${number}》`, en: `Review Minutes ${number}` } },
  { id: `final-${number}`, name: { zh: `《${subject.zh} ${number}》`, en: `${upper(subject.en)} ${number}` } },
];

const named = (plan: Plan, at: number, from: readonly Words[]): Words => {
  const { zh, en } = from[(at + plan.number) % from.length]!;
  const subject = plan.number % 3 === 0 ? plan.title : plan.subject;
  return { zh: `${zh}${subject.zh}`, en: `${en} the ${subject.en}` };
};

const requirementsOf = ({ number, subject, random }: Plan): string => {
  const days = 2 + whole(random, 20);
  const all: Words[] = [
    { zh: `${days} 个工作日内完成。`, en: `It is completed within ${days} working days.` },
    { zh: `${subject.zh}以当年资料为依据。`, en: `The ${subject.en} is based on the year’s data.` },
    { zh: `不同意见写入第 ${number} 号纪要。`, en: `Dissent is recorded in minutes ${number}.` },
  ];
  return some(random, all, 2).map(text).join(', ');
};

/** Whoever prepares does not decide: tasks belong to the first two of the team in turn, gates to the rest. */
const responsible = ({ team, gates }: Plan, at: number): Words => {
  const gate = [...gates].indexOf(at);
  return gate < 0 ? team[at % 2]! : team[2 + (gate % (team.length - 2))]!;
};

const outcomes = (next: string, back: string): string[] => [
  '    outcomes:',
  `      - { mark: Y, name: { zh: 同意, en: Agree }, next: ${next} }`,
  `      - { mark: N, name: { zh: 退回, en: Return }, next: ${back}, refusal: true }`,
];

const stepOf = (plan: Plan, at: number): string[] => {
  const decides = plan.gates.has(at);
  const next = at + 1 === plan.steps ? 'end' : `step-${at + 2}`;
  const [draft, minutes, final] = recordsOf(plan).map(({ id }) => id);
  const out = decides ? minutes : at === 0 ? draft : final;
  const name = named(plan, at, decides ? decisions : deeds);
  const asked = { zh: `${name.zh}：同意吗？`, en: `${name.en}: agreed?` };
  const back = `step-${1 + whole(plan.random, Math.min(at, 3))}`;
  return [
    `  - id: step-${at + 1}`,
    `    no: "${at + 1}"`,
    ...(decides ? ['    kind: gate', `    question: ${text(asked)}`] : []),
    `    name: ${text(name)}`,
    `    roles: [${roleId(responsible(plan, at))}]`,
    `    requirements: [${requirementsOf(plan)}]`,
    `    records: { in: [${at === 0 ? '' : draft}], out: [${out}] }`,
    ...(decides ? outcomes(next, back) : [`    next: ${next}`]),
  ];
};

const procedureYaml = (plan: Plan): string =>
  [
    `id: "${plan.id}"`,
    `slug: ${plan.folder.slice(plan.id.length + 1)}`,
    `title: ${text({ zh: plan.title.zh, en: upper(plan.title.en) })}`,
    `summary: ${text({ zh: `${plan.subject.zh}的办理，第 ${plan.number} 类。`, en: `How the ${plan.subject.en} is handled, class ${plan.number}.` })}`,
    `purpose: [${text({ zh: `规范${plan.subject.zh}。`, en: `To put the ${plan.subject.en} in order.` })}]`,
    `scope: [${text({ zh: `适用于第 ${plan.number} 类事项。`, en: `Matters of class ${plan.number}.` })}]`,
    'start: step-1',
    'steps:',
    ...Array.from({ length: plan.steps }, (_, at) => stepOf(plan, at)).flat(),
    '  - { id: end, kind: end, name: { zh: 结束, en: End } }',
    '',
  ].join('\n');

const parts = ['Stage', 'Responsibilities', 'Gates', 'Records', 'Findings'];
const page = (prose: string, headings: readonly string[]): string =>
  ['<DocumentHead />', prose, ...parts.map((part, at) => `## ${headings[at]}\n\n<${part} />`)].join('\n\n').concat('\n');

const pages = ({ subject, number }: Plan): { zh: string; en: string } => ({
  zh: page(
    `## 用途\n\n本流程说明${subject.zh}如何提出、评审和落实。第 ${number} 类事项都按本流程办理；没有获批的事项不得执行。`,
    ['流程图', '职责与标准', '决策点', '记录', '文件存在的问题'],
  ),
  en: page(
    `## What it is for\n\nThis procedure says how the ${subject.en} is raised, reviewed and put into effect. Matters of class ${number} follow it; nothing is carried out before it is approved.`,
    ['Drawing', 'Responsibilities and standards', 'Gates', 'Records', 'Gaps in the document'],
  ),
});

const planOf = (index: number, seed: number, steps: number | undefined): Plan => {
  const random = randomFrom(seed * 7919 + index);
  const number = index + 1;
  const subject = subjects[whole(random, subjects.length)]!;
  const count = steps ?? 8 + whole(random, 3);
  const gates = some(
    random,
    [...Array(count - 2).keys()].map((at) => at + 2),
    Math.max(2, Math.round(count * (0.2 + random() * 0.13))),
  );
  // The first three procedures take a third of the roles each, so that every role acts; the rest choose.
  const first = number <= 3 ? roles.slice(index * 4, index * 4 + 4) : some(random, roles, 4 + whole(random, 2));
  return {
    ...{ number, random, subject, steps: count, gates: new Set(gates), team: first },
    id: `4.${number}`,
    folder: `4.${number}-${subject.en.replaceAll(/[^a-z]+/g, '-')}-${number}`,
    title: { zh: `${subject.zh}管理 ${number}`, en: `${subject.en} control ${number}` },
  };
};

const acts = (role: Words, plan: Plan): boolean =>
  Array.from({ length: plan.steps }, (_, at) => responsible(plan, at)).includes(role);

const registers = (plans: readonly Plan[]): Record<string, string> => {
  const acting = roles.filter((role) => plans.some((plan) => acts(role, plan)));
  return {
    'handbook.yaml':
      'number: SYN-001\ntitle: { zh: 合成手册, en: Synthetic handbook }\nissuer: { zh: 某公司, en: A company }\nedition: A\nrevision: "0"\nlevel: { zh: 二级, en: Level 2 }\nkind: { zh: 流程文件, en: Process document }\n',
    'roles.yaml': acting
      .map((role) => `- { id: ${roleId(role)}, hue: ${roles.indexOf(role) * 29}, name: ${text(role)} }\n`)
      .join(''),
    'records.yaml': plans
      .flatMap((plan) => recordsOf(plan).map(({ id, name }) => `- { id: ${id}, name: ${text(name)} }\n`))
      .join(''),
    'findings.yaml': plans
      .filter(({ number }) => number % 4 === 1)
      .map(
        ({ id, number }) =>
          `- { id: vague-${number}, at: ["${id}/step-2"], title: { zh: 期限含糊, en: A vague deadline }, detail: { zh: 没有写明期限。, en: No deadline is stated. } }\n`,
      )
      .join(''),
  };
};

export interface Size {
  readonly procedures: number;
  readonly seed?: number;
  /** Steps of each procedure, its end aside; 8 to 10 where absent. */
  readonly steps?: number;
}

/** The files of a handbook, by their path in a content folder. */
export const syntheticHandbook = ({ procedures, seed = 1, steps }: Size): Record<string, string> => {
  const plans = Array.from({ length: procedures }, (_, index) => planOf(index, seed, steps));
  const files = plans.flatMap((plan) => {
    const { zh, en } = pages(plan);
    const at = (file: string) => `procedures/${plan.folder}/${file}`;
    return [
      [at('procedure.yaml'), procedureYaml(plan)],
      [at('zh.mdx'), zh],
      [at('en.mdx'), en],
    ];
  });
  return { ...registers(plans), ...Object.fromEntries(files) };
};

/** Write the files of a handbook into a content folder. */
export const writeHandbook = (folder: string, files: Readonly<Record<string, string>>): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
};
