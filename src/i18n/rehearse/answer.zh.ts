import { number } from '../wording.ts';

/** The short answer, in Chinese. */
export const answerZh = {
  days: (n: number, digits: number) => `${number('zh', n, digits)} 天`,
  ending: (name: string, share: string) => `${share}以“${name}”结束`,
  endings: (all: readonly string[]) => `${all.join('，')}。`,
  takes: (lead: string) => `一件事平均 ${lead}办完`,
  parts: (wait: string, off: string, work: string) => `（等待 ${wait}，下班与休息 ${off}，办理 ${work}）`,
  worst: (p95: string) => `；二十件中有一件超过 ${p95}。`,
  busiest: (role: string, load: string) => `最忙的是${role}，工作负荷 ${load}`,
  relieved: (lead: string) => `；再多一位，平均为 ${lead}。`,
  notRelieved: '；再多一位，看不出差别。',
  stop: '。',
  more: (role: string) => `多一位${role}`,
  same: '≈ 不变',
  note: (from: string, until: string, times: number, half: string) =>
    `模拟 ${from} 至 ${until}，重复 ${times} 次；平均值 ± ${half}。`,
  impossible: '这些数值还不能计算；请先改正标出的数值。',
  cancelled: '已取消。',
  failed: '没能算出来。',
};
