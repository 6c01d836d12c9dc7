/** 导入清单：整理流程时所作的改动。 */
type Args = Readonly<Record<string, string>>;

export const settleZh = {
  'start-chosen': {
    became: () => '几处开始之一；成为开头一个选择的一项',
    todo: () => '核对：是否确有几种开始的情形；不是的，删去多余的一项',
  },
  'start-added': { became: () => '没有开始事件；由此开始', todo: () => '核对是否由此开始' },
  'start-dead': { became: () => '不通向任何一步，已略去', todo: () => '补上它通向的一步，或不再需要' },
  'no-way-in': { became: () => '没有线通向它；作为开头选择的一项', todo: () => '写明由哪一步到这里，再删去开头的这一项' },
  'stands-alone': { became: () => '没有线通向它，也无事可做，已略去', todo: () => '若属流程，写明由哪一步到这里' },
  'flow-dangling': { became: () => '一头没有连着任何一步，已略去', todo: () => '补上它连接的两步之间的 next' },
  'flow-to-itself': { became: () => '直接回到自身，其间无事可做，已略去', todo: () => '若确需重做，写明其间由谁做什么' },
  'flow-twice': { became: () => '与另一条线相同，已略去', todo: () => '核对是否少了一步' },
  'split-into-two': { became: () => '先汇合再分开，成为两步' },
  'implicit-fork': { became: () => '其后几条线同时进行；补上一个“同时进行”' },
  'implicit-choice': {
    became: () => '其后几条线各有条件；补上一个选择',
    todo: () => '核对：是只走其中一路，还是可以同时走几路',
  },
  'gate-of-one': { became: () => '只有一种结果，成为一般步骤', todo: () => '补上不予通过的结果及其去向' },
  'end-goes-on': { became: () => '名为结束而仍通向下一步；作为经过', todo: () => '核对流程是否在此结束' },
  'end-added': { became: () => '其后没有下一步；由此结束', todo: () => '' },
  'ends-one': { became: ({ end }: Args) => `与“${end}”合为一个结束` },
  'ends-wait': {
    became: ({ end }: Args) => `同时进行的几支各自结束；改为全部完成后一并${end === '' ? '结束' : `到“${end}”`}`,
    todo: () => '核对：须等各支都完成，还是其中一支完成即可',
  },
  'branch-empty': { became: () => '同时进行的一支，其中无事可做，已略去', todo: () => '核对这一支是否少了步骤' },
  'some-optional': {
    became: () => '可走其中几路：成为同时进行，每一支先定是否需要',
    todo: () => '核对；可以一支也不走，原图则至少走一支',
  },
  'some-as-choice': {
    became: () => '可走其中几路，但各支彼此相连，无法照写；成为只走一路的选择',
    todo: () => '若可同时走几路，改为 fork 与 join',
  },
  'some-join': { became: () => '走过的各支都完成后继续' },
  'some-merge': { became: () => '作为汇合：任何一路到了即继续', todo: () => '核对是否须等其他各路' },
  passed: { became: () => '只是经过，不成一步' },
  'merge-not-needed': { became: () => '汇合不必写出：几步的 next 指向同一步即可' },
  'join-at-start': { became: () => '开头没有可等的各支；作为汇合', todo: () => '核对流程由何处开始' },
  'read-as-gate': {
    became: ({ task }: Args) => `读作由责任者作出的决定：“${task}”（推定）`,
    todo: () => '核对：是否由这一步的责任者决定，退回到哪一步',
  },
  'question-missing': { became: () => '没有名称的选择', todo: () => '写明判断什么（question、name）' },
  'outcome-unnamed': {
    became: ({ step }: Args) => `没有名称的一路；按去向称为转“${step}”`,
    todo: () => '写明什么情形走这一路',
  },
  'name-missing': { became: ({ no }: Args) => `没有名称，暂称第 ${no} 步`, todo: () => '写明做什么' },
  'role-missing': { became: () => '没有写明由谁负责', todo: () => '补上 roles' },
  'role-unnamed': { became: ({ no }: Args) => `没有名称的岗位，暂称岗位 ${no}`, todo: () => '写明是谁' },
  'role-idle': { became: () => '没有步骤由其负责，未列入岗位', todo: () => '核对是否少了它的步骤' },
  'record-unnamed': { became: ({ no }: Args) => `没有名称的记录，暂称记录 ${no}`, todo: () => '写明记录名称' },
  'record-idle': { became: () => '没有步骤用到或形成它，未列入记录' },
  'sign-not-kept': {
    became: ({ count }: Args) => `由多人分别完成；此处负责的岗位有 ${count} 个，会签须为 2 至 6 个岗位的决策点`,
    todo: () => '若为会签，改为 gate，写明各签署岗位与 sign',
  },
};
