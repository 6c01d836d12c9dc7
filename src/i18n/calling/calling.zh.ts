/** 调用其他程序怎样说。 */
export const callZh = {
  short: (id: string) => `→ 按 ${id}`,
  rule: (id: string) => `本步骤按程序 ${id} 办理，办完后回到本程序。`,
  time: (id: string) => `含程序 ${id}，按此处所填`,
  callers: '转入本程序的步骤',
  caller: (id: string, title: string, step: string) => `${id} ${title}：${step}`,
};
