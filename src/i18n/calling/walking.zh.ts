/** 演练中调用其他程序怎样说；name 是“CR-07 变更审批”。 */
export const callWalkZh = {
  walk: (id: string) => `演练 ${id}，办完回到这里`,
  goOn: (id: string) => `继续演练 ${id}`,
  look: (id: string) => `查看 ${id} 的演练`,
  again: (id: string) => `再演练一次 ${id}`,
  orDone: '也可以不演练，直接按已办完处理。',
  begun: (name: string) => `已转入${name}，还没有走任何一步。`,
  underWay: (name: string, at: string) => `${name}办理中，现在：${at}。`,
  ended: (name: string, steps: number, end: string) => `${name}已办完，共 ${steps} 步，结果：${end}。`,
  outdated: (name: string) => `${name}的演练是在旧版流程上走的；打开后可以在现行流程上重走。`,
  notKept: '此浏览器不允许本站保存数据，演练不能转过去再回来。',
  from: (place: string) => `由 ${place} 转来。`,
  back: (place: string) => `回到 ${place}`,
  gone: '转来的那次演练已不在此浏览器里。',
};
