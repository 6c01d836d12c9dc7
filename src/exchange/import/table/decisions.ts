/** What a row says of a decision: that there is one, by what marks, and where each way leads. */

/** Another row that is named as the one a way leads to: by its number, or by its name in quotes. */
export interface Target {
  readonly no?: string;
  readonly name?: string;
}

/** One way out of a decision. */
export interface Way {
  /** The word or mark of the text: 不通过, N, rejected. */
  readonly said: string;
  readonly target?: Target;
}

/** A decision of a row. */
export interface Decision {
  /** By what it is seen: a question, marks, a way that is told. */
  readonly by: 'question' | 'marks' | 'way';
  readonly yes?: Way;
  readonly no?: Way;
  /** The name without the marks. */
  readonly name: string;
}

const refusalZh =
  '不(?:同意|通过|合格|批准|符合|可行|认可|接受|满足|需要|是)|未(?:获批准|获批|获通过|获得批准|通过|批准|达标|达到要求)|否决|驳回|退回|打回|退|否';
const consentZh = '同意|通过|合格|批准|符合(?:要求)?|可行|认可|获批|满足|是';
const refusalEn =
  'not (?:approved|accepted|agreed|ok|passed|acceptable)|un(?:approved|acceptable|satisfactory)|rejected|refused|declined|denied|disapproved|fail(?:s|ed)?|non-?conforming|no|n';
const consentEn = 'approved|accepted|agreed|ok|pass(?:es|ed)?|conforming|yes|y';

const number = '\\d{1,3}(?:\\.\\d{1,3})*[a-z]?(?![\\d%万千元天日个月年])';
const toZh = `(?:则|时|者|的|后|，|,|:|：|;|；|由|须|应|需|重新|再|将其|并|\\s|→|->|-->|=>|⇒)*(?:返回|退回|回到|回|转至|转到|转入|转|进入|至|到|执行|跳至|重做|→|->|=>|⇒)[^\\d。；;，,\\n]{0,8}?(?:第\\s*)?(${number})`;
const toEn = `(?:\\s|,|:|;|-|–|—|→|->|=>|then|it|is|are|must|shall|should|be|the|case|matter|application|request)*(?:go(?:es)?|returns?|returned|back|sent|send|loops?|proceeds?|continue|revert|repeat|redo|re-?do|to|→|->|=>)(?:\\s+(?:back|on|with|from|to|the|again))*\\s*(?:\\(?\\s*(?:step|row|item|activity|no\\.?|#)\\s*)?(${number})`;

/** `不通过：返回3`, `if not approved, return to step 3`, `N → 2`. */
const ways = {
  refusal: [
    new RegExp(`(${refusalZh}|(?<![\\p{L}])N(?![\\p{L}]))${toZh}`, 'u'),
    new RegExp(`(?<![\\p{L}])(${refusalEn}|otherwise)(?![\\p{L}])${toEn}`, 'iu'),
    /(?<!\p{L})(返工|返回|退回)[^\d。；;，,\n]{0,8}?(?:第\s*)?(\d{1,3}(?:\.\d{1,3})*[a-z]?)(?:\s*步|(?![\d%万千元天日个月年]))/u,
  ],
  consent: [
    new RegExp(`(?<!不|未|未获|否)(?:(${consentZh})|(?<![\\p{L}])(Y)(?![\\p{L}]))${toZh}`, 'u'),
    new RegExp(`(?<![\\p{L}]|not |un)(${consentEn})(?![\\p{L}])${toEn}`, 'iu'),
  ],
};

/** `退回“起草”`: the name of a row in quotes. */
const quotedTo =
  /(不[同通合批符]\S{0,2}|未[获通批]\S{0,3}|否|驳回|退回|返回|rejected|refused|not approved|if no|return(?:s|ed)?)[^“"「『。；;\n]{0,12}[“"「『]([^”"」』\n]{2,30})[”"」』]/iu;

/** Marks of a decision behind a name: `审批 Y/N`, `审核（是/否）`, `Approve? (yes/no)`. */
const marks =
  /[\s:：]*[(（【[]?\s*(?:(Y)\s*[/／、|]?\s*(N)|(是)\s*[/／、|]\s*(否)|(同意)\s*[/／、|]\s*(不同意|退回|驳回)|(通过)\s*[/／、|]\s*(不通过|退回|未通过)|(合格)\s*[/／、|]\s*(不合格)|(yes)\s*[/|]\s*(no)|(OK)\s*[/／|]\s*(NG|不?OK)|(pass)\s*[/|]\s*(fail)|(approved?)\s*[/|]\s*(reject(?:ed)?))\s*[)）】\]]?\s*[?？]?\s*$/i;

const isQuestion = (name: string): boolean =>
  /[?？]\s*$/.test(name) ||
  /是否|能否|可否|有无/.test(name) ||
  /^(?:is|are|does|do|has|have|can|was|were|should)\b.+/i.test(name);

/** A name that sounds as if somebody decided, and no more. */
export const soundsLikeDecision = (name: string): boolean =>
  /审批|批准|审核|审定|评审|复核|核准|会签|签批|裁决|\b(?:approv|review|authori[sz]|sign.?off|verif|inspect)/i.test(name);

const wayIn = (patterns: readonly RegExp[], text: string): Way | undefined => {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (!found) continue;
    const [, ...groups] = found;
    return { said: groups.find(Boolean)!, target: { no: groups.at(-1)! } };
  }
  return undefined;
};

const refusalIn = (text: string): Way | undefined => {
  const found = wayIn(ways.refusal, text);
  if (found) return found;
  const quoted = quotedTo.exec(text);
  return quoted ? { said: quoted[1]!, target: { name: quoted[2]! } } : undefined;
};

/** What a cell of a column for one way says: a number, a name, or words. */
export const cellTarget = (text: string): Target | undefined => {
  const no = /(?:^|\D)(\d{1,3}(?:\.\d{1,3})*[a-z]?)(?!\d)/.exec(text)?.[1];
  const name = text
    .replace(/^(?:返回|退回|转至?|回到|至|到|go(?: back)? to|return to|to)\s*/i, '')
    .replace(/^[“"「『《]|[”"」』》]$/g, '')
    .trim();
  return no ? { no } : name === '' ? undefined : { name };
};

/**
 * The decision of a row, by its name and what its other cells say; undefined where nothing in it is one.
 * @param further texts of the row that may tell where a way leads
 */
export const decisionIn = (name: string, further: readonly string[]): Decision | undefined => {
  const marked = marks.exec(name);
  const plain = marked ? name.slice(0, marked.index).trim() || name : name;
  const text = [name, ...further].join('\n');
  const [yes, no] = marked ? (marked.slice(1).filter(Boolean) as [string, string]) : [];
  const refusal = refusalIn(text);
  const consent = wayIn(ways.consent, text);
  const by = marked ? 'marks' : isQuestion(plain) ? 'question' : refusal ? 'way' : undefined;
  if (!by) return undefined;
  const told = (way: Way | undefined, said: string | undefined): Way | undefined =>
    way ? { ...way, said: said ?? way.said } : said ? { said } : undefined;
  const [yesWay, noWay] = [told(consent, yes), told(refusal, no)];
  return { by, name: plain, ...(yesWay ? { yes: yesWay } : {}), ...(noWay ? { no: noWay } : {}) };
};
