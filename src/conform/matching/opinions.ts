/**
 * What an opinion in plain words says: 同意，请尽快执行; 退回修改; Rejected - resubmit. The words of agreement and refusal are known
 * by how it begins, and only where nothing after them takes that back, sets a condition or says the opposite: 同意退回 and
 * 不同意见 are neither. What is not certain has at most a likely sense, for a person to confirm.
 */
import { normalForm } from './name-index.ts';

export type Sense = 'agreed' | 'refused';

export interface Opinion {
  /** What it says; null where that is not certain. */
  readonly sense: Sense | null;
  /** What it seems to say. */
  readonly likely: Sense | null;
  /** It answers a question, yes or no, whatever the question is. */
  readonly answers: boolean;
}

const words = (...lists: string[]): ReadonlySet<string> => new Set(lists.flatMap((list) => list.split(' ')));

const saysYes = words('是 y yes true ok');
const saysNo = words('否 n no false');
const agreed = words(
  '同意 通过 批准 核准 认可 确认 合格 接受 可 准 赞成 准予 无异议 没有异议 已批准 已通过 已同意 已核准 审批通过 审核通过 评审通过 审批同意 审核同意',
  'approve approved agree agreed accept accepted pass passed confirmed',
);
const refused = words(
  '不同意 不通过 未通过 不批准 未批准 驳回 退回 退 拒绝 否决 不合格 不接受 不可 不认可 不准 打回 返回 退件 退稿 发回 已退回 已驳回 已否决 已拒绝 审批不通过 审核不通过 评审不通过',
  'reject rejected refuse refused return returned disagree decline declined deny denied fail failed disapproved',
);

const whole = (text: string): Opinion | undefined => {
  if (/^[√✓✔☑]$/u.test(text)) return { sense: 'agreed', likely: 'agreed', answers: true };
  if (/^[×✗✘☒]$/u.test(text)) return { sense: 'refused', likely: 'refused', answers: true };
  const form = normalForm(text);
  const answers = saysYes.has(form) || saysNo.has(form);
  const sense = saysYes.has(form) || agreed.has(form) ? 'agreed' : saysNo.has(form) || refused.has(form) ? 'refused' : null;
  if (sense === null) return undefined;
  return { sense: text.includes('?') ? null : sense, likely: sense, answers };
};

/** Who says it and under which heading: 审批意见：, 经研究，, 本人. */
const opening =
  /^(?:[[(【《"“'「\s]+|(?:审[批核查]|评审|复核|会签|处理|领导)*(?:意见|结果|结论|批示)\s*:?\s*|经(?:审[批核查]|研究|评审|讨论|复核)后?,?)+/u;
const by = '^(?:已|现|均|一致|本人|我|我部)?(?:审[批核查]|评审|复核|会签|表决)?(?:已|均|一致|被)?';

/** Each way to begin, and what may follow in the same clause; anything may where it says nothing. */
const agreeing: readonly (readonly [RegExp, RegExp?])[] = [
  [new RegExp(`${by}(?:同意|赞成|准予)(?![书者函率票方人数])`, 'u')],
  [new RegExp(`${by}通过`, 'u'), /^(?:了|审[批核查]|评审|复核)?$/u],
  [new RegExp(`${by}(?:批准|核准)`, 'u'), /^(?:了|按|此|该|本|申请|执行|实施|办理|付款|支付|报销|上报|下发|发布|生效|$)/u],
];
const refusing: readonly (readonly [RegExp, RegExp?])[] = [
  [new RegExp(`${by}(?:暂?不(?:同意|赞成)|不予(?:同意|批准|核准)|不批准|不核准|否决|驳回|拒绝)(?![见书者函率票方人数])`, 'u')],
  [new RegExp(`${by}(?:[不未]|不予|未予|未获|没有?)(?:通过|批准|同意|核准)`, 'u'), /^(?:审[批核查]|评审|原因.*)?$/u],
  [
    new RegExp(`${by}(?:退回|打回|返回|发回|退件|退稿)`, 'u'),
    /^去?$|^(?:给|至|到|由|请|并)?(?:修[改订]|重[做写新审报拟填提办]|补[充正]|完善|整改|调整|更正|上一?[步级环节]|申请人|发起人|经办|提交人|起草|编制|原|返工)/u,
  ],
];

const withoutDenied = (text: string): string =>
  text.replace(/[不未没無无非否勿免莫别][^,;。]{0,3}(?:同意|通过|批准|核准|赞成|认可|合格)/gu, '');
const agreement = /同意|通过|批准|核准|准予|赞成|认可|合格|采纳/u;
const negation = /[不未没無无非否勿免莫别]/u;
const refusal = /退|打回|返回|发回|驳|拒|撤|收回|作废|终止|取消|中止|停|缓|重[做写新审报拟填提办]|返工/u;
const condition =
  /但|除|如|若|待|需|须|应|再|前提|条件|部分|只|仅|倘|暂|拟|原则|基本|修[改订]|补|完善|调整|整改|改|另|外|吗|么|还是|或|保留|误|错|\?/u;
const sentBack = /退回|打回|驳回|否决|拒绝/u;
const objection = /异议|反对|质疑|投诉|申诉|误|错|撤|收回|\?/u;

const clauses = (text: string): [first: string, others: string] => {
  const at = text.search(/[\s,.。;:!、()[\]【】《》"“”'‘’「」/|~…—-]/u);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at)];
};

const begun = (text: string, ways: typeof agreeing): string | undefined => {
  for (const [way, after] of ways) {
    const head = way.exec(text)?.[0];
    if (head !== undefined && (after?.test(text.slice(head.length)) ?? true)) return text.slice(head.length);
  }
  return undefined;
};

const inChinese = (text: string): Opinion => {
  const [first, others] = clauses(text.replace(opening, ''));
  const opinion = (sense: Sense, isCertain: boolean, isLikely: boolean): Opinion => ({
    sense: isCertain ? sense : null,
    likely: isLikely ? sense : null,
    answers: false,
  });
  const no = begun(first, refusing);
  if (no !== undefined) {
    const apart = !agreement.test(no) && !negation.test(no) && !sentBack.test(no) && !objection.test(no);
    return opinion('refused', apart && !agreement.test(withoutDenied(others)) && !objection.test(others), apart);
  }
  const yes = begun(first, agreeing);
  if (yes !== undefined) {
    const all = yes + others;
    const apart = !refusal.test(all);
    return opinion('agreed', apart && !negation.test(all) && !condition.test(all), apart);
  }
  const rest = withoutDenied(text);
  const [says, denies] = [agreement.test(rest), rest !== text || sentBack.test(text)];
  return { sense: null, likely: says === denies ? null : says ? 'agreed' : 'refused', answers: false };
};

const approving = /^(?:yes\b|approved?\b|agreed?\b|accept(?:ed)?\b|confirmed\b|endorsed?\b|passed?(?=\s*(?:[,.;:!(-]|$)))/u;
const rejecting =
  /^(?:not (?:approved|agreed|accepted|passed)\b|reject(?:ed)?\b|refused?\b|declined?\b|denied\b|deny\b|disagreed?\b|disapproved?\b|return(?:ed)? (?:for (?:rework|revision|correction|amendment|changes|completion)|to)\b)/u;
const takenBack =
  /\b(?:not?|but|if|unless|except|subject|condition\w*|pending|after|once|however|until|provided|when|only|part\w*|never|without|cannot|\w+n['’]t|withdr\w*|cancel\w*|reject\w*|refus\w*|return\w*|declin\w*|den(?:y|ied)|disagree\w*|disapprov\w*|revis\w*|re-?work\w*|re-?submi\w*|correct\w*|chang\w*|amend\w*|would|should|could|may|might|mistake\w*|error\w*|to be)\b|\?/u;
const contradicted =
  /\b(?:not|but|however|never|approv\w*|agree\w*|accept\w*|pass\w*|withdr\w*|overrul\w*|overturn\w*|objection\w*|mistake\w*|error\w*)\b|\?/u;

const inEnglish = (text: string): Opinion => {
  const ways = [
    ['refused', rejecting, contradicted],
    ['agreed', approving, takenBack],
  ] as const;
  for (const [sense, way, against] of ways) {
    const head = way.exec(text)?.[0];
    if (head === undefined) continue;
    const isCertain = !against.test(text.slice(head.length));
    return { sense: isCertain ? sense : null, likely: sense, answers: false };
  }
  return { sense: null, likely: null, answers: false };
};

/** @returns what a text says as an opinion on a matter; of no sense where nothing in it is one */
export const opinionIn = (said: string): Opinion => {
  const text = said
    .normalize('NFKC')
    .replace(/\p{C}+/gu, '')
    .trim()
    .toLowerCase();
  return whole(text) ?? (/^[a-z]/.test(text) ? inEnglish(text) : inChinese(text));
};
