/** A small valid handbook as files, to break one thing at a time. */
import type { Files } from '../../src/check/index.ts';

const folder = '9.1-small-plan';
const page = '<DocumentHead />\n\n## Drawing\n\n<Stage />\n';

/** The lines are counted on: keep one matter a line. */
export const procedureYaml = `id: "9.1"
slug: small-plan
title: { zh: 小计划, en: Small plan }
summary: { zh: 试验。, en: A trial. }
purpose: [{ zh: 为了试验。, en: For trial. }]
scope: [{ zh: 试验用。, en: Trials. }]
start: draft
steps:
  - id: draft
    no: "1"
    name: { zh: 起草, en: Draft }
    roles: [manager]
    requirements: [{ zh: 写明目标。, en: The target is stated. }]
    records: { out: [plan] }
    next: approval
  - id: approval
    no: "2"
    kind: gate
    name: { zh: 审批, en: Approval }
    roles: [director]
    question: { zh: 同意吗？, en: Agreed? }
    records: { in: [plan] }
    outcomes:
      - { mark: Y, name: { zh: 同意, en: Agree }, next: end }
      - { mark: N, name: { zh: 退回, en: Return }, next: draft, refusal: true }
  - { id: end, kind: end, name: { zh: 结束, en: End } }
`;

export const smallHandbook: Readonly<Record<string, string>> = {
  'handbook.yaml':
    'number: X/1\ntitle: { zh: 手册, en: Handbook }\nissuer: { zh: 公司, en: Company }\nedition: A\nrevision: "0"\nlevel: { zh: 二级, en: Level 2 }\nkind: { zh: 文件, en: Document }\n',
  'roles.yaml':
    '- { id: manager, hue: 10, name: { zh: 经理, en: Manager } }\n- { id: director, hue: 200, name: { zh: 总监, en: Director } }\n',
  'records.yaml': '- { id: plan, name: { zh: 《计划》, en: Plan } }\n',
  'findings.yaml':
    '- { id: vague, at: ["9.1/draft"], title: { zh: 含糊, en: Vague }, detail: { zh: 不清楚。, en: Unclear. } }\n',
  [`procedures/${folder}/procedure.yaml`]: procedureYaml,
  [`procedures/${folder}/zh.mdx`]: page,
  [`procedures/${folder}/en.mdx`]: page,
};

export const procedureFile = `procedures/${folder}/procedure.yaml`;

type Change = string | undefined | ((text: string) => string);

/** The small handbook with some files changed, left out (undefined) or added. */
export const filesWith = (changes: Readonly<Record<string, Change>> = {}): Files => {
  const texts = new Map(Object.entries(smallHandbook));
  for (const [file, change] of Object.entries(changes)) {
    if (change === undefined) texts.delete(file);
    else texts.set(file, typeof change === 'string' ? change : change(texts.get(file)!));
  }
  const folders = [...texts.keys()].flatMap((file) => /^procedures\/([^/]+)\//.exec(file)?.[1] ?? []);
  return { texts, procedures: [...new Set(folders)].sort() };
};

/** The small handbook with one replacement in its procedure. */
export const procedureWith = (from: string | RegExp, to: string): Files =>
  filesWith({
    [procedureFile]: (text) => {
      const changed = text.replace(from, to);
      if (changed === text) throw new Error(`"${from}" is not in the small procedure.`);
      return changed;
    },
  });
