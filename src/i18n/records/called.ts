/** How events of a procedure that is gone through at a step are spoken of. */
export const calledZh = (events: string, procedure: string) =>
  `${events} 条记录是${procedure}的步骤：本流程转入该程序办理，这些记录不计入本流程，在该程序的记录里核对`;

export const calledEn: typeof calledZh = (events, procedure) =>
  `Events that are steps of ${procedure}, which is gone through here: ${events}. They are left out of account, and compared in the records of that procedure`;
