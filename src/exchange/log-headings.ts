/**
 * The headings of case records, in 中文 and English and by the keys of XES: as people write them, and as the approval histories of
 * DingTalk, Feishu, WeCom, Weaver, Seeyon, Landray, Yonyou and Kingdee, Disco and Celonis have them.
 *
 * Each line is a rank: where a table has headings of several, the first counts. Two of one rank can't be told apart.
 */
export const logColumns = [
  ...(['case', 'activity', 'time', 'clock', 'person', 'role', 'outcome', 'records', 'state'] as const),
] as const;
export type LogColumn = (typeof logColumns)[number];
/** The column of a figure, by its id. */
export type FigureColumn = `figure:${string}`;
export type TableColumn = LogColumn | FigureColumn;

export const headings: Readonly<Record<LogColumn, readonly string[]>> = {
  case: [
    '案件编号 案件号 案件 案号 case caseid casenumber caseno casekey case:concept:name traceid',
    '流程实例 流程实例编号 流程实例号 流程实例id 实例编号 实例号 实例id 审批实例 请求id 请求编号 processinstance processinstanceid instanceid instancecode workflowinstanceid requestid',
    '单据编号 单据号 单号 单据编码 单据id 业务编号 业务单号 业务流水号 审批编号 审批单号 审批单编号 申请编号 申请单号 申请单编号 表单编号 流水号 订单编号 订单号 合同编号 合同号 工单编号 工单号 项目编号 项目号 documentnumber documentno docno orderid ordernumber orderno ticketid ticketnumber requestnumber issuekey incidentnumber applicationid applicationnumber serialnumber',
    '流程编号 流程号 流程单号 流程id processid workflowid',
    '编号 id number no',
  ],
  activity: [
    '活动名称 步骤名称 环节名称 节点名称 任务名称 工序名称 流程步骤 流程节点 流程环节 审批节点 审批环节 审批步骤 审批节点名称 办理环节 办理步骤 处理环节 处理节点 activityname stepname taskname eventname nodename concept:name activityen activityzh',
    '活动 步骤 环节 节点 工序 activity step task event node',
    '任务 事项 办理事项 操作 动作 action operation workitem',
  ],
  time: [
    '完成时间 完成日期 办结时间 办结日期 结束时间 结束日期 审批完成时间 处理完成时间 任务完成时间 实际完成时间 completetime completiontime completedat completedon completeddate completetimestamp completiondate endtime enddate endtimestamp finishtime finishedat finishdate',
    '办理时间 办理日期 处理时间 处理日期 审批时间 审批日期 审核时间 审核日期 操作时间 操作日期 执行时间 执行日期 签字时间 签核时间 签批时间 批准时间 批准日期 approvaltime approvaldate approvedat actiontime operationtime processedat',
    '时间 日期 时间戳 日期时间 发生时间 发生日期 记录时间 事件时间 time date datetime timestamp time:timestamp eventtime eventdate eventtimestamp',
    '更新时间 更新日期 修改时间 修改日期 最后更新时间 最后修改时间 updatedat updatetime modifiedat lastmodified lastupdated',
    '开始时间 开始日期 接收时间 到达时间 送达时间 创建时间 创建日期 starttime startdate starttimestamp created createdat createtime receivedat arrivaltime',
  ],
  clock: ['时刻 钟点 时分 clock clocktime timeofday'],
  person: [
    '经办人 经办 经办人员 经办人姓名 办理人 办理人员 办理人姓名 处理人 处理人员 处理人姓名 操作人 操作者 操作员 操作人员 操作人姓名 执行人 执行人员 执行者 审批人 审批人员 审批人姓名 审批者 审核人 审核人员 审核人姓名 审核者 签核人 签批人 批准人 办结人 完成人 任务处理人 任务办理人 节点处理人 节点操作者 节点审批人 person user username resource org:resource actor employee employeename doneby performedby performer executor operator operatorname handler handledby processedby approver approvername approvedby assignee completedby',
    '责任人 人员 姓名 员工 员工姓名 用户 用户名 who',
    '工号 员工号 员工工号 员工编号 经办人工号 办理人工号 处理人工号 操作人工号 审批人工号 userid operatorid employeeid employeenumber staffid',
  ],
  role: [
    '角色 角色名称 办理角色 经办角色 处理角色 审批角色 执行角色 操作角色 role rolename org:role',
    '岗位 岗位名称 职务 职位 部门岗位 经办岗位 办理岗位 处理岗位 position jobtitle',
    'function',
  ],
  outcome: [
    '结论 结果 审批结果 审批结论 审核结果 审核结论 评审结果 评审结论 处理结果 办理结果 办理结论 决定 审批决定 outcome result decision verdict approvalresult operationresult',
    '审批动作 审批操作 处理动作 操作类型 操作结果 态度 审批态度 处理态度 operationtype',
    '审批意见 审核意见 处理意见 办理意见 签字意见 签署意见 签批意见 评审意见 意见 批语 审批批语 comment comments opinion',
  ],
  records: [
    '形成记录 记录 记录名称 产生记录 输出记录 相关记录 支持性文件 record records recordname',
    '文件 文件名称 形成文件 相关文件 输出文件 表单 单据 凭证 document documents documentname form forms formname evidence',
    '附件 附件名称 attachment attachments',
  ],
  state: [
    'lifecycle:transition lifecycle transition eventlifecycle lifecyclestate',
    '活动状态 步骤状态 环节状态 节点状态 任务状态 办理状态 处理状态 activitystate activitystatus stepstatus taskstatus nodestatus',
  ],
};
