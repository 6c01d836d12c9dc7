/** What a cell of a table says: numbers, roles, records, sentences, limits. */
import { fromNumeral } from '../lengths.ts';

const circled = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';
/** The number of a row as the format has it, from `①`, `一、`, `（3）`, `第三步`, `Step 4:`, `9a`; undefined where it is none. */
export const numberIn = (text: string): string | undefined => {
  const plain = text
    .trim()
    .replace(/^(?:第|步骤|步|工序|step|no\.?|#)\s*/i, '')
    .replace(/\s*(?:步|条|项|号)$/, '')
    .replace(/^[(（【[]\s*|[)）】\].、,，:：。]+$/g, '')
    .trim();
  const circle = circled.indexOf(plain);
  if (plain.length === 1 && circle >= 0) return String(circle + 1);
  const numeral = fromNumeral(plain);
  if (numeral !== undefined) return String(numeral);
  const even = plain
    .replace(/[．。]/g, '.')
    .replace(/[０-９]/g, (digit) => String.fromCodePoint(digit.codePointAt(0)! - 0xfee0));
  return /^(?=.*\d)[A-Za-z0-9]{1,12}(?:[.-][A-Za-z0-9]{1,12}){0,5}$/.test(even) ? even : undefined;
};

/** A number that stands before a name in one cell: `1. Draft`, `①起草`, `步骤一：起草`, `Step 2 - Review`. */
const leading =
  /^\s*(?:((?:第\s*[一二三四五六七八九十\d]+\s*步)|(?:步骤|[Ss][Tt][Ee][Pp]|[Nn]o\.)\s*[一二三四五六七八九十\d][\w.]*)\s*[:：、.\-–—)）]?\s*|([①-⑳])\s*[、.]?\s*|[(（](\d{1,3}|[一二三四五六七八九十]{1,3})[)）]\s*|(\d{1,3}(?:\.\d{1,3})*[a-z]?)\s*(?:[、.．:：)）]\s*|\s+(?=\S)|(?=[\u4e00-\u9fff《])(?![年月日天个次人份周万千元级号]))|([一二三四五六七八九十]{1,3})[、.．]\s*)(?=\S)/;

export const numberAndName = (text: string): { readonly no?: string; readonly name: string } => {
  const found = leading.exec(text);
  const no = found && numberIn(found.slice(1).find(Boolean)!);
  return no ? { no, name: text.slice(found[0].length).trim() } : { name: text.trim() };
};

/** Signs that say that nobody, or nothing, is meant. */
const nothing = /^(?:[-—–―/／~～.…*]+|无|n\/?a|nil|none|not applicable|不适用)$/i;
/** Whether a cell holds only a sign for nothing. */
export const saysNothing = (text: string): boolean => nothing.test(text.trim());
/** As in the row above. */
export const isDitto = (text: string): boolean => /^(?:同上|〃|″|"|ditto|same(?: as above)?|as above)$/i.test(text.trim());

/** A bullet before a line; an opening bracket that nothing closes is one that lost its shape on the way. */
const withoutBullet = (line: string): string =>
  line
    .replace(/^[\s•·●○■□◆◇▪▫★☆✓√\-–—*➢➤Ø§]+(?=\S)/u, '')
    .replace(/^[(（](?=[^)）]*$)/, '')
    .trim();

const roleWord =
  /(?:部|部门|经理|主管|员|人|人员|组|小组|科|室|中心|公司|客户|顾客|总监|主任|董事长|副总|总|方|单位|委员会|领导|高层)$/;

const roleWordEnglish =
  /\b(?:managers?|officers?|team|clerks?|directors?|engineers?|department|staff|lead|leader|head|customers?|suppliers?|supervisors?|coordinators?|representatives?|inspectors?|specialists?|analysts?)$/i;

/** "与", "和", "及", "and" are parts of names too, so what they join must sound like who somebody is. */
const joinedBy = (name: string): string[] => {
  const english = /^(.+?)\s+and\s+(?:the\s+)?(.+)$/i.exec(name);
  if (english && roleWordEnglish.test(english[1]!)) return [english[1]!, ...joinedBy(english[2]!)];
  const found = /^(.{2,})(?:以及|与|和|及)(.{2,})$/.exec(name);
  return found && roleWord.test(found[1]!) && roleWord.test(found[2]!) ? [found[1]!, found[2]!] : [name];
};

const apart = (text: string, separators: RegExp): string[] => {
  const parts: string[] = [];
  let depth = 0;
  let part = '';
  for (const sign of text) {
    if (/[(（《「【[]/.test(sign)) depth += 1;
    if (/[)）》」】\]]/.test(sign)) depth = Math.max(0, depth - 1);
    if (depth === 0 && separators.test(sign)) {
      parts.push(part);
      part = '';
    } else part += sign;
  }
  return [...parts, part];
};

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)];

/** Those a cell names: by lines, 、 ， ; / & and "and". What stands in brackets stays with its name. */
export const rolesIn = (text: string): string[] =>
  distinct(
    text
      .split('\n')
      .map(withoutBullet)
      .filter((line) => !saysNothing(line))
      .flatMap((line) => apart(line.replace(/\bR&D\b/gi, 'R＆D'), /[、，,;；/／&+|]/))
      .map((part) =>
        part
          .trim()
          .replace(/R＆D/g, 'R&D')
          .replace(/[。.:：]+$/, ''),
      )
      .flatMap(joinedBy)
      .filter((name) => name !== '' && !saysNothing(name)),
  );

/** The records a cell names: each in 《》 by itself, else by lines and marks. */
export const recordsIn = (text: string): string[] => {
  const parts = text
    .split('\n')
    .map(withoutBullet)
    .flatMap((line) => apart(line, /[、，,;；]/));
  const each = parts.flatMap(
    (part) => part.match(/[^《》]*《(?:[^《》]|《[^》]*》|〈[^〉]*〉)*》(?:[（(][^）)]*[）)]|[^《》与和及]{0,6}$)?/g) ?? [part],
  );
  return distinct(
    each
      .map((part) =>
        part
          .trim()
          .replace(/^(?:与|和|及|and)\s*(?=《)/i, '')
          .replace(/[。.]+$/, ''),
      )
      .filter((part) => part !== '' && !saysNothing(part)),
  );
};

/** The sentences of a cell, one a requirement: by lines, full stops and semicolons; a number before one is taken off. */
export const sentencesIn = (text: string): string[] =>
  text
    .split('\n')
    .map(withoutBullet)
    .flatMap((line) => line.split(/(?<=[。；;！!])|(?<=[a-z0-9)]\.)\s+(?=[A-Z])/))
    .map((sentence) =>
      sentence
        .replace(/^\s*(?:[(（]?\d{1,2}[)）、．]|\d{1,2}\.(?!\d)|[①-⑳]|[a-z][)）])\s*/, '')
        .replace(/[；;]+$/, '')
        .trim(),
    )
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence) && !saysNothing(sentence));
